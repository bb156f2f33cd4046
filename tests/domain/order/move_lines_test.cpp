// SPDX-License-Identifier: GPL-3.0-or-later
// MoveLines and SplitLine: checks are taken apart, and the kitchen does not notice.
#include "tests/domain/order/at_table.h"

namespace comanda::testing {
namespace {

// "o1" at t1 with three sent lines, "o2" at t2 with nothing.
Scenario twoTables() {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("l1", 3), newLine("l2", "salad"), newLine("l3", "bread")}));
  scenario.given(sendRound("o1", "r1")).given(openOrder("o2", "t2"));
  return scenario;
}

std::string ticketsOf(const Scenario& scenario) {
  std::string bytes;
  for (const v1::Ticket* ticket : scenario.house().tickets.sorted()) {
    bytes += ticket->ShortDebugString() + "\n";
  }
  return bytes;
}

TEST(MoveLines, PutsThemAtTheEndOfTheOtherCheck) {
  Scenario scenario = twoTables();
  scenario.given(addLines("o2", {beer("l9")}));
  const domain::Decision decision = scenario.when(moveLines("o1", "o2", {"l3", "l1"}));
  EXPECT_EQ(happened(decision), (Names{"LinesMoved", "TableStateChanged"}));
  EXPECT_EQ(decision->subjectId, "o2");
  EXPECT_EQ(lineIdsOf(scenario, "o1"), Names{"l2"});
  EXPECT_EQ(lineIdsOf(scenario, "o2"), (Names{"l9", "l1", "l3"})) << "in the sequence of the check they left";
  EXPECT_EQ(lineOf(scenario, "l1", "o2").quantity(), 3);
  EXPECT_EQ(lineOf(scenario, "l1", "o2").round_id(), "r1");
}

TEST(MoveLines, TouchesNoTicket) {
  Scenario scenario = twoTables();
  const std::string before = ticketsOf(scenario);
  scenario.given(moveLines("o1", "o2", {"l1", "l2"})).given(splitLine("o2", "l1", "l1b", 2));
  EXPECT_EQ(ticketsOf(scenario), before);
}

TEST(MoveLines, FollowTheirTicketToTheOtherCheck) {
  Scenario scenario = twoTables();
  scenario.given(splitLine("o1", "l1", "l1b", 2))
      .given(moveLines("o1", "o2", {"l1b"}))
      .given(bumpTicket("r1.1"));
  EXPECT_EQ(lineOf(scenario, "l1", "o1").state(), v1::READY);
  EXPECT_EQ(lineOf(scenario, "l1b", "o2").state(), v1::READY);
}

TEST(MoveLines, ThatWereSentShowTheOtherTableOrdered) {
  Scenario scenario = twoTables();
  ASSERT_EQ(table(scenario, "t2").state(), v1::SEATED);
  scenario.given(moveLines("o1", "o2", {"l2"}));
  EXPECT_EQ(table(scenario, "t2").state(), v1::ORDERED);
  EXPECT_EQ(table(scenario, "t1").state(), v1::ORDERED);
}

TEST(MoveLines, ThatWereNotSentLeaveTheOtherTableSeated) {
  Scenario scenario = twoTables();
  scenario.given(addLines("o1", {beer("l4")}));
  EXPECT_EQ(happened(scenario.when(moveLines("o1", "o2", {"l4"}))), Names{"LinesMoved"});
  EXPECT_EQ(table(scenario, "t2").state(), v1::SEATED);
}

TEST(MoveLines, ThatAreServedShowTheOtherTableServed) {
  Scenario scenario = twoTables();
  scenario.given(serveLines("o1", {"l3"})).given(moveLines("o1", "o2", {"l3"}));
  EXPECT_EQ(table(scenario, "t2").state(), v1::TABLE_SERVED);
  scenario.given(moveLines("o1", "o2", {"l2"}));
  EXPECT_EQ(table(scenario, "t2").state(), v1::ORDERED) << "it waits for the salad now";
}

TEST(MoveLines, ThatWereAllAwaitedLeaveTheirTableServed) {
  Scenario scenario = twoTables();
  scenario.given(serveLines("o1", {"l3"}));
  EXPECT_EQ(happened(scenario.when(moveLines("o1", "o2", {"l1", "l2"}))),
            (Names{"LinesMoved", "TableStateChanged", "TableStateChanged"}));
  EXPECT_EQ(table(scenario, "t1").state(), v1::TABLE_SERVED);
}

TEST(MoveLines, NeedsTwoOpenOrders) {
  Scenario scenario = twoTables();
  EXPECT_EQ(rejection(scenario.when(moveLines("o9", "o2", {"l1"}))), "ORDER_NOT_FOUND @ from_order_id");
  EXPECT_EQ(rejection(scenario.when(moveLines("o1", "o9", {"l1"}))), "ORDER_NOT_FOUND @ into_order_id");
  EXPECT_EQ(rejection(scenario.when(moveLines("o1", "o1", {"l1"}))), "SAME_ORDER @ into_order_id");
  scenario.given(cancelOrder("o2"));
  EXPECT_EQ(rejection(scenario.when(moveLines("o1", "o2", {"l1"}))), "ORDER_NOT_OPEN @ into_order_id");
}

