// SPDX-License-Identifier: GPL-3.0-or-later
// How properties make values of the domain, and how a failed test prints them.
#pragma once

#include "domain/values/business_day.h"
#include "domain/values/instant.h"
#include "domain/values/money.h"
#include "domain/values/quantity.h"
#include "domain/values/rounding.h"
#include "domain/values/tax_rate.h"

#include <rapidcheck.h>

#include <cstdint>
#include <ostream>

namespace comanda::values {

inline std::ostream& operator<<(std::ostream& out, Money amount) {
  return out << amount.minorUnits() << " minor units";
}

inline std::ostream& operator<<(std::ostream& out, TaxRate rate) {
  return out << rate.ppm() << " ppm";
}

inline std::ostream& operator<<(std::ostream& out, Quantity quantity) {
  return out << quantity.portions() << " portions";
}

inline std::ostream& operator<<(std::ostream& out, const Taxed& taxed) {
  return out << "net " << taxed.net << ", tax " << taxed.tax << ", gross " << taxed.gross;
}

inline std::ostream& operator<<(std::ostream& out, BusinessDay day) {
  return out << formatBusinessDay(day);
}

} // namespace comanda::values

namespace rc {

/// Amounts up to ±kMoneyMax, small ones and the limits themselves included.
template <>
struct Arbitrary<comanda::values::Money> {
  static Gen<comanda::values::Money> arbitrary() {
    using comanda::values::kMoneyMax;
    const auto magnitude = gen::oneOf(gen::inRange<std::int64_t>(0, 10'000),
                                      gen::inRange<std::int64_t>(0, kMoneyMax + 1), gen::just(kMoneyMax));
    return gen::apply(
        [](std::int64_t minorUnits, bool negative) {
          return comanda::values::Money(negative ? -minorUnits : minorUnits);
        },
        magnitude, gen::arbitrary<bool>());
  }
};

/// Every rate there may be; half of them ones that tax offices really use.
template <>
struct Arbitrary<comanda::values::TaxRate> {
  static Gen<comanda::values::TaxRate> arbitrary() {
    const auto ppm = gen::oneOf(gen::element<std::int64_t>(0, 26'000, 40'000, 55'000, 70'000, 81'000, 88'750,
                                                           100'000, 190'000, 220'000),
                                gen::inRange<std::int64_t>(0, comanda::values::kTaxRatePpmMax + 1));
    return gen::map(ppm, [](std::int64_t value) { return comanda::values::TaxRate(value); });
  }
};

template <>
struct Arbitrary<comanda::values::Rounding> {
  static Gen<comanda::values::Rounding> arbitrary() {
    using comanda::values::Rounding;
    return gen::element(Rounding::HalfUp, Rounding::HalfEven, Rounding::Down, Rounding::Up, Rounding::Floor,
                        Rounding::Ceiling);
  }
};

} // namespace rc

namespace comanda::testing {

/// Amounts a restaurant meets, of either sign: sums of many of them stay within Money.
inline rc::Gen<values::Money> everydayMoney() {
  return rc::gen::map(rc::gen::inRange<std::int64_t>(-100'000'000, 100'000'001),
                      [](std::int64_t minorUnits) { return values::Money(minorUnits); });
}

} // namespace comanda::testing
