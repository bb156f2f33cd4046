// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/order/amounts.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace comanda::order {
namespace {

using values::Money;

v1::OrderLine line(std::int64_t unitPrice, int quantity, const std::string& rateId = "iva10",
                   int ppm = 100'000, bool inclusive = true) {
  v1::OrderLine result;
  result.set_unit_price(unitPrice);
  result.set_quantity(quantity);
  result.set_tax_rate_id(rateId);
  result.set_tax_name(rateId);
  result.set_tax_ppm(ppm);
  result.set_tax_inclusive(inclusive);
  result.set_state(v1::UNSENT);
  return result;
}

void addModifier(v1::OrderLine& line, std::int64_t price, int quantity) {
  v1::ChosenModifier* modifier = line.add_modifiers();
  modifier->set_price(price);
  modifier->set_quantity(quantity);
}

std::vector<v1::TaxBucket> bucketsOf(const std::vector<v1::OrderLine>& lines) {
  std::vector<const v1::OrderLine*> pointers;
  for (const v1::OrderLine& l : lines) {
    pointers.push_back(&l);
  }
  return taxBuckets(pointers);
}

v1::Order orderOf(const std::vector<v1::OrderLine>& lines) {
  v1::Order order;
  order.mutable_lines()->Assign(lines.begin(), lines.end());
  return order;
}

TEST(AmountOf, CountsModifiersForEveryPortion) {
  v1::OrderLine pizza = line(900, 2);
  EXPECT_EQ(amountOf(pizza), Money(1800));
  addModifier(pizza, 150, 3);
  addModifier(pizza, 80, 1);
  EXPECT_EQ(amountOf(pizza), Money(2 * (900 + 450 + 80)));
}

TEST(AmountOf, AVoidedLineIsNothing) {
  v1::OrderLine pizza = line(900, 2);
  pizza.set_state(v1::VOIDED);
  EXPECT_EQ(amountOf(pizza), Money());
}

TEST(AmountOf, BeyondMoneyIsNoAmount) {
  EXPECT_EQ(tryAmountOf(line(values::kMoneyMax, 1)), Money(values::kMoneyMax));
  EXPECT_EQ(tryAmountOf(line(values::kMoneyMax, 2)), std::nullopt);
  v1::OrderLine modified = line(values::kMoneyMax, 1);
  addModifier(modified, 1, 1);
  EXPECT_EQ(tryAmountOf(modified), std::nullopt);
  v1::OrderLine often = line(1, 1);
  addModifier(often, values::kMoneyMax, 2);
  EXPECT_EQ(tryAmountOf(often), std::nullopt);
}

TEST(AmountOf, BeyondMoneyIsABugOnceTheLineWasAccepted) {
  EXPECT_DEATH(amountOf(line(values::kMoneyMax, 2)), "costs more than Money holds");
}

TEST(TaxBuckets, AreOneForEachRateInOrderOfRateId) {
  const auto buckets =
      bucketsOf({line(600, 1, "iva22", 220'000), line(2400, 1), line(850, 2), line(100, 1, "iva4", 40'000)});
  ASSERT_EQ(buckets.size(), 3U);
  EXPECT_EQ(buckets[0].tax_rate_id(), "iva10");
  EXPECT_EQ(buckets[0].gross(), 4100);
  EXPECT_EQ(buckets[0].tax(), 373); // 4100 × 10 ÷ 110 = 372.73
  EXPECT_EQ(buckets[0].net(), 3727);
  EXPECT_EQ(buckets[0].ppm(), 100'000);
  EXPECT_TRUE(buckets[0].inclusive());
  EXPECT_EQ(buckets[1].tax_rate_id(), "iva22");
  EXPECT_EQ(buckets[1].tax(), 108); // 600 × 22 ÷ 122 = 108.2
  EXPECT_EQ(buckets[2].tax_rate_id(), "iva4");
}

TEST(TaxBuckets, RoundOnceForTheSumNotForEachLine) {
  // Each line's tax of 0.45 would round to nothing; together they owe 1.36.
  const auto buckets = bucketsOf({line(5, 1), line(5, 1), line(5, 1)});
  ASSERT_EQ(buckets.size(), 1U);
  EXPECT_EQ(buckets[0].tax(), 1);
}

TEST(TaxBuckets, RoundHalvesUp) {
  const auto buckets = bucketsOf({line(5, 1, "sales", 100'000, false)});
  EXPECT_EQ(buckets[0].tax(), 1);
  EXPECT_EQ(buckets[0].gross(), 6);
}

TEST(TaxBuckets, LeaveVoidedLinesOut) {
  v1::OrderLine voided = line(600, 1, "iva22", 220'000);
  voided.set_state(v1::VOIDED);
  const auto buckets = bucketsOf({line(2400, 1), voided});
  ASSERT_EQ(buckets.size(), 1U);
  EXPECT_EQ(buckets[0].gross(), 2400);
  EXPECT_TRUE(bucketsOf({voided}).empty());
}

TEST(TaxBuckets, KeepARateThatChangedDuringTheEveningApart) {
  const auto buckets = bucketsOf({line(1100, 1), line(1200, 1, "iva10", 200'000)});
  ASSERT_EQ(buckets.size(), 2U);
  EXPECT_EQ(buckets[0].tax(), 100);
  EXPECT_EQ(buckets[1].tax(), 200);
}

TEST(TotalsOf, IncludedTaxIsPartOfWhatTheLinesCost) {
  const Totals totals = totalsOf(orderOf({line(2400, 1), line(600, 1, "iva22", 220'000)}));
  EXPECT_EQ(totals.lines, Money(3000));
  EXPECT_EQ(totals.tax, Money(218 + 108));
  EXPECT_EQ(totals.total, Money(3000));
}

TEST(TotalsOf, ExclusiveTaxComesOnTop) {
  const Totals totals = totalsOf(orderOf({line(1000, 2, "ny", 88'750, false)}));
  EXPECT_EQ(totals.lines, Money(2000));
  EXPECT_EQ(totals.tax, Money(178)); // 177.5
  EXPECT_EQ(totals.total, Money(2178));
}

TEST(TotalsOf, AnEmptyOrderIsNothing) {
  const Totals totals = totalsOf(v1::Order());
  EXPECT_EQ(totals.lines, Money());
  EXPECT_EQ(totals.tax, Money());
  EXPECT_EQ(totals.total, Money());
}

std::vector<v1::OrderLine> anyLines() {
  const std::vector<v1::OrderLine> samples = {line(1, 1, "a", 100'000), line(1, 1, "b", 220'000),
                                              line(1, 1, "c", 88'750, false), line(1, 1, "d", 0)};
  std::vector<v1::OrderLine> lines;
  const int count = *rc::gen::inRange(0, 12);
  for (int i = 0; i < count; ++i) {
    v1::OrderLine l = *rc::gen::elementOf(samples);
    l.set_unit_price(*rc::gen::inRange<std::int64_t>(0, 100'000));
    l.set_quantity(*rc::gen::inRange(1, 20));
    l.set_state(*rc::gen::element(v1::UNSENT, v1::SENT, v1::SERVED, v1::VOIDED));
    lines.push_back(l);
  }
  return lines;
}

RC_GTEST_PROP(TotalsOf, AreTheSumOfTheBuckets, ()) {
  const std::vector<v1::OrderLine> lines = anyLines();
  const Totals totals = totalsOf(orderOf(lines));
  Money inBuckets;
  Money onTop;
  for (const v1::TaxBucket& bucket : bucketsOf(lines)) {
    RC_ASSERT(bucket.net() + bucket.tax() == bucket.gross());
    inBuckets += Money(bucket.gross());
    onTop += Money(bucket.inclusive() ? 0 : bucket.tax());
  }
  RC_ASSERT(totals.total == inBuckets);
  RC_ASSERT(totals.total == totals.lines + onTop);
}

RC_GTEST_PROP(TotalsOf, DoNotDependOnTheSequenceOfLines, ()) {
  std::vector<v1::OrderLine> lines = anyLines();
  const Totals before = totalsOf(orderOf(lines));
  std::reverse(lines.begin(), lines.end());
  const Totals after = totalsOf(orderOf(lines));
  RC_ASSERT(before.lines == after.lines);
  RC_ASSERT(before.tax == after.tax);
  RC_ASSERT(before.total == after.total);
}

} // namespace
} // namespace comanda::order
