// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/paper/paper_text.h"
#include "tests/server/reports/paper/sample_letterhead.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>

namespace comanda::reports {
namespace {

std::chrono::year_month_day day(int year, unsigned month, unsigned dayOfMonth) {
  return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(dayOfMonth);
}

google::protobuf::Timestamp at(std::int64_t seconds) {
  google::protobuf::Timestamp timestamp;
  timestamp.set_seconds(seconds);
  return timestamp;
}

TEST(PaperText, WritesMoneyAsTheCurrencyHasIt) {
  EXPECT_EQ(PaperText(sofias("en", 2)).money(123'456'789), "1,234,567.89");
  EXPECT_EQ(PaperText(sofias("en", 2)).money(5), "0.05");
  EXPECT_EQ(PaperText(sofias("en", 0)).money(1'234), "1,234");
  EXPECT_EQ(PaperText(sofias("en", 3)).money(1'234'567), "1,234.567");
  EXPECT_EQ(PaperText(sofias()).money(0), "0.00");
}

TEST(PaperText, WritesFiguresAsTheRestaurantsLanguageDoes) {
  EXPECT_EQ(PaperText(sofias("it")).money(123'456'789), "1.234.567,89");
  EXPECT_EQ(PaperText(sofias("de-CH")).money(123'456'789), "1’234’567.89");
  EXPECT_EQ(PaperText(sofias("fr")).money(123'456'789), "1\u202f234\u202f567,89");
  // The typeface has no other digits, and nobody knows how these people write.
  EXPECT_EQ(PaperText(sofias("ar-EG")).money(123'456), "1,234.56");
  EXPECT_EQ(PaperText(sofias("xx-unknown")).money(123'456), "1,234.56");
  EXPECT_EQ(PaperText(sofias("")).money(123'456), "1,234.56");
}

TEST(PaperText, WritesWhatIsBelowZeroWithAMinus) {
  EXPECT_EQ(PaperText(sofias()).money(-3), "\u22120.03");
  EXPECT_EQ(PaperText(sofias()).count(-1'234), "\u22121,234");
  EXPECT_EQ(PaperText(sofias()).count(std::numeric_limits<std::int64_t>::min()),
            "\u22129,223,372,036,854,775,808");
}

TEST(PaperText, RoundsWhatIsTooExact) {
  const PaperText text(sofias());
  EXPECT_EQ(text.milli(12'345), "12.3");
  EXPECT_EQ(text.milli(12'350), "12.4");
  EXPECT_EQ(text.milli(-12'350), "\u221212.4");
  EXPECT_EQ(text.ratio(1'234), "1.23\u00a0×");
  EXPECT_EQ(text.share(123'456), "12.3\u00a0%");
}

TEST(PaperText, WritesRatesOfTaxExactly) {
  const PaperText text(sofias());
  EXPECT_EQ(text.rate(100'000), "10\u00a0%");
  EXPECT_EQ(text.rate(88'750), "8.875\u00a0%");
  EXPECT_EQ(text.rate(1), "0.0001\u00a0%");
  EXPECT_EQ(text.rate(0), "0\u00a0%");
}

TEST(PaperText, WritesTimesByTheClockOnTheWall) {
  const PaperText text(sofias());
  EXPECT_EQ(text.time(at(1'773'511'500)), "14 Mar 19:05");
  EXPECT_EQ(text.clock(at(1'773'511'500)), "19:05");
  EXPECT_EQ(text.clock(at(1'782'151'500)), "20:05") << "summer time";
  EXPECT_EQ(text.seconds(425), "7:05");
  EXPECT_EQ(text.seconds(60), "1:00");
}

TEST(PaperText, WritesDaysAndPeriodsAsPeopleDo) {
  EXPECT_EQ(dayWords("2026-03-14"), "Sat 14 Mar 2026");
  EXPECT_EQ(dayWords("soon"), "soon");
  EXPECT_EQ(periodWords(day(2026, 3, 14), day(2026, 3, 14)), "Saturday, 14 March 2026");
  EXPECT_EQ(periodWords(day(2015, 1, 1), day(2015, 1, 31)), "1–31 January 2015");
  EXPECT_EQ(periodWords(day(2015, 1, 1), day(2015, 12, 31)), "1 January – 31 December 2015");
  EXPECT_EQ(periodWords(day(2014, 12, 28), day(2015, 1, 3)), "28 December 2014 – 3 January 2015");
  EXPECT_EQ(momentWords(sofias().madeAt), "22 November 2026 at 14:00");
}

} // namespace
} // namespace comanda::reports
