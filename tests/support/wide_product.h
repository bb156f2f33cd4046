// SPDX-License-Identifier: GPL-3.0-or-later
// Exact 128-bit products for checking 64-bit arithmetic against, on compilers without a 128-bit integer.
#pragma once

#include <compare>
#include <cstdint>

namespace comanda::testing {

struct WideProduct {
  std::uint64_t high = 0;
  std::uint64_t low = 0;

  constexpr auto operator<=>(const WideProduct&) const = default;

  friend constexpr WideProduct operator+(WideProduct a, std::uint64_t b) {
    const std::uint64_t low = a.low + b;
    return {a.high + (low < b ? 1 : 0), low};
  }
};

/// a × b by schoolbook multiplication of 32-bit halves.
constexpr WideProduct multiplyWide(std::uint64_t a, std::uint64_t b) {
  constexpr std::uint64_t kHalf = 0xffff'ffff;
  const std::uint64_t lowLow = (a & kHalf) * (b & kHalf);
  const std::uint64_t highLow = (a >> 32) * (b & kHalf) + (lowLow >> 32);
  const std::uint64_t lowHigh = (a & kHalf) * (b >> 32) + (highLow & kHalf);
  return {(a >> 32) * (b >> 32) + (highLow >> 32) + (lowHigh >> 32), lowHigh << 32 | (lowLow & kHalf)};
}

static_assert(multiplyWide(UINT64_MAX, UINT64_MAX) == WideProduct{UINT64_MAX - 1, 1});
static_assert(multiplyWide(UINT64_C(1) << 63, 6) == WideProduct{3, 0});

} // namespace comanda::testing
