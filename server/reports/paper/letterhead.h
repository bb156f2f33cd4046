// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/house.h"
#include "domain/values/instant.h"

#include <map>
#include <string>

/// Reports on paper: words and figures as a manager reads them, laid out by server/pdf.
namespace comanda::reports {

/// What the restaurant adds to every report that is printed.
struct Letterhead {
  std::string name;
  std::string currency;     ///< ISO 4217
  int currencyExponent = 2; ///< Decimals of an amount.
  std::string language;     ///< BCP 47: how figures are written. The words are English.
  std::string timeZone;     ///< IANA
  values::LocalTime madeAt;

  /// What stands for an id, as the house calls it now.
  std::map<std::string, std::string> people;
  std::map<std::string, std::string> tables;
  std::map<std::string, std::string> stations;
  std::map<std::string, std::string> taxRates;
};

/// Of the house as it is. Where the house is.
Letterhead letterheadOf(const domain::House& house, values::LocalTime madeAt);

} // namespace comanda::reports
