// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/host_form.h"

#include "domain/settings/names.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTimeZone>
#include <algorithm>
#include <optional>

namespace comanda::ui_setup {

namespace {

// As the contract and the host have them: domain/contract/comanda/v1/settings.proto, staff.proto;
// server/trust/secret_verifier.h.
constexpr qsizetype kNameBytesMax = 120;
constexpr qsizetype kPersonBytesMax = 80;
constexpr qsizetype kPasswordBytesMin = 8;
constexpr qsizetype kPasswordBytesMax = 256;
constexpr int kDecimalsMax = 4;
constexpr std::int32_t kWholePpm = 1'000'000;

struct FormWords {
  Q_DECLARE_TR_FUNCTIONS(FormWords)
};

// ISO 4217, where it is not 2. Neither Qt nor the system's C library tells.
constexpr std::array kNoDecimals{"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW",
                                 "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"};
constexpr std::array kThreeDecimals{"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"};

QString textOf(const HostForm& form, HostField field) {
  return form.at(field).trimmed();
}

bool isTooLong(const QString& text, qsizetype bytesMax) {
  return text.toUtf8().size() > bytesMax;
}

// "10", "8,875", "8.875 %": up to four decimal places, which is what parts per million can say.
std::optional<std::int32_t> ppmOf(QString typed) {
  static const QRegularExpression percent(QStringLiteral("^(\\d{1,3})(?:[.,](\\d{1,4}))?\\s*%?$"));
  const auto match = percent.match(typed);
  if (!match.hasMatch()) {
    return std::nullopt;
  }
  const int ppm = match.captured(1).toInt() * 10'000 + match.captured(2).leftJustified(4, u'0').toInt();
  return ppm <= kWholePpm ? std::optional<std::int32_t>(ppm) : std::nullopt;
}

QString nameTrouble(const QString& name) {
  if (name.isEmpty()) {
    return FormWords::tr("What is the restaurant called? The name stands on every bill.");
  }
  return isTooLong(name, kNameBytesMax) ? FormWords::tr("This name is too long for a bill: shorten it.")
                                        : QString();
}

QString currencyTrouble(const QString& currency) {
  return settings::isCurrency(currency.toUpper().toStdString())
             ? QString()
             : FormWords::tr("A currency is three letters, such as EUR, CHF or USD.");
}

QString decimalsTrouble(const QString& decimals) {
  bool isNumber = false;
  const int count = decimals.toInt(&isNumber);
  return isNumber && count >= 0 && count <= kDecimalsMax
             ? QString()
             : FormWords::tr("A number from 0 to 4: prices in euro have 2 decimal places, in yen 0.");
}

QString timeZoneTrouble(const QString& zone) {
  const bool isThere =
      settings::isTimeZone(zone.toStdString()) && QTimeZone::isTimeZoneIdAvailable(zone.toUtf8());
  return isThere ? QString() : FormWords::tr("This is no time zone. One looks like Europe/Rome.");
}

QString taxTrouble(const QString& tax, bool mayBeEmpty) {
  if (tax.isEmpty() && !mayBeEmpty) {
    return FormWords::tr("How many per cent of tax are on food? 0 where there is none.");
  }
  return tax.isEmpty() || ppmOf(tax)
             ? QString()
             : FormWords::tr("A rate is per cent from 0 to 100, such as 10 or 8.875.");
}

QString administratorTrouble(const QString& name) {
  if (name.isEmpty()) {
    return FormWords::tr("Who looks after the restaurant's settings? A first name will do.");
  }
  return isTooLong(name, kPersonBytesMax) ? FormWords::tr("This name is too long for a button: shorten it.")
                                          : QString();
}

bool isDigits(const QString& text) {
  return std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString passwordTrouble(const QString& password) {
  const qsizetype bytes = password.toUtf8().size();
  if (bytes < kPasswordBytesMin) {
    return FormWords::tr("A password has at least 8 characters.");
  }
  if (bytes > kPasswordBytesMax) {
    return FormWords::tr("This password is too long: 256 characters are enough.");
  }
  return bytes == kPasswordBytesMin && isDigits(password)
             ? FormWords::tr("Eight digits are a PIN. Put a letter into the password, or make it longer.")
             : QString();
}

QString pinTrouble(const QString& pin) {
  return isDigits(pin) && pin.size() >= 4 && pin.size() <= 8
             ? QString()
             : FormWords::tr("A PIN is 4 to 8 digits: it is what one taps to sign in.");
}

} // namespace

int decimalsOf(const QString& currency) {
  const std::string code = currency.trimmed().toUpper().toStdString();
  if (std::ranges::find(kNoDecimals, code) != kNoDecimals.end()) return 0;
  return std::ranges::find(kThreeDecimals, code) != kThreeDecimals.end() ? 3 : 2;
}

HostForm proposedForm(const QLocale& locale, const QString& timeZone) {
  HostForm form;
  const QString currency = locale.currencySymbol(QLocale::CurrencyIsoCode);
  form.at(HostField::Currency) = currencyTrouble(currency).isEmpty() ? currency : QStringLiteral("EUR");
  form.at(HostField::Decimals) = QString::number(decimalsOf(form.at(HostField::Currency)));
  form.at(HostField::TimeZone) = timeZoneTrouble(timeZone).isEmpty() ? timeZone : QStringLiteral("UTC");
  const QLocale::Territory place = locale.territory();
  form.pricesIncludeTax = place != QLocale::UnitedStates && place != QLocale::Canada;
  return form;
}

QString troubleOf(const HostForm& form, HostField field) {
  const QString text = textOf(form, field);
  switch (field) {
  case HostField::Name: return nameTrouble(text);
  case HostField::Currency: return currencyTrouble(text);
  case HostField::Decimals: return decimalsTrouble(text);
  case HostField::TimeZone: return timeZoneTrouble(text);
  case HostField::FoodTax: return taxTrouble(text, false);
  case HostField::DrinksTax: return taxTrouble(text, true);
  case HostField::Administrator: return administratorTrouble(text);
  case HostField::Password: return passwordTrouble(form.at(field));
  case HostField::Pin: return pinTrouble(text);
  }
  return {};
}

NewRestaurant restaurantIn(const HostForm& form) {
  const std::int32_t food = ppmOf(textOf(form, HostField::FoodTax)).value_or(0);
  return {.name = textOf(form, HostField::Name),
          .currency = textOf(form, HostField::Currency).toUpper(),
          .currencyExponent = textOf(form, HostField::Decimals).toInt(),
          .timeZone = textOf(form, HostField::TimeZone),
          .foodTaxPpm = food,
          .drinksTaxPpm = ppmOf(textOf(form, HostField::DrinksTax)).value_or(food),
          .pricesIncludeTax = form.pricesIncludeTax,
          .administrator = textOf(form, HostField::Administrator),
          .password = form.at(HostField::Password),
          .pin = textOf(form, HostField::Pin),
          .beginning = form.beginning};
}

} // namespace comanda::ui_setup
