// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/order/at_table.h"

namespace comanda::testing {
namespace {

// Two steaks and a salad on one grill ticket, "r1.1".
Scenario atTheGrill() {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("l1", 3), newLine("l2", "salad")})).given(sendRound("o1", "r1"));
  return scenario;
}

v1::LineState ticketLineState(const Scenario& scenario, int index, const std::string& ticketId = "r1.1") {
  const v1::Ticket& ticket = ticketOf(scenario, ticketId);
  return index < ticket.lines_size() ? ticket.lines(index).state() : v1::LINE_STATE_UNSPECIFIED;
}

TEST(ServeLines, BringsThemToTheGuestAndTellsTheTicket) {
  Scenario scenario = atTheGrill();
  scenario.given(bumpTicket("r1.1"));
  EXPECT_EQ(happened(scenario.when(serveLines("o1", {"l2"}))), (Names{"LinesServed", "TicketAdvanced"}));
  EXPECT_EQ(lineOf(scenario, "l2").state(), v1::SERVED);
  EXPECT_EQ(lineOf(scenario, "l1").state(), v1::READY);
  EXPECT_EQ(ticketLineState(scenario, 1), v1::SERVED);
  EXPECT_EQ(ticketOf(scenario, "r1.1").state(), v1::TICKET_READY);
}

TEST(ServeLines, LastOnesServeTicketAndTable) {
  Scenario scenario = atTheGrill();
  scenario.given(bumpTicket("r1.1"));
  const domain::Decision decision = scenario.when(serveLines("o1", {"l1", "l2"}));
  EXPECT_EQ(happened(decision), (Names{"LinesServed", "TicketAdvanced", "TableStateChanged"}));
  EXPECT_EQ(ticketOf(scenario, "r1.1").state(), v1::TICKET_SERVED);
  EXPECT_EQ(table(scenario, "t1").state(), v1::TABLE_SERVED);
  EXPECT_EQ(table(scenario, "t1").order_id(), "o1");
}

TEST(ServeLines, OfSeveralStationsAdvanceEachTicketOnce) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("l1"), beer("l2"), beer("l3"), newLine("l4", "bread")}));
  scenario.given(sendRound("o1", "r1")).given(bumpTicket("r1.1")).given(bumpTicket("r1.2"));
  EXPECT_EQ(happened(scenario.when(serveLines("o1", {"l4", "l3", "l2", "l1"}))),
            (Names{"LinesServed", "TicketAdvanced", "TicketAdvanced", "TableStateChanged"}));
  EXPECT_EQ(ticketOf(scenario, "r1.1").state(), v1::TICKET_SERVED);
  EXPECT_EQ(ticketOf(scenario, "r1.2").state(), v1::TICKET_SERVED);
}

TEST(ServeLines, LeavesTheTableWaitingWhileSomethingIsCooking) {
  Scenario scenario = atTheGrill();
  scenario.given(tickLines("r1.1", {"l2"}));
  EXPECT_EQ(happened(scenario.when(serveLines("o1", {"l2"}))), (Names{"LinesServed", "TicketAdvanced"}));
  EXPECT_EQ(table(scenario, "t1").state(), v1::ORDERED);
  EXPECT_NE(ticketOf(scenario, "r1.1").state(), v1::TICKET_SERVED);
}

TEST(ServeLines, HeldCoursesDoNotKeepTheTableWaiting) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {newLine("l1", "bread"), held(steak("l2"))})).given(sendRound("o1", "r1"));
  EXPECT_EQ(happened(scenario.when(serveLines("o1", {"l1"}))), (Names{"LinesServed", "TableStateChanged"}));
  EXPECT_EQ(table(scenario, "t1").state(), v1::TABLE_SERVED);
  scenario.given(fireCourse("o1", "r2", 2));
  EXPECT_EQ(table(scenario, "t1").state(), v1::ORDERED);
}

TEST(ServeLines, OfASplitLineServeItsTicketLineWithTheLastPart) {
  Scenario scenario = atTheGrill();
  scenario.given(splitLine("o1", "l1", "l1b", 1)).given(bumpTicket("r1.1"));
  EXPECT_EQ(happened(scenario.when(serveLines("o1", {"l1"}))), Names{"LinesServed"});
  EXPECT_EQ(lineOf(scenario, "l1b").state(), v1::READY);
  EXPECT_EQ(ticketLineState(scenario, 0), v1::READY);
  EXPECT_EQ(happened(scenario.when(serveLines("o1", {"l1b"}))), (Names{"LinesServed", "TicketAdvanced"}));
  EXPECT_EQ(ticketLineState(scenario, 0), v1::SERVED);
}

TEST(ServeLines, FindTheirTicketAfterAMove) {
  Scenario scenario = atTheGrill();
  scenario.given(openOrder("o2", "t2")).given(splitLine("o1", "l1", "l1b", 1));
  scenario.given(moveLines("o1", "o2", {"l1b"})).given(bumpTicket("r1.1"));
  ASSERT_EQ(lineOf(scenario, "l1b", "o2").state(), v1::READY);
  // The guest at table 2 has everything; the ticket waits for table 1.
  EXPECT_EQ(happened(scenario.when(serveLines("o2", {"l1b"}))), (Names{"LinesServed", "TableStateChanged"}));
  EXPECT_EQ(table(scenario, "t2").state(), v1::TABLE_SERVED);
  EXPECT_EQ(ticketOf(scenario, "r1.1").state(), v1::TICKET_READY);
  EXPECT_EQ(happened(scenario.when(serveLines("o1", {"l1", "l2"}))),
            (Names{"LinesServed", "TicketAdvanced", "TableStateChanged"}));
  EXPECT_EQ(ticketOf(scenario, "r1.1").state(), v1::TICKET_SERVED);
}

TEST(ServeLines, TappedTwiceChangesNothingMore) {
  Scenario scenario = atTheGrill();
  scenario.given(bumpTicket("r1.1")).given(serveLines("o1", {"l2"}));
  EXPECT_EQ(happened(scenario.when(serveLines("o1", {"l2"}))), Names{});
  const domain::Decision decision = scenario.when(serveLines("o1", {"l2", "l1"}));
  ASSERT_EQ(happened(decision)[0], "LinesServed");
  ASSERT_EQ(decision->events[0].lines_served().line_ids_size(), 1);
  EXPECT_EQ(decision->events[0].lines_served().line_ids(0), "l1");
}

TEST(ServeLines, NeedsLinesThatAreReady) {
  Scenario scenario = atTheGrill();
  EXPECT_EQ(rejection(scenario.when(serveLines("o1", {"l9"}))), "LINE_NOT_FOUND @ line_ids[0]");
  EXPECT_EQ(rejection(scenario.when(serveLines("o1", {"l1"}))), "LINE_NOT_READY @ line_ids[0]");
  scenario.given(bumpTicket("r1.1")).given(addLines("o1", {newLine("l3", "bread")}));
  EXPECT_EQ(rejection(scenario.when(serveLines("o1", {"l1", "l3"}))), "LINE_NOT_READY @ line_ids[1]");
  EXPECT_EQ(rejection(scenario.when(serveLines("o1", {"l1", "l1"}))), "LISTED_TWICE @ line_ids[1]");
  scenario.given(voidLine("o1", "l2"));
  EXPECT_EQ(rejection(scenario.when(serveLines("o1", {"l2"}))), "LINE_VOIDED @ line_ids[0]");
  EXPECT_EQ(lineOf(scenario, "l1").state(), v1::READY);
}

} // namespace
} // namespace comanda::testing
