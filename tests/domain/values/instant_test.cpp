// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/instant.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>

using namespace comanda::values;
using namespace std::chrono_literals;
namespace chrono = std::chrono;

namespace {

constexpr Instant at(chrono::year_month_day date, chrono::microseconds sinceMidnight) {
  return chrono::sys_days(date) + sinceMidnight;
}

constexpr Instant kSpringEvening = at(2026y / 3 / 28, 23h + 30min);

TEST(LocalTime, ShowsTheClockOnTheWallAndNotUtc) {
  const LocalTime rome{.utc = kSpringEvening, .offset = 60min};
  EXPECT_EQ(dateOf(rome), 2026y / 3 / 29);
  EXPECT_EQ(weekdayOf(rome), chrono::Sunday);
  EXPECT_EQ(minuteOfDay(rome), 30);

  const LocalTime newYork{.utc = kSpringEvening, .offset = -240min};
  EXPECT_EQ(dateOf(newYork), 2026y / 3 / 28);
  EXPECT_EQ(weekdayOf(newYork), chrono::Saturday);
  EXPECT_EQ(minuteOfDay(newYork), 19 * 60 + 30);
}

TEST(LocalTime, KnowsOffsetsOfHalfAndQuarterHours) {
  const LocalTime kathmandu{.utc = kSpringEvening, .offset = 345min};
  EXPECT_EQ(minuteOfDay(kathmandu), 5 * 60 + 15);
}

TEST(LocalTime, CutsSecondsOffTowardTheEarlierMinuteAlsoBefore1970) {
  EXPECT_EQ(minuteOfDay({.utc = at(2026y / 1 / 1, 59s + 999'999us)}), 0);
  const LocalTime justBefore1970{.utc = Instant(-1us)};
  EXPECT_EQ(dateOf(justBefore1970), 1969y / 12 / 31);
  EXPECT_EQ(minuteOfDay(justBefore1970), 24 * 60 - 1);
}

TEST(LocalTime, OutlivesTheYear2038) {
  EXPECT_EQ(dateOf({.utc = at(2038y / 1 / 19, 3h + 14min + 8s)}), 2038y / 1 / 19);
}

TEST(LocalTimeDeathTest, WhatIsOutOfRangeIsABug) {
  EXPECT_DEATH(static_cast<void>(dateOf({.utc = Instant::max()})), "moment is out of range");
  EXPECT_DEATH(static_cast<void>(dateOf({.utc = Instant(0us), .offset = 19h})), "offset from UTC");
}

TEST(Instant, AcceptsFromOutsideWhatItCanWrite) {
  EXPECT_TRUE(isInstant(0));
  EXPECT_TRUE(isInstant(kInstantMin.time_since_epoch().count()));
  EXPECT_FALSE(isInstant(kInstantMin.time_since_epoch().count() - 1));
  EXPECT_TRUE(isInstant(kInstantMax.time_since_epoch().count()));
  EXPECT_FALSE(isInstant(kInstantMax.time_since_epoch().count() + 1));
  EXPECT_FALSE(isInstant(INT64_MIN));
  EXPECT_TRUE(isUtcOffset(-18 * 60));
  EXPECT_FALSE(isUtcOffset(18 * 60 + 1));
  EXPECT_FALSE(isUtcOffset(INT64_MIN));
}

TEST(Date, IsWrittenWithAllItsZeros) {
  EXPECT_EQ(formatDate(2026y / 3 / 9), "2026-03-09");
  EXPECT_EQ(formatDate(1y / 1 / 1), "0001-01-01");
  EXPECT_EQ(formatDate(9999y / 12 / 31), "9999-12-31");
}

TEST(DateDeathTest, WritingADayThatNeverWasIsABug) {
  EXPECT_DEATH(formatDate(2026y / 2 / 29), "no date");
  EXPECT_DEATH(formatDate(10000y / 1 / 1), "no date");
  EXPECT_DEATH(formatDate(0y / 1 / 1), "no date");
}

TEST(Date, IsReadInExactlyOneForm) {
  EXPECT_EQ(parseDate("2024-02-29"), 2024y / 2 / 29);
  for (const char* const wrong : {"",           "2026-3-09",   "2026-03-9",   "20260309",
                                  "2026/03/09", "2026-03-09 ", " 2026-03-09", "2026-03-09T00:00:00Z",
                                  "+026-03-09", "2026-+3-09",  "2026-03-0x",  "２026-03-0",
                                  "0000-01-01", "2026-00-10",  "2026-13-01",  "2026-01-00",
                                  "2026-01-32", "2026-02-29",  "1900-02-29",  "2026-04-31"}) {
    EXPECT_EQ(parseDate(wrong), std::nullopt) << wrong;
  }
  EXPECT_EQ(parseDate(std::string_view("2026-03-0\0", 10)), std::nullopt);
}

RC_GTEST_PROP(DateProperty, ReadsBackWhatItWrote, ()) {
  const auto day = *rc::gen::inRange(-719'162, 2'932'897); // 0001-01-01 … 9999-12-31
  const chrono::year_month_day date{chrono::sys_days(chrono::days(day))};
  RC_ASSERT(parseDate(formatDate(date)) == date);
}

TEST(Rfc3339, WritesAsManyDecimalsAsAreNeeded) {
  EXPECT_EQ(formatRfc3339(at(2026y / 3 / 29, 18h + 4min + 5s)), "2026-03-29T18:04:05Z");
  EXPECT_EQ(formatRfc3339(at(2026y / 3 / 29, 18h + 4min + 5s + 250ms)), "2026-03-29T18:04:05.250Z");
  EXPECT_EQ(formatRfc3339(at(2026y / 3 / 29, 7ms)), "2026-03-29T00:00:00.007Z");
  EXPECT_EQ(formatRfc3339(at(2026y / 3 / 29, 1us)), "2026-03-29T00:00:00.000001Z");
  EXPECT_EQ(formatRfc3339(at(2026y / 3 / 29, 24h - 1us)), "2026-03-29T23:59:59.999999Z");
}

TEST(Rfc3339, CountsForwardBefore1970Too) {
  EXPECT_EQ(formatRfc3339(Instant(-1us)), "1969-12-31T23:59:59.999999Z");
  EXPECT_EQ(formatRfc3339(kInstantMin), "0001-01-03T00:00:00Z");
  EXPECT_EQ(formatRfc3339(kInstantMax), "9999-12-30T23:59:59.999999Z");
}

TEST(Rfc3339DeathTest, AYearOfFiveDigitsIsABug) {
  EXPECT_DEATH(formatRfc3339(kInstantMax + 1us), "out of range");
}

RC_GTEST_PROP(Rfc3339Property, SortsAsTextLikeTheMomentsWhenDecimalsAreEqual, ()) {
  const auto anySecond = rc::gen::inRange<std::int64_t>(-62'135'596'800 + 2 * 86'400, 253'402'214'400);
  const Instant a{chrono::seconds(*anySecond)};
  const Instant b{chrono::seconds(*anySecond)};
  RC_ASSERT((formatRfc3339(a) < formatRfc3339(b)) == (a < b));
}

} // namespace
