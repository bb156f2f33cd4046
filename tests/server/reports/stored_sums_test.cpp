// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/stored_sums.h"
#include "tests/support/commands.h"
#include "tests/support/filled_tables.h"
#include "tests/support/random_service.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <map>

namespace comanda::testing {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> partsOf(const std::string& first, const std::string& last,
                                 const std::vector<std::string>& openDays = {}) {
  std::vector<std::string> texts;
  for (const reports::MonthPart& part : reports::monthParts({.first = first, .last = last}, openDays)) {
    texts.push_back((part.isMonths ? "months " : "days ") + part.days.first + " " + part.days.last);
  }
  return texts;
}

TEST(MonthParts, AreDaysWhereNoMonthIsWhole) {
  EXPECT_THAT(partsOf("2026-03-14", "2026-03-14"), ElementsAre("days 2026-03-14 2026-03-14"));
  EXPECT_THAT(partsOf("2026-01-02", "2026-02-27"), ElementsAre("days 2026-01-02 2026-02-27"));
}

TEST(MonthParts, AreMonthsBetweenWhatIsLeftOfOthers) {
  EXPECT_THAT(partsOf("2024-02-01", "2024-02-29"), ElementsAre("months 2024-02 2024-02"));
  EXPECT_THAT(
      partsOf("2025-12-31", "2026-03-01"),
      ElementsAre("days 2025-12-31 2025-12-31", "months 2026-01 2026-02", "days 2026-03-01 2026-03-01"));
  EXPECT_THAT(partsOf("9999-11-30", "9999-12-31"),
              ElementsAre("days 9999-11-30 9999-11-30", "months 9999-12 9999-12"));
}

TEST(MonthParts, AreDaysInMonthsOfOpenDays) {
  EXPECT_THAT(partsOf("2026-01-01", "2026-04-30", {"2026-02-11", "2026-04-30"}),
              ElementsAre("months 2026-01 2026-01", "days 2026-02-01 2026-02-28", "months 2026-03 2026-03",
                          "days 2026-04-01 2026-04-30"));
}

using Sold = std::map<std::string, std::int64_t>; // portions by item and variant

// Some days in each of four months: whatever is asked, months and days give what the lines give.
RC_GTEST_PROP(ItemSums, AreWhatTheLinesGive, (std::uint64_t seed)) {
  Scenario scenario;
  scenario.given(smallTrattoria());
  RandomService service(seed);
  for (int i = 0; i < 160; ++i) {
    scenario.when(service.next(scenario.house()));
    scenario.later(i % 20 == 19 ? (13 + i % 7) * 24 * 60 : 1);
  }
  FilledTables& tables = FilledTables::anew(scenario);
  for (const auto& [first, last] :
       {std::pair("2026-03-01", "2026-07-31"), std::pair("2026-03-14", "2026-05-31"),
        std::pair("2026-04-01", "2026-05-15"), std::pair("2026-04-05", "2026-04-28")}) {
    Sold sold, lines;
    must(reports::forEachItemSum(
        tables.database(), {.first = first, .last = last}, [&](const journal::Statement& row) {
          sold[std::string(row.text(1)) + "/" + std::string(row.text(2))] += row.integer(4);
        }));
    must(journal::forEachBound(
        tables.database(),
        "SELECT item_id || '/' || variant_name, SUM(quantity) FROM read_line JOIN read_order USING "
        "(order_seq)"
        " WHERE business_day BETWEEN ?1 AND ?2 AND void_reason IS NULL GROUP BY 1",
        [&](const journal::Statement& row) { lines[std::string(row.text(0))] = row.integer(1); }, first,
        last));
    RC_ASSERT(sold == lines);
  }
}

} // namespace
} // namespace comanda::testing
