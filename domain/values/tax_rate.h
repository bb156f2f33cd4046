// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/values/money.h"
#include "domain/values/rounding.h"

#include <compare>
#include <concepts>
#include <cstdint>

namespace comanda::values {

/// Parts per million in one whole: a rate of 100 %.
inline constexpr std::int64_t kPpmOne = 1'000'000;

/// The highest tax rate, in parts per million. With kMoneyMax it keeps amount × rate inside int64.
inline constexpr std::int64_t kTaxRatePpmMax = kPpmOne;
static_assert(kMoneyMax <= INT64_MAX / kTaxRatePpmMax);

/// Whether a number from outside may become a TaxRate.
constexpr bool isTaxRate(std::int64_t ppm) {
  return ppm >= 0 && ppm <= kTaxRatePpmMax;
}

/// A tax rate in parts per million: 22 % is 220'000, 2.6 % is 26'000.
class TaxRate {
public:
  constexpr TaxRate() = default;

  constexpr explicit TaxRate(std::int64_t ppm) : m_ppm(ppm) {
    COMANDA_ASSERT(isTaxRate(ppm), "a tax rate lies between nothing and the whole");
  }

  template <std::floating_point Number>
  explicit TaxRate(Number) = delete;

  constexpr std::int64_t ppm() const { return m_ppm; }

  constexpr auto operator<=>(const TaxRate&) const = default;

private:
  std::int64_t m_ppm = 0;
};

/// Whether a price on the menu already contains the tax (Europe) or the tax is added to it (United States).
enum class TaxMode { Inclusive, Exclusive };

/// An amount taken apart: net + tax == gross, always.
struct Taxed {
  Money net;
  Money tax;
  Money gross;

  bool operator==(const Taxed&) const = default;
};

/// Takes `amount` apart. Exactly one rounding happens, that of the tax:
/// inclusive, amount is the gross: tax = amount × ppm ÷ (1'000'000 + ppm);
/// exclusive, amount is the net:   tax = amount × ppm ÷ 1'000'000.
/// A gross beyond kMoneyMax is a bug.
Taxed apply(Money amount, TaxRate rate, TaxMode mode, Rounding rounding = Rounding::HalfUp);

} // namespace comanda::values
