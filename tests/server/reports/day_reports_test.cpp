// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/closing/report.h"
#include "server/reports/day_reports.h"
#include "tests/support/commands.h"
#include "tests/support/filled_tables.h"

#include <gmock/gmock.h>

namespace comanda::testing {
namespace {

using ::testing::ElementsAre;

// A takeaway bread of 2.50 is sold for cash at a drawer that is short by 0.10, and the day is closed.
void sellAndClose(Scenario& scenario, int number) {
  const std::string n = std::to_string(number);
  scenario.as("carl", "till").given(openDrawer("d" + n, "Till", 1'000));
  scenario.given({openTakeaway("o" + n), addLines("o" + n, {newLine("l" + n, "bread")}),
                  issueBill("b" + n, "o" + n), pay("p" + n, "b" + n, v1::CASH, 250)});
  scenario.given(closeDrawer("d" + n, 1'240)).as("max", "office").given(closeDay());
}

// Z reports 1 to 3, a day apart.
Scenario threeDays() {
  Scenario scenario;
  scenario.given(smallTrattoria());
  for (int number = 1; number <= 3; ++number) {
    sellAndClose(scenario, number);
    scenario.later(24 * 60);
  }
  return scenario;
}

std::vector<int> numbersOf(const v1::DayReportList& list) {
  std::vector<int> numbers;
  for (const v1::DayReportSummary& summary : list.items()) {
    numbers.push_back(summary.number());
  }
  return numbers;
}

TEST(DayReportList, TellsTheNewestFirst) {
  FilledTables tables(threeDays());
  const v1::DayReportList list = must(reports::dayReportList(tables.database(), {}));
  EXPECT_THAT(numbersOf(list), ElementsAre(3, 2, 1));
  EXPECT_EQ(list.next_cursor(), "");
  const v1::DayReportSummary& first = list.items(2);
  EXPECT_EQ(first.closed_by(), "max");
  EXPECT_EQ(first.business_day(), "2026-03-14");
  EXPECT_EQ(first.first_business_day(), "2026-03-14");
  EXPECT_EQ(first.bills(), 1);
  EXPECT_EQ(first.gross(), 250);
  EXPECT_EQ(first.tax(), 10) << "4 % to take away";
  EXPECT_EQ(first.difference(), -10);
  EXPECT_EQ(first.closed_at().seconds(), 1'773'511'200);
}

TEST(DayReportList, ComesInPages) {
  FilledTables tables(threeDays());
  v1::ListDayReports query;
  query.set_limit(2);
  const v1::DayReportList first = must(reports::dayReportList(tables.database(), query));
  EXPECT_THAT(numbersOf(first), ElementsAre(3, 2));
  query.set_cursor(first.next_cursor());
  const v1::DayReportList rest = must(reports::dayReportList(tables.database(), query));
  EXPECT_THAT(numbersOf(rest), ElementsAre(1));
  EXPECT_EQ(rest.next_cursor(), "");
}

TEST(DayReportList, OfSomeBusinessDays) {
  FilledTables tables(threeDays());
  v1::ListDayReports query;
  query.set_from("2026-03-15");
  EXPECT_THAT(numbersOf(must(reports::dayReportList(tables.database(), query))), ElementsAre(3, 2));
  query.set_to("2026-03-15");
  EXPECT_THAT(numbersOf(must(reports::dayReportList(tables.database(), query))), ElementsAre(2));
}

TEST(DayReport, IsWhatItWasWhenTheDayWasClosed) {
  const Scenario scenario = threeDays();
  FilledTables tables(scenario);
  std::vector<v1::DayReport> made;
  for (const v1::Event& event : scenario.journal()) {
    if (event.has_day_closed()) {
      made.push_back(event.day_closed().report());
      *made.back().mutable_closed_at() = event.at();
      made.back().set_closed_by("max");
    }
  }
  ASSERT_EQ(made.size(), 3u);
  v1::GetDayReport query;
  for (const v1::DayReport& report : made) {
    query.set_number(report.number());
    EXPECT_EQ(must(reports::dayReport(tables.database(), query)).SerializeAsString(),
              report.SerializeAsString());
  }
  query.set_number(4);
  EXPECT_EQ(must(reports::dayReport(tables.database(), query)).number(), 0) << "there is none";
}

TEST(DayReport, ThatCannotBeReadIsAnErrorAndNotAnEmptyReport) {
  FilledTables tables(threeDays());
  must(tables.database().execute("UPDATE read_day_report SET report = x'ffff' WHERE number = 2"));
  v1::GetDayReport query;
  query.set_number(2);
  const auto report = reports::dayReport(tables.database(), query);
  ASSERT_FALSE(report);
  EXPECT_NE(report.error().what.find("Z report"), std::string::npos) << report.error().what;
}

TEST(DayReportCursor, IsASequence) {
  EXPECT_TRUE(reports::parseDayReportCursor(""));
  EXPECT_EQ(reports::parseDayReportCursor("812"), 812);
  for (const char* other : {"0", "-1", "x", "8x", " 8"}) {
    EXPECT_FALSE(reports::parseDayReportCursor(other)) << other;
  }
}

} // namespace
} // namespace comanda::testing
