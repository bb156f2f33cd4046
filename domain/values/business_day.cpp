// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/business_day.h"

#include "domain/values/assert.h"

namespace comanda::values {

BusinessDay::BusinessDay(std::chrono::year_month_day date) : m_day(date) {
  const int year = static_cast<int>(date.year());
  COMANDA_ASSERT(date.ok() && year >= 1 && year <= 9999, "a business day is a date of four-digit years");
}

BusinessDay businessDayOf(LocalTime time, int cutHour) {
  COMANDA_ASSERT(isCutHour(cutHour), "the business day is cut at an hour of the day");
  // Hours of the clock on the wall, also in the nights when it is changed: the day is cut when the clock says
  // so.
  const auto shifted = onTheWall(time) - std::chrono::hours(cutHour);
  return BusinessDay(std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(shifted)));
}

std::string formatBusinessDay(BusinessDay day) {
  return formatDate(day.date());
}

std::optional<BusinessDay> parseBusinessDay(std::string_view text) {
  const auto date = parseDate(text);
  return date ? std::optional(BusinessDay(*date)) : std::nullopt;
}

} // namespace comanda::values
