// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/host/system_clock.h"

#include <QDateTime>
#include <QTimeZone>

namespace comanda::host {

values::Instant SystemClock::now() const {
  return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
}

std::chrono::microseconds SystemClock::steady() const {
  return std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now().time_since_epoch());
}

std::chrono::minutes SystemClock::utcOffset(values::Instant at, std::string_view timeZone) const {
  const auto minute = std::chrono::floor<std::chrono::minutes>(at);
  const auto quarter = minute - (minute.time_since_epoch() % std::chrono::minutes(15));
  if (quarter != m_cachedQuarter || timeZone != m_cachedZone) {
    const QTimeZone zone(QByteArray(timeZone.data(), static_cast<qsizetype>(timeZone.size())));
    const auto seconds = std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
    const int offsetSeconds =
        zone.isValid() ? zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC)) : 0;
    m_cachedQuarter = quarter;
    m_cachedZone = timeZone;
    m_cachedOffset = std::chrono::floor<std::chrono::minutes>(std::chrono::seconds(offsetSeconds));
  }
  return m_cachedOffset;
}

} // namespace comanda::host
