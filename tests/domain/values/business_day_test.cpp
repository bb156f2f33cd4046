// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/business_day.h"
#include "tests/support/arbitrary_values.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>
#include <set>
#include <string_view>

using namespace comanda::values;
using namespace std::chrono_literals;
namespace chrono = std::chrono;

namespace {

BusinessDay day(std::string_view iso) {
  return parseBusinessDay(iso).value();
}

// The moment at which a clock with this offset shows this time.
LocalTime wall(chrono::year_month_day date, chrono::microseconds sinceMidnight,
               chrono::minutes offset = 60min) {
  return {.utc = chrono::sys_days(date) + sinceMidnight - offset, .offset = offset};
}

TEST(BusinessDay, TheLastGlassBelongsToTheEveningBefore) {
  EXPECT_EQ(businessDayOf(wall(2026y / 7 / 4, 20h), 4), day("2026-07-04"));
  EXPECT_EQ(businessDayOf(wall(2026y / 7 / 5, 0h), 4), day("2026-07-04"));
  EXPECT_EQ(businessDayOf(wall(2026y / 7 / 5, 4h - 1us), 4), day("2026-07-04"));
  EXPECT_EQ(businessDayOf(wall(2026y / 7 / 5, 4h), 4), day("2026-07-05"));
}

TEST(BusinessDay, WithACutAtMidnightIsTheDate) {
  EXPECT_EQ(businessDayOf(wall(2026y / 7 / 5, 0h), 0), day("2026-07-05"));
  EXPECT_EQ(businessDayOf(wall(2026y / 7 / 5, 24h - 1us), 0), day("2026-07-05"));
}

TEST(BusinessDay, ANightOverNewYearBelongsToTheOldYear) {
  EXPECT_EQ(businessDayOf(wall(2027y / 1 / 1, 2h), 5), day("2026-12-31"));
  EXPECT_EQ(businessDayOf(wall(2024y / 3 / 1, 2h), 5), day("2024-02-29"));
}

TEST(BusinessDay, IsTheSameEveningWhereverTheRestaurantIs) {
  for (const chrono::minutes offset : {-660min, -240min, 0min, 345min, 840min}) {
    EXPECT_EQ(businessDayOf(wall(2026y / 7 / 5, 3h, offset), 4), day("2026-07-04")) << offset.count();
  }
}

// The clock in Rome over the two nights in which it is changed, both at 01:00 UTC.
LocalTime inRome(Instant utc) {
  const Instant summerBegins = chrono::sys_days(2026y / 3 / 29) + 1h;
  const Instant summerEnds = chrono::sys_days(2026y / 10 / 25) + 1h;
  return {.utc = utc, .offset = utc >= summerBegins && utc < summerEnds ? 120min : 60min};
}

TEST(BusinessDay, IsCutByTheClockOnTheWallWhenAnHourIsSkipped) {
  // 29 March 2026: after 01:59:59 the clock shows 03:00:00.
  const Instant midnightUtc = chrono::sys_days(2026y / 3 / 29);
  EXPECT_EQ(businessDayOf(inRome(midnightUtc + 2h - 1us), 4), day("2026-03-28")); // 03:59:59 summer time
  EXPECT_EQ(businessDayOf(inRome(midnightUtc + 2h), 4), day("2026-03-29"));       // 04:00 summer time
  EXPECT_EQ(businessDayOf(inRome(midnightUtc + 1h - 1us), 2),
            day("2026-03-28"));                                             // a cut inside the skipped hour
  EXPECT_EQ(businessDayOf(inRome(midnightUtc + 1h), 2), day("2026-03-29")); // falls where it is skipped
}

TEST(BusinessDay, IsCutByTheClockOnTheWallWhenAnHourComesTwice) {
  // 25 October 2026: after 02:59:59 the clock shows 02:00:00 again.
  const Instant midnightUtc = chrono::sys_days(2026y / 10 / 25);
  EXPECT_EQ(businessDayOf(inRome(midnightUtc + 30min), 4), day("2026-10-24"));      // 02:30, the first time
  EXPECT_EQ(businessDayOf(inRome(midnightUtc + 1h + 30min), 4), day("2026-10-24")); // 02:30, the second time
  EXPECT_EQ(businessDayOf(inRome(midnightUtc + 3h - 1us), 4), day("2026-10-24"));   // 03:59:59 winter time
  EXPECT_EQ(businessDayOf(inRome(midnightUtc + 3h), 4), day("2026-10-25"));
}

TEST(BusinessDay, NeverGoesBackWhateverTheCutAndHoweverTheClockIsChanged) {
  for (const auto changed : {2026y / 3 / 29, 2026y / 10 / 25}) {
    for (int cutHour = kCutHourMin; cutHour <= kCutHourMax; ++cutHour) {
      const Instant begin = chrono::sys_days(chrono::year_month_day(changed)) - 24h;
      BusinessDay latest = businessDayOf(inRome(begin), cutHour);
      std::set<BusinessDay> seen{latest};
      for (Instant utc = begin; utc < begin + 72h; utc += 10min) {
        const BusinessDay now = businessDayOf(inRome(utc), cutHour);
        ASSERT_GE(now, latest) << formatRfc3339(utc) << " cut at " << cutHour;
        latest = now;
        seen.insert(now);
      }
      EXPECT_LE(seen.size(), 4U);
      EXPECT_GE(seen.size(), 3U);
    }
  }
}

TEST(BusinessDay, HasNeighboursAndOrder) {
  EXPECT_EQ(day("2026-12-31").next(), day("2027-01-01"));
  EXPECT_EQ(day("2024-03-01").previous(), day("2024-02-29"));
  EXPECT_LT(day("2026-09-30"), day("2026-10-01"));
  EXPECT_EQ(day("2026-07-04").weekday(), chrono::Saturday);
  EXPECT_EQ(day("2026-07-04").date(), 2026y / 7 / 4);
}

TEST(BusinessDay, IsReadInExactlyOneForm) {
  EXPECT_EQ(formatBusinessDay(day("2026-07-04")), "2026-07-04");
  EXPECT_EQ(parseBusinessDay("2026-7-4"), std::nullopt);
  EXPECT_EQ(parseBusinessDay("2026-02-30"), std::nullopt);
}

TEST(BusinessDay, AcceptsHoursOfADayAsTheCut) {
  EXPECT_TRUE(isCutHour(0));
  EXPECT_TRUE(isCutHour(23));
  EXPECT_FALSE(isCutHour(-1));
  EXPECT_FALSE(isCutHour(24));
}

TEST(BusinessDayDeathTest, WhatIsNoDayIsABug) {
  EXPECT_DEATH(BusinessDay(2026y / 2 / 30), "four-digit years");
  EXPECT_DEATH(day("9999-12-31").next(), "four-digit years");
  EXPECT_DEATH(businessDayOf(wall(2026y / 7 / 5, 0h), 24), "hour of the day");
}

TEST(BusinessDay, ExistsForTheFirstAndTheLastMomentThereIs) {
  EXPECT_EQ(businessDayOf({.utc = kInstantMin, .offset = -kUtcOffsetMax}, kCutHourMax), day("0001-01-01"));
  EXPECT_EQ(businessDayOf({.utc = kInstantMax, .offset = kUtcOffsetMax}, kCutHourMin), day("9999-12-31"));
}

RC_GTEST_PROP(BusinessDayProperty, BeginsWithinADayBeforeTheDateOnTheWall, ()) {
  const LocalTime time{.utc = Instant(chrono::microseconds(
                           *rc::gen::inRange<std::int64_t>(-1'000'000'000'000'000, 4'000'000'000'000'000))),
                       .offset = chrono::minutes(*rc::gen::inRange<std::int64_t>(-18 * 60, 18 * 60 + 1))};
  const int cutHour = *rc::gen::inRange(kCutHourMin, kCutHourMax + 1);
  const BusinessDay date(dateOf(time));
  RC_ASSERT(businessDayOf(time, cutHour) == (minuteOfDay(time) < cutHour * 60 ? date.previous() : date));
  RC_ASSERT(date.next().previous() == date);
}

} // namespace
