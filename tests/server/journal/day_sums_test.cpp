// SPDX-License-Identifier: GPL-3.0-or-later
// Days are summed when they are over, and open again when something of theirs changes.
#include "server/journal/day_sums.h"
#include "tests/support/commands.h"
#include "tests/support/filled_tables.h"
#include "tests/support/random_service.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace comanda::testing {
namespace {

using journal::DaySums;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr const char* kSaturday = "2026-03-14";
constexpr const char* kSunday = "2026-03-15";

// A steak and two small beers on Saturday evening, paid; a take-away that is still open.
Scenario saturday() {
  Scenario scenario;
  scenario.given(smallTrattoria()).given(openOrder("o1", "t1", 3));
  scenario.given(addLines("o1", {steak("s"), beer("b", 2)})).given(sendRound("o1", "r1"));
  scenario.given(issueBill("b1", "o1")).given(pay("p1", "b1", v1::CASH, 3200, 100));
  scenario.given(openTakeaway("o2")).given(addLines("o2", {newLine("x", "bread")}));
  return scenario;
}

// The first order of another day.
Scenario& nextDay(Scenario& scenario, const std::string& orderId) {
  return scenario.later(24 * 60).given(openTakeaway(orderId));
}

std::vector<std::string> openDaysOf(const Scenario& scenario) {
  FilledTables tables(scenario);
  return must(journal::openDays(tables.database()));
}

TEST(DaySums, OfTheRunningDayAreNotThere) {
  FilledTables tables(saturday());
  EXPECT_THAT(must(journal::openDays(tables.database())), ElementsAre(kSaturday));
  EXPECT_EQ(tables.number("SELECT COUNT(*) FROM read_day"), 0);
}

TEST(DaySums, AreMadeWhenTheNextDayStarts) {
  Scenario scenario = saturday();
  nextDay(scenario, "o3");
  FilledTables tables(scenario);
  EXPECT_THAT(must(journal::openDays(tables.database())), ElementsAre(kSunday));
  EXPECT_THAT(tables.rows("SELECT business_day || ' ' || orders || ' orders ' || portions || ' portions '"
                          "  || bills || ' bills ' || total || ' ' || tax || ' ' || tips FROM read_day"),
              ElementsAre("2026-03-14 2 orders 4 portions 1 bills 3200 362 100"));
  EXPECT_THAT(tables.rows("SELECT item_id || ' ' || variant_name || ' ' || quantity || ' ' || amount"
                          "  FROM read_day_item"),
              ElementsAre("beer small 2 800", "bread  1 250", "steak  1 2400"));
  EXPECT_THAT(tables.rows("SELECT month || ' ' || item_id || ' ' || amount FROM read_month_item"),
              ElementsAre("2026-03 beer 800", "2026-03 bread 250", "2026-03 steak 2400"));
  EXPECT_THAT(
      tables.rows("SELECT local_hour || ' ' || bills || ' ' || total || ' ' || tips FROM read_day_hour"),
      ElementsAre("19 1 3200 100"));
  EXPECT_THAT(tables.rows("SELECT staff_id || ' ' || orders || ' ' || portions || ' ' || total || ' ' || tips"
                          "  FROM read_day_staff"),
              ElementsAre("sara 2 4 3200 100"));
}

TEST(DaySums, OfADayOnWhichNothingHappenedAreNotThere) {
  Scenario scenario;
  scenario.given(smallTrattoria());
  nextDay(scenario, "o1");
  FilledTables tables(scenario);
  EXPECT_EQ(tables.number("SELECT COUNT(*) FROM read_day"), 0);
}

TEST(DaySums, OfADayThatIsOverAreOpenAgainOnceSomethingOfItChanges) {
  const std::vector<std::vector<v1::Command>> changes = {
      {refund("f", "b1", "p1", 200)},
      {addLines("o2", {newLine("y", "bread")})},
      {assignOrder("o2", "sam")},
      {setCovers("o1", 5)},
      {issueBill("b2", "o2"), pay("p2", "b2", v1::CARD, 250), addLines("o1", {newLine("z", "bread")})},
  };
  for (const auto& change : changes) {
    Scenario scenario = saturday();
    nextDay(scenario, "o3").given(change);
    EXPECT_THAT(openDaysOf(scenario), ElementsAre(kSaturday, kSunday)) << change.back().ShortDebugString();
    nextDay(scenario, "o4");
    EXPECT_THAT(openDaysOf(scenario), ElementsAre("2026-03-16"));
  }
}

TEST(DaySums, StayClosedWhileOnlyTodayChanges) {
  Scenario scenario = saturday();
  nextDay(scenario, "o3").given(addLines("o3", {newLine("y", "bread")})).given(issueBill("b3", "o3"));
  scenario.given(pay("p3", "b3", v1::CASH, 250)).given(refund("f3", "b3", "p3", 250)).given(voidBill("b3"));
  EXPECT_THAT(openDaysOf(scenario), ElementsAre(kSunday));
}

// The bill is of Sunday, its order of Saturday: who served it is asked of the order.
TEST(DaySums, OfTheDayOfABillFollowTheOwnerOfAnOrderOfTheDayBefore) {
  Scenario scenario = saturday();
  nextDay(scenario, "o3").given(issueBill("b2", "o2"));
  nextDay(scenario, "o4").given(assignOrder("o2", "sam"));
  EXPECT_THAT(openDaysOf(scenario), ElementsAre(kSaturday, kSunday, "2026-03-16"));
}

// docs/next.md, heart 4.
TEST(DaySums, LoseABillThatIsVoidedOnALaterDay) {
  Scenario scenario = saturday();
  scenario.given(issueBill("b2", "o2"));
  nextDay(scenario, "o3");
  FilledTables tables(scenario);
  constexpr const char* kTotals = "SELECT business_day || ' ' || total FROM read_day";
  EXPECT_THAT(tables.rows(kTotals), ElementsAre("2026-03-14 3450"));
  scenario.given(voidBill("b2"));
  nextDay(scenario, "o4");
  tables.take(scenario);
  EXPECT_THAT(tables.rows(kTotals), ElementsAre("2026-03-14 3200", "2026-03-15 0"));
}

std::vector<std::string> textsOf(const journal::Statement& row, const DaySums& sums) {
  std::vector<std::string> texts;
  for (int column = 0; column < sums.texts + sums.numbers; ++column) {
    texts.emplace_back(row.text(column));
  }
  return texts;
}

// Four days of whatever a restless restaurant does; what is open by the end of a day is carried over.
RC_GTEST_PROP(DaySums, AreWhatTheRowsGive, (std::uint64_t seed)) {
  Scenario scenario;
  scenario.given(smallTrattoria());
  RandomService service(seed);
  for (int i = 0; i < 160; ++i) {
    scenario.when(service.next(scenario.house()));
    scenario.later(i % 40 == 39 ? 24 * 60 : 1);
  }
  FilledTables& tables = FilledTables::anew(scenario);
  const std::vector<std::string> open = must(journal::openDays(tables.database()));
  const std::pair<const DaySums*, const char*> kTables[] = {
      {&journal::kSumsOfDay, "read_day"},         {&journal::kSumsByHour, "read_day_hour"},
      {&journal::kSumsByItem, "read_day_item"},   {&journal::kSumsByTender, "read_day_tender"},
      {&journal::kSumsByStaff, "read_day_staff"}, {&journal::kSumsByTaxRate, "read_day_tax"}};
  std::size_t compared = 0;
  for (const auto& [sums, table] : kTables) {
    for (const char* day : {"2026-03-14", "2026-03-15", "2026-03-16", "2026-03-17"}) {
      if (std::ranges::find(open, day) != open.end()) {
        continue;
      }
      std::vector<std::vector<std::string>> stored, made;
      must(journal::forEachBound(
          tables.database(), "SELECT * FROM " + std::string(table) + " WHERE business_day = ?1",
          [&](const journal::Statement& row) { stored.push_back(textsOf(row, *sums)); }, day));
      must(journal::forEachSumOf(tables.database(), *sums, day, [&](const journal::Statement& row) {
        made.push_back(textsOf(row, *sums));
        return journal::Result<void>();
      }));
      std::ranges::sort(stored);
      std::ranges::sort(made);
      RC_ASSERT(stored == made);
      compared += made.size();
    }
  }
  RC_CLASSIFY(compared > 0);
}

} // namespace
} // namespace comanda::testing
