// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace comanda::values {

/// A moment in UTC, in microseconds since 1970-01-01T00:00:00Z. The domain never reads a clock: moments are
/// given.
using Instant = std::chrono::sys_time<std::chrono::microseconds>;

/// The moments we accept: a little less at both ends than four-digit years could show, so that the local date
/// and the business day of every one of them have four digits too.
inline constexpr Instant kInstantMin = std::chrono::sys_days(std::chrono::year(1) / 1 / 3);
inline constexpr Instant kInstantMax =
    Instant(std::chrono::sys_days(std::chrono::year(9999) / 12 / 31)) - std::chrono::microseconds(1);

/// The furthest a wall clock may be from UTC, as in java.time.ZoneOffset; no country is beyond 14 hours.
inline constexpr std::chrono::minutes kUtcOffsetMax = std::chrono::hours(18);

/// Whether a number of microseconds since 1970 from outside may become an Instant.
constexpr bool isInstant(std::int64_t microseconds) {
  return microseconds >= kInstantMin.time_since_epoch().count() &&
         microseconds <= kInstantMax.time_since_epoch().count();
}

/// Whether a number of minutes east of UTC from outside may be the offset of a LocalTime.
constexpr bool isUtcOffset(std::int64_t minutes) {
  return minutes >= -kUtcOffsetMax.count() && minutes <= kUtcOffsetMax.count();
}

/// A moment together with what the restaurant's clock on the wall was set to: local time = utc + offset. The
/// host supplies the offset with the moment, because only it knows the time zone and its summer time.
struct LocalTime {
  Instant utc;
  std::chrono::minutes offset{0};

  bool operator==(const LocalTime&) const = default;
};

/// What the clock on the wall shows. A moment or an offset out of the ranges above is a bug, here and in the
/// functions below.
std::chrono::local_time<std::chrono::microseconds> onTheWall(LocalTime time);

/// The date on the wall.
std::chrono::year_month_day dateOf(LocalTime time);

/// The day of the week on the wall.
std::chrono::weekday weekdayOf(LocalTime time);

/// Minutes since local midnight, 0 … 1439, by the clock on the wall (not the minutes that really passed: on
/// the two nights of the year when the clock is changed these differ).
int minuteOfDay(LocalTime time);

/// "2026-03-29" (ISO 8601, calendar date, extended format). An invalid date or one outside the years 1 … 9999
/// is a bug.
std::string formatDate(std::chrono::year_month_day date);

/// The date written exactly as formatDate writes it; nothing for any other text and for days that never were.
std::optional<std::chrono::year_month_day> parseDate(std::string_view text);

/// "2026-03-29T18:04:05.250Z" (RFC 3339) with 0, 3 or 6 decimals, as few as are exact: the way protobuf's
/// JSON mapping prints google.protobuf.Timestamp. A moment outside kInstantMin … kInstantMax is a bug.
std::string formatRfc3339(Instant instant);

} // namespace comanda::values
