// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/tax_rate.h"

namespace comanda::values {

Taxed apply(Money amount, TaxRate rate, TaxMode mode, Rounding rounding) {
  const std::int64_t product = amount.minorUnits() * rate.ppm();
  if (mode == TaxMode::Inclusive) {
    const Money tax(divide(product, kPpmOne + rate.ppm(), rounding));
    return {.net = amount - tax, .tax = tax, .gross = amount};
  }
  const Money tax(divide(product, kPpmOne, rounding));
  return {.net = amount, .tax = tax, .gross = amount + tax};
}

} // namespace comanda::values
