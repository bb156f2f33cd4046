// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/values/instant.h"

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace comanda::values {

/// Hours after midnight at which a new business day may begin, by the clock on the wall.
inline constexpr int kCutHourMin = 0;
inline constexpr int kCutHourMax = 23;

/// Whether a number from outside may be the cut hour of a restaurant.
constexpr bool isCutHour(std::int64_t hour) {
  return hour >= kCutHourMin && hour <= kCutHourMax;
}

/// The day in the restaurant's books, named by the date on which its service began. With a cut at 4 o'clock
/// the glass drunk at two on Sunday morning belongs to Saturday.
class BusinessDay {
public:
  /// An invalid date or one outside the years 1 … 9999 is a bug.
  explicit BusinessDay(std::chrono::year_month_day date);

  std::chrono::year_month_day date() const { return std::chrono::year_month_day(m_day); }
  std::chrono::weekday weekday() const { return std::chrono::weekday(m_day); }
  BusinessDay next() const { return BusinessDay(std::chrono::year_month_day(m_day + std::chrono::days(1))); }
  BusinessDay previous() const {
    return BusinessDay(std::chrono::year_month_day(m_day - std::chrono::days(1)));
  }

  auto operator<=>(const BusinessDay&) const = default;

private:
  std::chrono::local_days m_day;
};

/// The business day a moment belongs to: the local date of `cutHour` hours earlier.
BusinessDay businessDayOf(LocalTime time, int cutHour);

/// "2026-03-29"
std::string formatBusinessDay(BusinessDay day);

/// The day written exactly as formatBusinessDay writes it; nothing for any other text.
std::optional<BusinessDay> parseBusinessDay(std::string_view text);

} // namespace comanda::values
