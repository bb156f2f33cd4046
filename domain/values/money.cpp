// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/money.h"

namespace comanda::values {

std::optional<Money> tryAdd(Money a, Money b) {
  const std::int64_t minorUnits = a.minorUnits() + b.minorUnits();
  return isMoney(minorUnits) ? std::optional(Money(minorUnits)) : std::nullopt;
}

std::optional<Money> tryTimes(Money amount, std::int64_t times) {
  return Money::productFits(amount.minorUnits(), times) ? std::optional(amount * times) : std::nullopt;
}

Money sum(std::span<const Money> amounts) {
  Money total;
  for (const Money amount : amounts) {
    total += amount;
  }
  return total;
}

} // namespace comanda::values
