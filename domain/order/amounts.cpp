// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/order/amounts.h"

#include "domain/values/assert.h"
#include "domain/values/tax_rate.h"

#include <map>
#include <string_view>
#include <tuple>

namespace comanda::order {
namespace {

using values::Money;

// The lines of one rate and what they sum to.
struct Bucket {
  const v1::OrderLine* sample = nullptr;
  Money sum;
};

v1::TaxBucket toContract(const Bucket& bucket) {
  const v1::OrderLine& line = *bucket.sample;
  const values::TaxMode mode = line.tax_inclusive() ? values::TaxMode::Inclusive : values::TaxMode::Exclusive;
  const values::Taxed taxed = values::apply(bucket.sum, values::TaxRate(line.tax_ppm()), mode);
  v1::TaxBucket result;
  result.set_tax_rate_id(line.tax_rate_id());
  result.set_name(line.tax_name());
  result.set_ppm(line.tax_ppm());
  result.set_inclusive(line.tax_inclusive());
  result.set_net(taxed.net.minorUnits());
  result.set_tax(taxed.tax.minorUnits());
  result.set_gross(taxed.gross.minorUnits());
  return result;
}

} // namespace

std::optional<Money> tryAmountOf(const v1::OrderLine& line) {
  if (line.state() == v1::VOIDED) {
    return Money();
  }
  Money portion(line.unit_price());
  for (const v1::ChosenModifier& modifier : line.modifiers()) {
    const std::optional<Money> price = values::tryTimes(Money(modifier.price()), modifier.quantity());
    const std::optional<Money> sum = price ? values::tryAdd(portion, *price) : std::nullopt;
    if (!sum) {
      return std::nullopt;
    }
    portion = *sum;
  }
  return values::tryTimes(portion, line.quantity());
}

Money amountOf(const v1::OrderLine& line) {
  const std::optional<Money> amount = tryAmountOf(line);
  COMANDA_ASSERT(amount.has_value(), "a line that was accepted costs more than Money holds");
  return *amount;
}

std::vector<v1::TaxBucket> taxBuckets(std::span<const v1::OrderLine* const> lines) {
  // A rate that was redefined while the order was open keeps its id: what was ordered before and after are
  // taxed apart, each as it was on the menu.
  std::map<std::tuple<std::string_view, int, bool>, Bucket> buckets;
  for (const v1::OrderLine* line : lines) {
    if (line->state() != v1::VOIDED) {
      Bucket& bucket = buckets[{line->tax_rate_id(), line->tax_ppm(), line->tax_inclusive()}];
      bucket.sample = bucket.sample == nullptr ? line : bucket.sample;
      bucket.sum += amountOf(*line);
    }
  }
  std::vector<v1::TaxBucket> result;
  result.reserve(buckets.size());
  for (const auto& [rate, bucket] : buckets) {
    result.push_back(toContract(bucket));
  }
  return result;
}

Totals totalsOf(const v1::Order& order) {
  Totals totals;
  for (const v1::OrderLine& line : order.lines()) {
    totals.lines += amountOf(line);
  }
  const std::vector<const v1::OrderLine*> lines(order.lines().pointer_begin(), order.lines().pointer_end());
  for (const v1::TaxBucket& bucket : taxBuckets(lines)) {
    totals.tax += Money(bucket.tax());
    totals.total += Money(bucket.gross());
  }
  return totals;
}

} // namespace comanda::order
