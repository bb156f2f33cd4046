// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/new_restaurant.h"

#include <QLocale>
#include <QString>
#include <array>

namespace comanda::ui_setup {

/// What is asked about a new restaurant, in the order in which it is asked.
enum class HostField {
  Name,
  Currency,
  Decimals,
  TimeZone,
  FoodTax,
  DrinksTax,
  Administrator,
  Password,
  Pin,
};
inline constexpr int kHostFields = 9;

/// A new restaurant as it is typed.
struct HostForm {
  std::array<QString, kHostFields> texts;
  bool pricesIncludeTax = true;
  NewRestaurant::Beginning beginning = NewRestaurant::Beginning::Example;

  QString& at(HostField field) { return texts[static_cast<std::size_t>(field)]; }
  const QString& at(HostField field) const { return texts[static_cast<std::size_t>(field)]; }
};

/// What fits a place: its currency, its time zone, and whether its prices are with tax.
HostForm proposedForm(const QLocale& locale, const QString& timeZone);

/// How many decimal places a currency has; 2 for one that is not known.
int decimalsOf(const QString& currency);

/// What is wrong with a field and how it is put right; empty where nothing is. Spaces around a text do not
/// count, but in a password they do.
QString troubleOf(const HostForm& form, HostField field);

/// The restaurant of a form that has no trouble.
NewRestaurant restaurantIn(const HostForm& form);

} // namespace comanda::ui_setup
