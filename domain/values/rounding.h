// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/values/money.h"

#include <cstdint>

namespace comanda::values {

/// What becomes of the fraction when a division does not come out even. The examples are halves. Tills and
/// tax offices mean HalfUp when they say rounding.
enum class Rounding {
  HalfUp,   ///< nearest, halves away from zero: 2.5 → 3, −2.5 → −3.
  HalfEven, ///< nearest, halves to the even neighbour: 2.5 → 2, 3.5 → 4.
  Down,     ///< toward zero: 2.5 → 2, −2.5 → −2.
  Up,       ///< away from zero: 2.5 → 3, −2.5 → −3.
  Floor,    ///< toward the smaller number: 2.5 → 2, −2.5 → −3.
  Ceiling   ///< toward the greater number: 2.5 → 3, −2.5 → −2.
};

/// numerator ÷ denominator, exact over the whole of int64 and then rounded once. A denominator of zero is a
/// bug, and so is the one quotient that int64 cannot hold (its lowest value divided by −1).
std::int64_t divide(std::int64_t numerator, std::int64_t denominator, Rounding rounding);

/// The amount rounded to a whole multiple of `increment`, which must be positive: cash in Switzerland is paid
/// in steps of 5 centimes.
Money roundTo(Money amount, Money increment, Rounding rounding);

} // namespace comanda::values
