// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstdint>

namespace comanda::ui_setup {

/// All that a restaurant needs to begin with.
struct NewRestaurant {
  /// What stands in it on the first day.
  enum class Beginning {
    Example,  ///< Menu, tables and stations of the demo restaurant, to be changed bit by bit.
    BareRoom, ///< A room with tables, a kitchen and a bar; what is sold is priced when it is ordered.
  };

  QString name;
  QString currency; ///< ISO 4217.
  int currencyExponent = 2;
  QString timeZone;              ///< IANA.
  std::int32_t foodTaxPpm = 0;   ///< Parts per million: 10 % is 100000.
  std::int32_t drinksTaxPpm = 0; ///< The same as food's where there is one rate.
  bool pricesIncludeTax = true;
  QString administrator;
  QString password;
  QString pin;
  Beginning beginning = Beginning::Example;
};

} // namespace comanda::ui_setup