TEST(MoveLines, NamesTheLineThatStays) {
  Scenario scenario = twoTables();
  scenario.given(issueBill("b1", "o1", {"l2"})).given(voidLine("o1", "l3"));
  EXPECT_EQ(rejection(scenario.when(moveLines("o1", "o2", {"l1", "l9"}))), "LINE_NOT_FOUND @ line_ids[1]");
  EXPECT_EQ(rejection(scenario.when(moveLines("o1", "o2", {"l1", "l1"}))), "LISTED_TWICE @ line_ids[1]");
  EXPECT_EQ(rejection(scenario.when(moveLines("o1", "o2", {"l1", "l2"}))), "LINE_ON_BILL @ line_ids[1]");
  EXPECT_EQ(rejection(scenario.when(moveLines("o1", "o2", {"l3"}))), "LINE_VOIDED @ line_ids[0]");
}

TEST(MoveLines, StaysWithinWhatAnOrderMayCost) {
  Scenario scenario = twoTables();
  scenario.given(saveItem(menuItem("diamond", "table", 1'000'000'000)));
  scenario.given(addLines("o1", {newLine("d1", "diamond", 600)}));
  scenario.given(addLines("o2", {newLine("d2", "diamond", 600)}));
  EXPECT_EQ(rejection(scenario.when(moveLines("o1", "o2", {"d1"}))),
            "ORDER_AMOUNT_TOO_LARGE @ into_order_id");
  EXPECT_EQ(rejection(scenario.when(mergeOrders("o1", "o2"))), "ORDER_AMOUNT_TOO_LARGE @ into_order_id");
}

TEST(SplitLine, PartsAQuantityInTwo) {
  Scenario scenario = twoTables();
  EXPECT_EQ(happened(scenario.when(splitLine("o1", "l1", "l1b", 2))), Names{"LineSplit"});
  EXPECT_EQ(lineIdsOf(scenario), (Names{"l1", "l1b", "l2", "l3"}))
      << "the part stands next to what it was part of";
  EXPECT_EQ(lineOf(scenario, "l1").quantity(), 1);
  const v1::OrderLine& part = lineOf(scenario, "l1b");
  EXPECT_EQ(part.quantity(), 2);
  EXPECT_EQ(part.kitchen_line_id(), "l1");
  EXPECT_EQ(part.round_id(), "r1");
  EXPECT_EQ(part.state(), v1::SENT);
  EXPECT_EQ(part.unit_price(), 2400);
  EXPECT_EQ(part.modifiers_size(), 1);
}

TEST(SplitLine, ThatWasNotSentMakesTwoLinesForTheKitchen) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("l1", 3)}))
      .given(splitLine("o1", "l1", "l1b", 1))
      .given(sendRound("o1", "r1"));
  EXPECT_EQ(lineOf(scenario, "l1").kitchen_line_id(), "l1");
  EXPECT_EQ(lineOf(scenario, "l1b").kitchen_line_id(), "l1b");
  EXPECT_EQ(ticketOf(scenario, "r1.1").lines_size(), 2);
}

TEST(SplitLine, LeavesAtLeastOnePortion) {
  Scenario scenario = twoTables();
  EXPECT_EQ(rejection(scenario.when(splitLine("o1", "l1", "l1b", 3))), "QUANTITY_TOO_LARGE @ quantity");
  EXPECT_EQ(rejection(scenario.when(splitLine("o1", "l2", "l2b", 1))), "QUANTITY_TOO_LARGE @ quantity");
}

TEST(SplitLine, NeedsALineThatIsNeitherBilledNorVoided) {
  Scenario scenario = twoTables();
  scenario.given(issueBill("b1", "o1", {"l1"})).given(voidLine("o1", "l2"));
  EXPECT_EQ(rejection(scenario.when(splitLine("o1", "l9", "x", 1))), "LINE_NOT_FOUND @ line_id");
  EXPECT_EQ(rejection(scenario.when(splitLine("o1", "l1", "x", 1))), "LINE_ON_BILL @ line_id");
  EXPECT_EQ(rejection(scenario.when(splitLine("o1", "l2", "x", 1))), "LINE_VOIDED @ line_id");
  EXPECT_EQ(rejection(scenario.when(splitLine("o9", "l1", "x", 1))), "ORDER_NOT_FOUND @ order_id");
}

TEST(SplitLine, NeedsAnIdThatIsNew) {
  Scenario scenario = twoTables();
  scenario.given(addLines("o2", {beer("l9")}));
  EXPECT_EQ(rejection(scenario.when(splitLine("o1", "l1", "l2", 1))), "ID_ALREADY_USED @ new_line_id");
  EXPECT_EQ(rejection(scenario.when(splitLine("o1", "l1", "l9", 1))), "ID_ALREADY_USED @ new_line_id");
  EXPECT_EQ(rejection(scenario.when(splitLine("o1", "l1", "l1", 1))), "ID_ALREADY_USED @ new_line_id");
}

} // namespace
} // namespace comanda::testing
