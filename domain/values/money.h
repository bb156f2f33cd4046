// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/values/assert.h"

#include <compare>
#include <concepts>
#include <cstdint>
#include <optional>
#include <span>

namespace comanda::values {

/// The largest magnitude of any Money, in minor units: 90 thousand million euros. Chosen so that an amount
/// times a rate in parts per million (at most 1'000'000) stays inside int64: 9e12 * 1e6 = 9e18 < 9.22e18.
inline constexpr std::int64_t kMoneyMax = 9'000'000'000'000;

/// Whether a number from outside may become a Money.
constexpr bool isMoney(std::int64_t minorUnits) {
  return minorUnits >= -kMoneyMax && minorUnits <= kMoneyMax;
}

/// An amount in whole minor units (cents, centimes, yen) of the restaurant's one currency, within ±kMoneyMax.
/// Arithmetic that leaves the range is a bug and stops the program; where the operands come from outside, use
/// tryAdd and tryTimes and reject. Nothing converts to or from it silently, least of all a floating-point
/// number.
class Money {
public:
  constexpr Money() = default;

  constexpr explicit Money(std::int64_t minorUnits) : m_minorUnits(minorUnits) {
    COMANDA_ASSERT(isMoney(minorUnits), "an amount of money left its range");
  }

  template <std::floating_point Number>
  explicit Money(Number) = delete;

  constexpr std::int64_t minorUnits() const { return m_minorUnits; }
  constexpr bool isZero() const { return m_minorUnits == 0; }
  constexpr bool isNegative() const { return m_minorUnits < 0; }

  constexpr auto operator<=>(const Money&) const = default;

  constexpr Money operator-() const { return Money(-m_minorUnits); }
  constexpr Money& operator+=(Money other) { return *this = *this + other; }
  constexpr Money& operator-=(Money other) { return *this = *this - other; }

  // Two amounts in range are far from the edge of int64, so the sum is exact before its range is checked.
  friend constexpr Money operator+(Money a, Money b) { return Money(a.m_minorUnits + b.m_minorUnits); }
  friend constexpr Money operator-(Money a, Money b) { return Money(a.m_minorUnits - b.m_minorUnits); }

  /// So many times the amount.
  friend constexpr Money operator*(Money amount, std::int64_t times) {
    COMANDA_ASSERT(productFits(amount.m_minorUnits, times), "an amount of money left its range");
    return Money(amount.m_minorUnits * times);
  }
  friend constexpr Money operator*(std::int64_t times, Money amount) { return amount * times; }

  template <std::floating_point Number>
  friend Money operator*(Money, Number) = delete;
  template <std::floating_point Number>
  friend Money operator*(Number, Money) = delete;

  friend std::optional<Money> tryTimes(Money amount, std::int64_t times);

private:
  static constexpr bool productFits(std::int64_t minorUnits, std::int64_t times) {
    if (minorUnits == 0) {
      return true;
    }
    const std::int64_t limit = kMoneyMax / (minorUnits < 0 ? -minorUnits : minorUnits);
    return times >= -limit && times <= limit;
  }

  std::int64_t m_minorUnits = 0;
};

/// The sum, or nothing if it left the range of Money.
std::optional<Money> tryAdd(Money a, Money b);

/// So many times the amount, or nothing if it left the range of Money.
std::optional<Money> tryTimes(Money amount, std::int64_t times);

/// The sum of all amounts; zero for none. A partial sum out of range is a bug.
Money sum(std::span<const Money> amounts);

} // namespace comanda::values
