// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/paper/letterhead.h"

namespace comanda::reports {

Letterhead letterheadOf(const domain::House& house, values::LocalTime madeAt) {
  const v1::Settings& settings = house.settings.get();
  Letterhead letterhead{.name = settings.name(),
                        .currency = settings.currency(),
                        .currencyExponent = settings.currency_exponent(),
                        .language = settings.languages().empty() ? "en" : settings.languages(0),
                        .timeZone = settings.time_zone(),
                        .madeAt = madeAt,
                        .people = {},
                        .tables = {},
                        .stations = {},
                        .taxRates = {}};
  house.staff.forEach(
      [&](const std::string& id, const v1::StaffMember& member) { letterhead.people[id] = member.name(); });
  house.tables.forEach(
      [&](const std::string& id, const v1::Table& table) { letterhead.tables[id] = table.name(); });
  house.stations.forEach(
      [&](const std::string& id, const v1::Station& station) { letterhead.stations[id] = station.name(); });
  for (const v1::TaxRate& rate : settings.tax_rates()) {
    letterhead.taxRates[rate.id()] = rate.name();
  }
  return letterhead;
}

} // namespace comanda::reports
