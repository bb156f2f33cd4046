// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/till/reckoning.h"

#include "domain/values/rounding.h"

#include <algorithm>

namespace comanda::ui_till {

namespace {

constexpr std::size_t kQuickAmounts = 4;

// Only the payment that settles a bill is rounded to the coins in use.
std::int64_t roundingOf(const Handing& handing, std::int64_t amount, std::int64_t tip) {
  if (handing.tender != v1::CASH || amount != handing.open || handing.cashIncrement <= 1) {
    return 0;
  }
  const values::Money sum(amount + tip);
  return (values::roundTo(sum, values::Money(handing.cashIncrement), values::Rounding::HalfUp) - sum)
      .minorUnits();
}

Reckoning reckonedFor(const Handing& handing, std::int64_t amount, std::int64_t tip) {
  Reckoning result;
  result.amount = amount;
  result.tip = tip;
  result.rounding = roundingOf(handing, amount, tip);
  result.due = amount + tip + result.rounding;
  result.staysOpen = handing.open - amount;
  return result;
}

} // namespace

Reckoning reckon(const Handing& handing) {
  Reckoning result = reckonedFor(handing, handing.wanted, handing.tip);
  if (handing.given == 0 || handing.given == result.due) {
    return result;
  }
  if (handing.given > result.due) {
    const std::int64_t over = handing.given - result.due;
    if (handing.tender != v1::CASH) {
      return reckonedFor(handing, handing.wanted, handing.tip + over);
    }
    result.change = over;
    return result;
  }
  // The tip is taken first: it is what was said aloud.
  result = reckonedFor(handing, std::max<std::int64_t>(0, handing.given - handing.tip), handing.tip);
  result.isEnough = handing.given > handing.tip && result.due <= handing.given;
  return result;
}

std::vector<std::int64_t> quickAmounts(std::int64_t due, int currencyExponent) {
  std::vector<std::int64_t> amounts;
  if (due <= 0) {
    return amounts;
  }
  amounts.push_back(due);
  std::int64_t unit = 1;
  for (int i = 0; i < currencyExponent; ++i) {
    unit *= 10;
  }
  // Without cents the small notes are hundreds: 500, 1,000, 5,000 yen.
  const std::int64_t scale = currencyExponent == 0 ? 100 : unit;
  for (const std::int64_t note : {5, 10, 50, 100, 200, 500}) {
    const std::int64_t step = note * scale;
    const std::int64_t next = (due / step + (due % step == 0 ? 0 : 1)) * step;
    if (next > amounts.back() && amounts.size() < kQuickAmounts) {
      amounts.push_back(next);
    }
  }
  return amounts;
}

} // namespace comanda::ui_till
