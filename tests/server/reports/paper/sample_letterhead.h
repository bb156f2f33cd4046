// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/reports/paper/letterhead.h"

#include <string>

namespace comanda::reports {

/// Sofia's trattoria, on an afternoon in Rome.
inline Letterhead sofias(const std::string& language = "en", int decimals = 2) {
  return {.name = "Trattoria da Sofia",
          .currency = "EUR",
          .currencyExponent = decimals,
          .language = language,
          .timeZone = "Europe/Rome",
          .madeAt = {.utc = std::chrono::sys_days(std::chrono::year(2026) / 11 / 22) + std::chrono::hours(13),
                     .offset = std::chrono::hours(1)},
          .people = {{"sara", "Sara Bianchi"}},
          .tables = {{"t1", "Window"}},
          .stations = {{"hot", "Hot kitchen"}},
          .taxRates = {{"iva10", "IVA 10 %"}}};
}

} // namespace comanda::reports
