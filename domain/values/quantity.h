// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/values/money.h"

#include <compare>
#include <cstdint>

namespace comanda::values {

inline constexpr std::int64_t kQuantityMin = 1;
inline constexpr std::int64_t kQuantityMax = 999;

/// Whether a number from outside may become a Quantity.
constexpr bool isQuantity(std::int64_t portions) {
  return portions >= kQuantityMin && portions <= kQuantityMax;
}

/// How many portions one line orders: whole ones, kQuantityMin … kQuantityMax. There is no line of nothing.
class Quantity {
public:
  constexpr Quantity() = default;

  constexpr explicit Quantity(std::int64_t portions) : m_portions(portions) {
    COMANDA_ASSERT(isQuantity(portions), "a quantity of portions left its range");
  }

  constexpr std::int64_t portions() const { return m_portions; }

  constexpr auto operator<=>(const Quantity&) const = default;

  /// The price of so many portions.
  friend constexpr Money operator*(Money price, Quantity quantity) { return price * quantity.m_portions; }
  friend constexpr Money operator*(Quantity quantity, Money price) { return price * quantity.m_portions; }

private:
  std::int64_t m_portions = kQuantityMin;
};

} // namespace comanda::values
