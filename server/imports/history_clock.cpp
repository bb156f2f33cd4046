// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/imports/history_clock.h"

#include <charconv>

namespace comanda::imports {
namespace {

// Two digits up to `max`, and what follows them.
std::optional<int> takeTwoDigits(std::string_view& text, int max) {
  int number = 0;
  const char* end = text.data() + (text.size() < 2 ? 0 : 2);
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || stop != end || number < 0 || number > max) {
    return std::nullopt;
  }
  text.remove_prefix(2);
  return number;
}

bool takeColon(std::string_view& text) {
  const bool isThere = text.starts_with(':');
  text.remove_prefix(isThere ? 1 : 0);
  return isThere;
}

} // namespace

values::Instant momentOf(WallTime wall, const ports::Clock& clock, std::string_view timeZone) {
  const values::Instant asUtc(wall.time_since_epoch());
  const auto before = clock.utcOffset(asUtc - std::chrono::hours(24), timeZone);
  const auto after = clock.utcOffset(asUtc + std::chrono::hours(24), timeZone);
  if (before == after) {
    return asUtc - before;
  }
  // With the earlier offset where that is true; it also decides where none is.
  const values::Instant first = asUtc - before;
  return clock.utcOffset(first, timeZone) == before || clock.utcOffset(asUtc - after, timeZone) != after
             ? first
             : asUtc - after;
}

std::optional<WallTime> parseWallTime(std::string_view date, std::string_view time) {
  constexpr std::size_t kDateChars = 10;
  if (time.empty() && date.size() > kDateChars + 1 && (date[kDateChars] == ' ' || date[kDateChars] == 'T')) {
    time = date.substr(kDateChars + 1);
    date = date.substr(0, kDateChars);
  }
  const auto day = values::parseDate(date);
  const auto hour = takeTwoDigits(time, 23);
  if (!day || !hour || !takeColon(time)) {
    return std::nullopt;
  }
  const auto minute = takeTwoDigits(time, 59);
  const auto second = takeColon(time) ? takeTwoDigits(time, 59) : std::optional(0);
  if (!minute || !second || !time.empty()) {
    return std::nullopt;
  }
  return std::chrono::local_days(*day) + std::chrono::hours(*hour) + std::chrono::minutes(*minute) +
         std::chrono::seconds(*second);
}

} // namespace comanda::imports
