// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/duration.h"

#include <QLocale>
#include <algorithm>
#include <chrono>

namespace comanda::models {

int minutesBetween(values::Instant from, values::Instant now) {
  return static_cast<int>(
      std::max<std::int64_t>(0, std::chrono::duration_cast<std::chrono::minutes>(now - from).count()));
}

QString minutesText(values::Instant from, values::Instant now) {
  return QLocale().toString(minutesBetween(from, now)) + QStringLiteral("′");
}

QString ageText(values::Instant from, values::Instant now) {
  const auto seconds =
      std::max<std::int64_t>(0, std::chrono::duration_cast<std::chrono::seconds>(now - from).count());
  return QStringLiteral("%1:%2")
      .arg(seconds / 60, 2, 10, QLatin1Char('0'))
      .arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString wallText(const values::LocalTime& time) {
  const int minute = values::minuteOfDay(time);
  return QStringLiteral("%1:%2")
      .arg(minute / 60, 2, 10, QLatin1Char('0'))
      .arg(minute % 60, 2, 10, QLatin1Char('0'));
}

} // namespace comanda::models
