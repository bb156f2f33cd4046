// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/performance.h"
#include "tests/support/commands.h"
#include "tests/support/filled_tables.h"

#include <gmock/gmock.h>

namespace comanda::testing {
namespace {

v1::Performance performanceOf(const Scenario& scenario, const std::string& from = "2026-03-14",
                              const std::string& to = "2026-03-14") {
  FilledTables tables(scenario);
  v1::GetPerformance query;
  query.set_from(from);
  query.set_to(to);
  return must(reports::performance(tables.database(), query));
}

const v1::ServerPerformance& serverIn(const v1::Performance& performance, const std::string& id) {
  for (const v1::ServerPerformance& server : performance.servers()) {
    if (server.staff_id() == id) {
      return server;
    }
  }
  return v1::ServerPerformance::default_instance();
}

// Sara serves table t1 (3 guests, a steak 24.00 and a voided salad; closed) and a take-away (bread 2.50); Sam
// serves table t2 (2 guests, two steaks 48.00), and Carl takes the money for it: 20.00 and 28.00 with a tip
// of 3.00, of which 1.00 is given back.
Scenario threeChecks() {
  Scenario scenario;
  scenario.given(smallTrattoria()).given(openOrder("o1", "t1", 3));
  scenario.given(addLines("o1", {steak("s1"), newLine("sal", "salad")})).given(sendRound("o1", "r1"));
  scenario.given(voidLine("o1", "sal")).later(10).given(bumpTicket("r1.1")).given(serveLines("o1", {"s1"}));
  scenario.given(issueBill("b1", "o1")).given(pay("p1", "b1", v1::CARD, 2400, 100)).given(closeOrder("o1"));
  scenario.given(openTakeaway("o2"))
      .given(addLines("o2", {newLine("br", "bread")}))
      .given(issueBill("b2", "o2"));
  scenario.as("sam").given(openOrder("o3", "t2", 2)).given(addLines("o3", {steak("s3", 2)}));
  scenario.given(sendRound("o3", "r3")).given(issueBill("b3", "o3"));
  scenario.as("carl").given(pay("p3", "b3", v1::CASH, 2000)).given(pay("p4", "b3", v1::CARD, 2800, 300));
  scenario.given(refund("f", "b3", "p4", 0, 100)).later(25).as("kim").given(bumpTicket("r3.1"));
  return scenario;
}

TEST(Performance, TellsWhatEverybodyServed) {
  const v1::Performance performance = performanceOf(threeChecks());
  ASSERT_EQ(performance.servers_size(), 3);
  const v1::ServerPerformance& sara = serverIn(performance, "sara");
  EXPECT_EQ(sara.orders(), 2);
  EXPECT_EQ(sara.covers(), 3);
  EXPECT_EQ(sara.bills(), 2);
  EXPECT_EQ(sara.tips(), 100);
  EXPECT_EQ(sara.voided_lines(), 1);
  EXPECT_EQ(sara.voided_amount(), 850);
  const v1::ServerPerformance& sam = serverIn(performance, "sam");
  EXPECT_EQ(sam.orders(), 1);
  EXPECT_EQ(sam.covers(), 0) << "the order is not closed yet";
  EXPECT_EQ(sam.sales(), 4800);
  EXPECT_EQ(sam.average_bill(), 4800);
  EXPECT_EQ(sam.tips(), 0);
  EXPECT_EQ(sam.voided_lines(), 0);
}

TEST(Performance, RoundsTheAverageBillHalfUp) {
  Scenario scenario;
  scenario.given(smallTrattoria()).given(saveItem(menuItem("odd", "mains", 101))).given(openTakeaway("o1"));
  scenario.given(addLines("o1", {newLine("a", "odd"), newLine("b", "odd", 2)}));
  scenario.given(issueBill("b1", "o1", {"a"})).given(issueBill("b2", "o1", {"b"}));
  EXPECT_EQ(serverIn(performanceOf(scenario), "sara").sales(), 303);
  EXPECT_EQ(serverIn(performanceOf(scenario), "sara").average_bill(), 152);
}

TEST(Performance, CountsTipsForWhoTookThem) {
  const v1::ServerPerformance carl = serverIn(performanceOf(threeChecks()), "carl");
  EXPECT_EQ(carl.tips(), 200) << "less what was given back";
  EXPECT_EQ(carl.orders(), 0);
  EXPECT_EQ(carl.sales(), 0);
}

TEST(Performance, PutsWhoSoldMostFirst) {
  const v1::Performance performance = performanceOf(threeChecks());
  EXPECT_EQ(performance.servers(0).staff_id(), "sam");
  EXPECT_EQ(performance.servers(1).staff_id(), "sara");
  EXPECT_EQ(performance.servers(2).staff_id(), "carl");
}

TEST(Performance, CountsAnOrderForWhoseItIsInTheEnd) {
  Scenario scenario = threeChecks();
  scenario.given(assignOrder("o3", "sara"));
  const v1::Performance performance = performanceOf(scenario);
  EXPECT_EQ(serverIn(performance, "sam").orders(), 0);
  EXPECT_EQ(serverIn(performance, "sara").orders(), 3);
  EXPECT_EQ(serverIn(performance, "sara").bills(), 3);
}

TEST(Performance, LeavesOutVoidedBills) {
  Scenario scenario = threeChecks();
  scenario.given(voidBill("b2"));
  EXPECT_EQ(serverIn(performanceOf(scenario), "sara").bills(), 1);
  EXPECT_EQ(serverIn(performanceOf(scenario), "sara").sales(), 2400);
  EXPECT_EQ(serverIn(performanceOf(scenario), "sara").orders(), 2);
}

TEST(Performance, CountsABillOnItsDayForWhoHasTheOrderOfTheDayBefore) {
  Scenario scenario;
  scenario.given(smallTrattoria()).as("sam").given(openOrder("o1", "t1"));
  scenario.given(addLines("o1", {newLine("br", "bread")})).given(sendRound("o1", "r1"));
  scenario.later(24 * 60).as("sara").given(issueBill("b1", "o1"));
  const v1::Performance sunday = performanceOf(scenario, "2026-03-15", "2026-03-15");
  ASSERT_EQ(sunday.servers_size(), 1);
  EXPECT_EQ(sunday.servers(0).staff_id(), "sam");
  EXPECT_EQ(sunday.servers(0).orders(), 0);
  EXPECT_EQ(sunday.servers(0).sales(), 250);
}

TEST(Performance, TellsWhatTheStationsDid) {
  const v1::Performance performance = performanceOf(threeChecks());
  ASSERT_EQ(performance.stations_size(), 1);
  const v1::StationPerformance& grill = performance.stations(0);
  EXPECT_EQ(grill.station_id(), "grill");
  EXPECT_EQ(grill.tickets(), 2);
  EXPECT_EQ(grill.lines(), 2);
  EXPECT_EQ(grill.average_minutes(), 18) << "10 and 25 are 17 and a half";
  EXPECT_EQ(grill.p90_minutes(), 25);
}

TEST(Performance, IsOfItsDays) {
  EXPECT_EQ(performanceOf(threeChecks(), "2026-03-15", "2026-03-15").ByteSizeLong(),
            std::string("2026-03-15").size() * 2 + 4)
      << "nothing but the days";
  EXPECT_EQ(performanceOf(threeChecks(), "2026-03-01", "2026-03-31").servers_size(), 3);
}

} // namespace
} // namespace comanda::testing
