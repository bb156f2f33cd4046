// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/money_text.h"

#include <QLocale>

namespace comanda::models {

QString moneyText(std::int64_t minorUnits, const v1::Settings& settings) {
  // Digits are put together by hand: an amount is never a floating-point number.
  const QLocale locale;
  const int exponent = settings.currency_exponent();
  std::uint64_t unit = 1;
  for (int i = 0; i < exponent; ++i) {
    unit *= 10;
  }
  const std::uint64_t size =
      minorUnits < 0 ? ~static_cast<std::uint64_t>(minorUnits) + 1 : static_cast<std::uint64_t>(minorUnits);
  QString text = locale.toString(static_cast<qulonglong>(size / unit));
  if (exponent > 0) {
    QLocale plain = locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    const QString cents = plain.toString(static_cast<qulonglong>(size % unit));
    text += locale.decimalPoint() + QString(exponent - cents.size(), locale.zeroDigit().front()) + cents;
  }
  return minorUnits < 0 ? QStringLiteral("−") + text : text;
}

QString moneyWithCurrency(std::int64_t minorUnits, const v1::Settings& settings) {
  const QString code = QString::fromStdString(settings.currency());
  const QString sign = code == QLatin1String("EUR")   ? QStringLiteral("€")
                       : code == QLatin1String("GBP") ? QStringLiteral("£")
                       : code == QLatin1String("USD") ? QStringLiteral("$")
                                                      : code;
  return sign + QChar(QChar::Nbsp) + moneyText(minorUnits, settings);
}

} // namespace comanda::models
