// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/iso_week.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace comanda::values {
namespace {

std::string mondayOf(std::string_view week) {
  const auto monday = parseWeek(week);
  return monday ? formatBusinessDay(*monday) : "none";
}

std::string weekOf(std::string_view day) {
  return formatWeek(parseBusinessDay(day).value());
}

TEST(IsoWeek, BeginsOnItsMonday) {
  EXPECT_EQ(mondayOf("2026-W47"), "2026-11-16");
  EXPECT_EQ(mondayOf("2026-W01"), "2025-12-29") << "the first of January 2026 is a Thursday";
  EXPECT_EQ(mondayOf("2027-W01"), "2027-01-04") << "the first of January 2027 is a Friday";
  EXPECT_EQ(mondayOf("0001-W01"), "0001-01-01");
}

TEST(IsoWeek, IsNamedByTheDateOfItsMondayToo) {
  EXPECT_EQ(mondayOf("2026-11-16"), "2026-11-16");
  EXPECT_EQ(mondayOf("2026-11-17"), "none");
  EXPECT_EQ(mondayOf("2026-11-15"), "none");
}

TEST(IsoWeek, FiftyThreeIsThereInLongYearsOnly) {
  EXPECT_EQ(mondayOf("2020-W53"), "2020-12-28");
  EXPECT_EQ(mondayOf("2026-W53"), "2026-12-28");
  EXPECT_EQ(mondayOf("2025-W53"), "none");
  EXPECT_EQ(mondayOf("2026-W54"), "none");
}

TEST(IsoWeek, BelongsToTheYearOfItsThursday) {
  EXPECT_EQ(weekOf("2025-12-29"), "2026-W01");
  EXPECT_EQ(weekOf("2027-01-03"), "2026-W53");
  EXPECT_EQ(weekOf("2026-11-22"), "2026-W47");
  EXPECT_EQ(weekOf("2026-11-23"), "2026-W48");
}

TEST(IsoWeek, TakesNoOtherText) {
  for (const char* text : {"", "2026", "2026-47", "2026W47", "2026-w47", "2026-W00", "2026-W7", "2026-W+7",
                           "2026-W 7", " 026-W07", "+026-W07", "0000-W01", "2026-W470", "2026-W47-1",
                           "9999-W52-", "2026-13-01", "next week"}) {
    EXPECT_FALSE(parseWeek(text)) << text;
  }
}

TEST(IsoWeek, MustBeOfFourDigitYearsToItsSunday) {
  EXPECT_EQ(mondayOf("9999-W51"), "9999-12-20");
  EXPECT_EQ(mondayOf("9999-W52"), "none");
  EXPECT_EQ(mondayOf("9999-12-27"), "none");
}

RC_GTEST_PROP(IsoWeek, OfADayBeginsAtMostSixDaysBeforeIt, ()) {
  const auto number = *rc::gen::inRange(0, 2'900'000); // until the year 7941
  const auto date = std::chrono::local_days(std::chrono::year(2) / 1 / 1) + std::chrono::days(number);
  const BusinessDay day{std::chrono::year_month_day(date)};
  const auto monday = parseWeek(formatWeek(day));
  RC_ASSERT(monday.has_value());
  RC_ASSERT(monday->weekday() == std::chrono::Monday);
  const auto before = date - std::chrono::local_days(monday->date());
  RC_ASSERT(before >= std::chrono::days(0) && before <= std::chrono::days(6));
}

} // namespace
} // namespace comanda::values
