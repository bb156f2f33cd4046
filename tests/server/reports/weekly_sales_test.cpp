// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/weekly_sales.h"
#include "tests/support/commands.h"
#include "tests/support/filled_tables.h"

#include <gtest/gtest.h>

namespace comanda::testing {
namespace {

v1::WeeklySales weekOf(const Scenario& scenario, const std::string& week = "2026-W11") {
  FilledTables tables(scenario);
  v1::GetWeeklySales query;
  query.set_week(week);
  return must(reports::weeklySales(tables.database(), query));
}

// Saturday: table t1 (3 guests) has a steak for 24.00 and a salad that was voided, paid by card with a tip
// of 2.00, closed; a take-away is cancelled. Sunday: table t2 has bread for 2.50 and a large beer for 6.00,
// of which 5.00 are paid in cash with a tip of 1.00. The Monday after: bread to take away, 2.50, and a tip of
// 0.50 of Saturday is given back.
Scenario threeDays() {
  Scenario scenario;
  scenario.given(smallTrattoria()).given(openOrder("o1", "t1", 3)).given(openTakeaway("o2"));
  scenario.given(addLines("o1", {steak("s"), newLine("sal", "salad")})).given(sendRound("o1", "r1"));
  scenario.given(voidLine("o1", "sal")).given(bumpTicket("r1.1")).given(serveLines("o1", {"s"}));
  scenario.given(issueBill("b1", "o1")).given(pay("p1", "b1", v1::CARD, 2400, 200)).given(closeOrder("o1"));
  scenario.given(cancelOrder("o2"));
  scenario.later(24 * 60).given(openOrder("o3", "t2", 2));
  scenario.given(addLines("o3", {newLine("br", "bread"), beer("be", 1, "large")}));
  scenario.given(sendRound("o3", "r3")).given(issueBill("b3", "o3"));
  scenario.given(pay("p3", "b3", v1::CASH, 500, 100, 600));
  scenario.later(24 * 60).given(openTakeaway("o4")).given(addLines("o4", {newLine("x", "bread")}));
  scenario.given(issueBill("b4", "o4")).given(refund("f", "b1", "p1", 0, 50));
  return scenario;
}

TEST(WeeklySales, HaveSevenDaysFromMondayToSunday) {
  const v1::WeeklySales week = weekOf(threeDays());
  EXPECT_EQ(week.week(), "2026-W11");
  EXPECT_EQ(week.from(), "2026-03-09");
  EXPECT_EQ(week.to(), "2026-03-15");
  ASSERT_EQ(week.days_size(), 7);
  EXPECT_EQ(week.days(0).business_day(), "2026-03-09");
  EXPECT_EQ(week.days(0).weekday(), 1);
  EXPECT_EQ(week.days(6).business_day(), "2026-03-15");
  EXPECT_EQ(week.days(6).weekday(), 7);
}

TEST(WeeklySales, TellEachDayApart) {
  const v1::WeeklySales week = weekOf(threeDays());
  const v1::SalesTotal& saturday = week.days(5).total();
  EXPECT_EQ(saturday.orders(), 2);
  EXPECT_EQ(saturday.orders_closed(), 1);
  EXPECT_EQ(saturday.orders_cancelled(), 1);
  EXPECT_EQ(saturday.covers(), 3);
  EXPECT_EQ(saturday.bills(), 1);
  EXPECT_EQ(saturday.total_sales(), 2400);
  EXPECT_EQ(saturday.voided(), 850);
  EXPECT_EQ(saturday.tips(), 150) << "what was given back on Monday is missing from Saturday's bill";
  const v1::SalesTotal& sunday = week.days(6).total();
  EXPECT_EQ(sunday.total_sales(), 850);
  EXPECT_EQ(sunday.due(), 350);
  EXPECT_EQ(sunday.lines_total(), 850);
  EXPECT_EQ(week.days(0).total().ByteSizeLong(), 0u) << "nothing happened on Monday";
}

TEST(WeeklySales, SumTheDays) {
  const v1::WeeklySales week = weekOf(threeDays());
  EXPECT_EQ(week.total().orders(), 3);
  EXPECT_EQ(week.total().covers(), 3);
  EXPECT_EQ(week.total().bills(), 2);
  EXPECT_EQ(week.total().total_sales(), 3250);
  EXPECT_EQ(week.total().average_bill(), 1625);
  EXPECT_EQ(week.total().tips(), 250);
}

TEST(WeeklySales, TellTendersAndTaxesOfTheWholeWeek) {
  const v1::WeeklySales week = weekOf(threeDays());
  ASSERT_EQ(week.tenders_size(), 2);
  EXPECT_EQ(week.tenders(0).tender(), v1::CASH);
  EXPECT_EQ(week.tenders(0).amount(), 500);
  EXPECT_EQ(week.tenders(0).tip(), 100);
  EXPECT_EQ(week.tenders(1).tender(), v1::CARD);
  EXPECT_EQ(week.tenders(1).amount(), 2400);
  EXPECT_EQ(week.tenders(1).tip(), 150);
  // 10 % in 24.00 and in 2.50, 22 % in 6.00, reckoned bill by bill.
  ASSERT_EQ(week.taxes_size(), 2);
  EXPECT_EQ(week.taxes(0).gross(), 2650);
  EXPECT_EQ(week.taxes(0).tax(), 218 + 23);
  EXPECT_EQ(week.taxes(0).ppm(), 100'000);
  EXPECT_TRUE(week.taxes(0).inclusive());
  EXPECT_EQ(week.taxes(1).gross(), 600);
}

TEST(WeeklySales, JoinATenderOfSeveralDays) {
  Scenario scenario = threeDays();
  scenario.given(pay("late", "b3", v1::CARD, 350));
  const v1::WeeklySales week = weekOf(scenario);
  ASSERT_EQ(week.tenders_size(), 2);
  EXPECT_EQ(week.tenders(1).payments(), 2);
  EXPECT_EQ(week.tenders(1).amount(), 2750);
}

TEST(WeeklySales, EndWithSunday) {
  EXPECT_EQ(weekOf(threeDays(), "2026-W12").total().total_sales(), 250);
  EXPECT_EQ(weekOf(threeDays(), "2026-W12").days(0).total().bills(), 1);
}

TEST(WeeklySales, AreTheSameByTheDateOfTheMonday) {
  const Scenario scenario = threeDays();
  EXPECT_EQ(weekOf(scenario, "2026-03-09").ShortDebugString(), weekOf(scenario).ShortDebugString());
}

TEST(WeeklySales, OfAWeekWithoutAnyAreZeros) {
  const v1::WeeklySales week = weekOf(threeDays(), "2026-W10");
  EXPECT_EQ(week.days_size(), 7);
  EXPECT_EQ(week.total().ByteSizeLong(), 0u);
  EXPECT_EQ(week.tenders_size() + week.taxes_size(), 0);
}

} // namespace
} // namespace comanda::testing
