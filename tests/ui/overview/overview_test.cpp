// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/commands.h"
#include "tests/ui/overview/sold_salad.h"
#include "tests/ui/stage.h"
#include "ui/overview/overview.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <numeric>

namespace comanda::ui_overview {
namespace {

using namespace comanda::testing;

TEST(Overview, OfANewDayIsEmpty) {
  Stage stage;
  const Overview overview(stage.terminal);
  const Overview::State state = overview.state();
  EXPECT_EQ(state.sales, 0);
  EXPECT_EQ(state.openChecks, 0);
  EXPECT_EQ(state.kitchenSeconds, std::nullopt);
  EXPECT_EQ(state.changePercent, std::nullopt);
  EXPECT_TRUE(state.exceptions.empty());
  EXPECT_TRUE(state.sellers.empty());
}

TEST(Overview, SumsWhatWasPaidAndWhatIsOpen) {
  Scenario scenario = trattoria();
  sellSalad(scenario, "1");
  scenario.given(openOrder("o2", "t2", 3)).given(addLines("o2", {newLine("l2", "bread", 2)}));
  Stage stage(std::move(scenario));
  const Overview::State state = Overview(stage.terminal).state();
  EXPECT_EQ(state.sales, 850);
  EXPECT_EQ(state.covers, 5);
  EXPECT_EQ(state.openChecks, 2) << "the paid one is not closed yet";
  EXPECT_EQ(state.openAmount, 500);
  EXPECT_EQ(state.perCover, (850 + 500) / 5);
  EXPECT_EQ(std::accumulate(state.today.begin(), state.today.end(), std::int64_t{0}), 850);
  EXPECT_EQ(state.today.at(19), 850) << "at seven in the evening";
  ASSERT_EQ(state.sellers.size(), 1U);
  EXPECT_EQ(state.sellers[0].amount, 850);
  EXPECT_EQ(state.sellers[0].portions, 1);
}

TEST(Overview, ComparesWithTheSameDayOfLastWeek) {
  Scenario scenario = trattoria();
  sellSalad(scenario, "1");
  scenario.given(closeOrder("o1")).later(7 * 24 * 60);
  sellSalad(scenario, "2");
  sellSalad(scenario, "3");
  Stage stage(std::move(scenario));
  stage.clock.pass(std::chrono::hours(7 * 24));
  const Overview::State state = Overview(stage.terminal).state();
  EXPECT_EQ(state.sales, 1'700);
  EXPECT_EQ(state.lastWeek.at(19), 850);
  EXPECT_EQ(state.changePercent, 100);
}

TEST(Overview, LooksIntoVoidsRefundsAndLateTickets) {
  Scenario scenario = trattoria();
  sellSalad(scenario, "1");
  scenario.given(refund("f1", "b1", "p1", 200));
  scenario.given(openOrder("o2", "t2")).given(addLines("o2", {steak("s"), newLine("sal", "salad")}));
  scenario.given(sendRound("o2", "r2")).given(voidLine("o2", "sal", "burnt"));
  Stage stage(std::move(scenario));
  stage.clock.pass(std::chrono::hours(3));
  const Overview::State state = Overview(stage.terminal).state();
  EXPECT_EQ(state.sales, 650);
  EXPECT_GE(state.ticketsLate, 1);
  EXPECT_FALSE(state.lateStation.isEmpty());
  std::vector<Overview::Exception::Kind> kinds;
  for (const Overview::Exception& exception : state.exceptions) {
    kinds.push_back(exception.kind);
  }
  using Kind = Overview::Exception::Kind;
  EXPECT_EQ(std::ranges::count(kinds, Kind::Refund), 1);
  EXPECT_EQ(std::ranges::count(kinds, Kind::Void), 1);
  EXPECT_GE(std::ranges::count(kinds, Kind::Late), 1);
  EXPECT_EQ(kinds.front(), Kind::Late) << "what can still be helped comes first";
}

TEST(Overview, KnowsHowLongTheKitchenTakes) {
  Scenario scenario = trattoria();
  scenario.given(openOrder("o1", "t1"))
      .given(addLines("o1", {newLine("l", "salad")}))
      .given(sendRound("o1", "r1"));
  scenario.later(9).given(bumpTicket("r1.1"));
  Stage stage(std::move(scenario));
  EXPECT_EQ(Overview(stage.terminal).state().kitchenSeconds, 540);
}

TEST(Overview, FollowsTheHouse) {
  Stage stage;
  Overview overview(stage.terminal);
  QSignalSpy changed(&overview, &Overview::changed);
  stage.gateway.elsewhere(openOrder("o1", "t1", 4));
  Stage::settle();
  EXPECT_EQ(changed.count(), 1);
  EXPECT_EQ(overview.state().covers, 4);
}

} // namespace
} // namespace comanda::ui_overview
