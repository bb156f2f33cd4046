// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/iso_week.h"

#include "domain/values/assert.h"

#include <algorithm>
#include <charconv>

namespace comanda::values {
namespace {

using std::chrono::days;
using std::chrono::local_days;

constexpr std::size_t kYearDigits = 4;
constexpr std::size_t kWeekDigits = 2;
constexpr std::string_view kMark = "-W";

// The fourth of January always lies in week 1.
local_days firstMonday(int year) {
  const local_days fourth = local_days(std::chrono::year(year) / 1 / 4);
  return fourth - (std::chrono::weekday(fourth) - std::chrono::Monday);
}

// A number of digits only; -1 for anything else.
int digits(std::string_view text) {
  const bool areDigits = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
  int number = -1;
  if (areDigits) {
    std::from_chars(text.data(), text.data() + text.size(), number);
  }
  return number;
}

std::optional<local_days> mondayOf(std::string_view text) {
  if (text.size() != kYearDigits + kMark.size() + kWeekDigits || text.substr(kYearDigits, 2) != kMark) {
    return std::nullopt;
  }
  const int year = digits(text.substr(0, kYearDigits));
  const int week = digits(text.substr(kYearDigits + kMark.size()));
  if (year < 1 || week < 1) {
    return std::nullopt;
  }
  const local_days monday = firstMonday(year) + days(7) * (week - 1);
  return monday < firstMonday(year + 1) ? std::optional(monday) : std::nullopt;
}

bool isWhole(local_days monday) {
  return monday >= local_days(std::chrono::year(1) / 1 / 1) &&
         monday + days(6) <= local_days(std::chrono::year(9999) / 12 / 31);
}

} // namespace

std::optional<BusinessDay> parseWeek(std::string_view text) {
  std::optional<local_days> monday = mondayOf(text);
  if (const auto day = parseBusinessDay(text); day && day->weekday() == std::chrono::Monday) {
    monday = local_days(day->date());
  }
  return monday && isWhole(*monday) ? std::optional(BusinessDay(std::chrono::year_month_day(*monday)))
                                    : std::nullopt;
}

std::string formatWeek(BusinessDay day) {
  const local_days monday = local_days(day.date()) - (day.weekday() - std::chrono::Monday);
  // The year of a week is that of its Thursday.
  const int year = static_cast<int>(std::chrono::year_month_day(monday + days(3)).year());
  COMANDA_ASSERT(year >= 1, "a week of a year that is not written");
  const auto week = (monday - firstMonday(year)).count() / 7 + 1;
  std::string yearText = std::to_string(year);
  yearText.insert(0, kYearDigits - yearText.size(), '0');
  return yearText + std::string(kMark) + (week < 10 ? "0" : "") + std::to_string(week);
}

} // namespace comanda::values
