// SPDX-License-Identifier: GPL-3.0-or-later
// Where an order's lines stand together; and that a ticket's progress turns the table when the kitchen
// serves.
#include "domain/order/progress.h"
#include "tests/domain/order/at_table.h"

namespace comanda::testing {
namespace {

Scenario ready() {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("l1", 2), newLine("l2", "salad")})).given(sendRound("o1", "r1"));
  scenario.given(splitLine("o1", "l1", "l1b", 1)).given(bumpTicket("r1.1"));
  return scenario;
}

TEST(Progress, CountsLinesThatWereSentAndNotTakenBack) {
  for (const v1::LineState state : {v1::SENT, v1::PREPARING, v1::READY, v1::SERVED}) {
    EXPECT_TRUE(order::isWithKitchenOrGuest(state)) << v1::LineState_Name(state);
  }
  for (const v1::LineState state : {v1::LINE_STATE_UNSPECIFIED, v1::UNSENT, v1::HELD, v1::VOIDED}) {
    EXPECT_FALSE(order::isWithKitchenOrGuest(state)) << v1::LineState_Name(state);
  }
}

TEST(Progress, OfALineIsTakenFromWhatIsUnderWay) {
  const Scenario scenario = ready();
  const v1::OrderLine* first = &lineOf(scenario, "l1");
  const v1::OrderLine* second = &lineOf(scenario, "l2");
  const order::LinesUnderWay underWay{.served = {first}, .gone = {second}};
  EXPECT_EQ(order::stateAfter(*first, underWay), v1::SERVED);
  EXPECT_EQ(order::stateAfter(*second, underWay), v1::VOIDED);
  EXPECT_EQ(order::stateAfter(lineOf(scenario, "l1b"), underWay), v1::READY);
}

TEST(Progress, OfTheKitchenServesTheTableWithTheLastLine) {
  const Scenario scenario = ready();
  const v1::Order& order = orderOf(scenario);
  EXPECT_FALSE(order::tableServed(scenario.house(), order, Names{"l1"}));
  EXPECT_FALSE(order::tableServed(scenario.house(), order, Names{"l2"}));
  EXPECT_FALSE(order::tableServed(scenario.house(), order, Names{"l1b", "l2"}))
      << "a part is no kitchen line";
  const auto event = order::tableServed(scenario.house(), order, Names{"l2", "l1"});
  ASSERT_TRUE(event);
  EXPECT_EQ(event->table_state_changed().table_id(), "t1");
  EXPECT_EQ(event->table_state_changed().state(), v1::TABLE_SERVED);
  EXPECT_EQ(event->table_state_changed().covers(), 2);
  EXPECT_EQ(event->table_state_changed().order_id(), "o1");
}

TEST(Progress, OfAPartOfALineLeavesTheOtherPartAwaited) {
  const Scenario scenario = ready();
  order::LinesUnderWay underWay{.served = {&lineOf(scenario, "l1"), &lineOf(scenario, "l2")}, .gone = {}};
  EXPECT_FALSE(order::tableServed(scenario.house(), orderOf(scenario), underWay));
  underWay.gone.push_back(&lineOf(scenario, "l1b"));
  EXPECT_TRUE(order::tableServed(scenario.house(), orderOf(scenario), underWay));
}

TEST(Progress, TurnsOnlyATableThatShowsOrdered) {
  Scenario scenario = ready();
  scenario.given(issueBill("b1", "o1"));
  ASSERT_EQ(table(scenario, "t1").state(), v1::BILL);
  EXPECT_FALSE(order::tableServed(scenario.house(), orderOf(scenario), Names{"l1", "l2"}));
}

TEST(Progress, OfATakeawayConcernsNoTable) {
  Scenario scenario = atTableOne();
  scenario.given(openTakeaway("o2")).given(addLines("o2", {steak("l1")})).given(sendRound("o2", "r1"));
  scenario.given(bumpTicket("r1.1"));
  EXPECT_FALSE(order::tableServed(scenario.house(), orderOf(scenario, "o2"), Names{"l1"}));
}

TEST(Progress, OfATicketServedAtThePassServesEveryTableItWentTo) {
  Scenario scenario = ready();
  scenario.given(openOrder("o2", "t2")).given(moveLines("o1", "o2", {"l1b"})).given(serveTicket("r1.1"));
  EXPECT_EQ(lineOf(scenario, "l1b", "o2").state(), v1::SERVED);
  EXPECT_EQ(table(scenario, "t1").state(), v1::TABLE_SERVED);
  EXPECT_EQ(table(scenario, "t2").state(), v1::TABLE_SERVED);
}

} // namespace
} // namespace comanda::testing
