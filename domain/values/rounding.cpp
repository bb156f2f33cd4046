// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/rounding.h"

#include <limits>

namespace comanda::values {
namespace {

// Correct for the lowest int64 as well, whose magnitude int64 itself cannot hold.
std::uint64_t magnitude(std::int64_t number) {
  const auto bits = static_cast<std::uint64_t>(number);
  return number < 0 ? 0 - bits : bits;
}

// Whether a quotient with this rest is moved one away from zero.
bool awayFromZero(Rounding rounding, bool negative, std::uint64_t quotient, std::uint64_t rest,
                  std::uint64_t divisor) {
  if (rest == 0) {
    return false;
  }
  const std::uint64_t missing = divisor - rest; // compare rest with the half without doubling it
  switch (rounding) {
  case Rounding::HalfUp: return rest >= missing;
  case Rounding::HalfEven: return rest > missing || (rest == missing && quotient % 2 == 1);
  case Rounding::Down: return false;
  case Rounding::Up: return true;
  case Rounding::Floor: return negative;
  case Rounding::Ceiling: return !negative;
  }
  COMANDA_ASSERT(false, "a rounding that does not exist");
}

} // namespace

std::int64_t divide(std::int64_t numerator, std::int64_t denominator, Rounding rounding) {
  COMANDA_ASSERT(denominator != 0, "division by zero");
  const bool negative = (numerator < 0) != (denominator < 0);
  const std::uint64_t divisor = magnitude(denominator);
  std::uint64_t quotient = magnitude(numerator) / divisor;
  const std::uint64_t rest = magnitude(numerator) % divisor;
  if (awayFromZero(rounding, negative, quotient, rest, divisor)) {
    ++quotient;
  }
  constexpr auto kPositiveMax = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  COMANDA_ASSERT(quotient <= kPositiveMax + (negative ? 1 : 0), "a quotient does not fit into 64 bits");
  return static_cast<std::int64_t>(negative ? 0 - quotient : quotient);
}

Money roundTo(Money amount, Money increment, Rounding rounding) {
  COMANDA_ASSERT(increment > Money(), "money is rounded to a positive increment");
  // At most kMoneyMax + increment, so the product is far from overflow; Money checks the range.
  return Money(divide(amount.minorUnits(), increment.minorUnits(), rounding) * increment.minorUnits());
}

} // namespace comanda::values
