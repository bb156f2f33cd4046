// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/instant.h"

#include "domain/values/assert.h"

#include <cstddef>

namespace comanda::values {
namespace {

constexpr int kYearMax = 9999;
constexpr std::size_t kDateChars = 10; // YYYY-MM-DD

// Independent of locale, unlike streams and printf, and cheap: this runs for every event in an export.
void appendDigits(std::string& text, unsigned number, std::size_t digits) {
  const std::size_t begin = text.size();
  text.append(digits, '0');
  for (std::size_t place = begin + digits; place > begin; number /= 10) {
    text[--place] = static_cast<char>('0' + number % 10);
  }
}

std::optional<unsigned> parseDigits(std::string_view text) {
  unsigned number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') {
      return std::nullopt;
    }
    number = number * 10 + static_cast<unsigned>(c - '0');
  }
  return number;
}

std::chrono::local_days dayOnTheWall(LocalTime time) {
  return std::chrono::floor<std::chrono::days>(onTheWall(time));
}

} // namespace

std::chrono::local_time<std::chrono::microseconds> onTheWall(LocalTime time) {
  COMANDA_ASSERT(time.utc >= kInstantMin && time.utc <= kInstantMax, "a moment is out of range");
  COMANDA_ASSERT(isUtcOffset(time.offset.count()), "an offset from UTC is out of range");
  return std::chrono::local_time<std::chrono::microseconds>((time.utc + time.offset).time_since_epoch());
}

std::chrono::year_month_day dateOf(LocalTime time) {
  return std::chrono::year_month_day(dayOnTheWall(time));
}

std::chrono::weekday weekdayOf(LocalTime time) {
  return std::chrono::weekday(dayOnTheWall(time));
}

int minuteOfDay(LocalTime time) {
  const auto sinceMidnight = onTheWall(time) - dayOnTheWall(time);
  return static_cast<int>(std::chrono::floor<std::chrono::minutes>(sinceMidnight).count());
}

std::string formatDate(std::chrono::year_month_day date) {
  const int year = static_cast<int>(date.year());
  COMANDA_ASSERT(date.ok() && year >= 1 && year <= kYearMax,
                 "a date to be written is no date of four-digit years");
  std::string text;
  text.reserve(kDateChars);
  appendDigits(text, static_cast<unsigned>(year), 4);
  text += '-';
  appendDigits(text, static_cast<unsigned>(date.month()), 2);
  text += '-';
  appendDigits(text, static_cast<unsigned>(date.day()), 2);
  return text;
}

std::optional<std::chrono::year_month_day> parseDate(std::string_view text) {
  if (text.size() != kDateChars || text[4] != '-' || text[7] != '-') {
    return std::nullopt;
  }
  const auto year = parseDigits(text.substr(0, 4));
  const auto month = parseDigits(text.substr(5, 2));
  const auto day = parseDigits(text.substr(8, 2));
  if (!year || !month || !day || *year == 0) {
    return std::nullopt;
  }
  const std::chrono::year_month_day date(std::chrono::year(static_cast<int>(*year)),
                                         std::chrono::month(*month), std::chrono::day(*day));
  return date.ok() ? std::optional(date) : std::nullopt;
}

std::string formatRfc3339(Instant instant) {
  COMANDA_ASSERT(instant >= kInstantMin && instant <= kInstantMax, "a moment to be written is out of range");
  const auto day = std::chrono::floor<std::chrono::days>(instant);
  const std::chrono::hh_mm_ss clock(instant - day);
  std::string text = formatDate(day);
  text += 'T';
  appendDigits(text, static_cast<unsigned>(clock.hours().count()), 2);
  text += ':';
  appendDigits(text, static_cast<unsigned>(clock.minutes().count()), 2);
  text += ':';
  appendDigits(text, static_cast<unsigned>(clock.seconds().count()), 2);
  const auto fraction = static_cast<unsigned>(clock.subseconds().count());
  if (fraction != 0) {
    text += '.';
    if (fraction % 1000 == 0) {
      appendDigits(text, fraction / 1000, 3);
    } else {
      appendDigits(text, fraction, 6);
    }
  }
  text += 'Z';
  return text;
}

} // namespace comanda::values
