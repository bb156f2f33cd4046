// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/tax_rate.h"
#include "tests/support/arbitrary_values.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <type_traits>

using namespace comanda::values;

namespace {

static_assert(!std::is_constructible_v<TaxRate, double>);

Taxed taxed(std::int64_t net, std::int64_t tax, std::int64_t gross) {
  return {.net = Money(net), .tax = Money(tax), .gross = Money(gross)};
}

TEST(TaxRate, AcceptsNothingToTheWhole) {
  EXPECT_TRUE(isTaxRate(0));
  EXPECT_TRUE(isTaxRate(1'000'000));
  EXPECT_FALSE(isTaxRate(-1));
  EXPECT_FALSE(isTaxRate(1'000'001));
  EXPECT_FALSE(isTaxRate(INT64_MAX));
  EXPECT_EQ(TaxRate(), TaxRate(0));
  EXPECT_LT(TaxRate(100'000), TaxRate(220'000));
}

TEST(TaxRateDeathTest, ANegativeRateIsABug) {
  EXPECT_DEATH(static_cast<void>(TaxRate(-1)), "between nothing and the whole");
  EXPECT_DEATH(static_cast<void>(TaxRate(1'000'001)), "between nothing and the whole");
}

TEST(Tax, IsTakenOutOfAPriceThatContainsIt) {
  // 12.20 at 22 % is 10.00 + 2.20; 10.00 at 10 % is 9.0909… + 0.9090…
  EXPECT_EQ(apply(Money(1220), TaxRate(220'000), TaxMode::Inclusive), taxed(1000, 220, 1220));
  EXPECT_EQ(apply(Money(1000), TaxRate(100'000), TaxMode::Inclusive), taxed(909, 91, 1000));
}

TEST(Tax, IsAddedToAPriceWithoutIt) {
  // 8.875 % in New York: 20.00 → 1.775
  EXPECT_EQ(apply(Money(2000), TaxRate(88'750), TaxMode::Exclusive), taxed(2000, 178, 2178));
  EXPECT_EQ(apply(Money(2000), TaxRate(88'750), TaxMode::Exclusive, Rounding::Down), taxed(2000, 177, 2177));
}

TEST(Tax, RoundsHalvesAsAsked) {
  // 0.50 at 5 % is 2.5 cents
  EXPECT_EQ(apply(Money(50), TaxRate(50'000), TaxMode::Exclusive).tax, Money(3));
  EXPECT_EQ(apply(Money(50), TaxRate(50'000), TaxMode::Exclusive, Rounding::HalfEven).tax, Money(2));
  EXPECT_EQ(apply(Money(-50), TaxRate(50'000), TaxMode::Exclusive).tax, Money(-3));
}

TEST(Tax, OfNothingOrAtNoRateIsNothing) {
  EXPECT_EQ(apply(Money(), TaxRate(220'000), TaxMode::Inclusive), taxed(0, 0, 0));
  EXPECT_EQ(apply(Money(999), TaxRate(), TaxMode::Inclusive), taxed(999, 0, 999));
  EXPECT_EQ(apply(Money(999), TaxRate(), TaxMode::Exclusive), taxed(999, 0, 999));
}

TEST(Tax, HoldsAtTheLargestAmountAndRate) {
  EXPECT_EQ(apply(Money(kMoneyMax), TaxRate(kTaxRatePpmMax), TaxMode::Inclusive),
            taxed(kMoneyMax / 2, kMoneyMax / 2, kMoneyMax));
  EXPECT_EQ(apply(Money(-kMoneyMax / 2), TaxRate(kTaxRatePpmMax), TaxMode::Exclusive),
            taxed(-kMoneyMax / 2, -kMoneyMax / 2, -kMoneyMax));
}

RC_GTEST_PROP(TaxProperty, NetAndTaxMakeTheGross, (TaxRate rate, Rounding rounding)) {
  const Money amount = *comanda::testing::everydayMoney();
  const Taxed inclusive = apply(amount, rate, TaxMode::Inclusive, rounding);
  RC_ASSERT(inclusive.gross == amount);
  RC_ASSERT(inclusive.net + inclusive.tax == inclusive.gross);
  const Taxed exclusive = apply(amount, rate, TaxMode::Exclusive, rounding);
  RC_ASSERT(exclusive.net == amount);
  RC_ASSERT(exclusive.net + exclusive.tax == exclusive.gross);
}

RC_GTEST_PROP(TaxProperty, ARefundIsTheMirrorOfTheSale, (Money amount, TaxRate rate)) {
  const Taxed sale = apply(amount, rate, TaxMode::Inclusive);
  const Taxed refund = apply(-amount, rate, TaxMode::Inclusive);
  RC_ASSERT(refund.net == -sale.net);
  RC_ASSERT(refund.tax == -sale.tax);
}

RC_GTEST_PROP(TaxProperty, TakingOutUndoesAdding, (TaxRate rate)) {
  const Money net = *comanda::testing::everydayMoney();
  const Taxed added = apply(net, rate, TaxMode::Exclusive);
  const Taxed takenOut = apply(added.gross, rate, TaxMode::Inclusive);
  RC_ASSERT(takenOut == added);
}

RC_GTEST_PROP(TaxProperty, AHigherRateNeverMeansLessTax, (TaxRate a, TaxRate b, Rounding rounding)) {
  const Money amount(*rc::gen::inRange<std::int64_t>(0, 1'000'000));
  for (const TaxMode mode : {TaxMode::Inclusive, TaxMode::Exclusive}) {
    const Money lower = apply(amount, std::min(a, b), mode, rounding).tax;
    const Money higher = apply(amount, std::max(a, b), mode, rounding).tax;
    RC_ASSERT(lower <= higher && lower >= Money());
  }
}

} // namespace
