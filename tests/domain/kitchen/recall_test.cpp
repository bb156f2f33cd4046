// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/kitchen/tickets.h"
#include "tests/domain/kitchen/at_the_pass.h"

namespace comanda::kitchen {
namespace {

using namespace comanda::testing;
using ::testing::ElementsAre;

// Both tickets of the round left the pass; the guests have everything.
Scenario everythingServed() {
  Scenario scenario = roundSent();
  scenario.given({bumpTicket("r1.1"), serveTicket("r1.1"), startTicket("r1.2")});
  scenario.later(10).given({bumpTicket("r1.2"), serveTicket("r1.2")});
  return scenario;
}

TEST(RecallTicket, ThatIsReadyIsBeingPreparedAgain) {
  Scenario scenario = roundSent();
  scenario.given(startTicket("r1.2")).later(10).given(bumpTicket("r1.2"));

  const auto decision = scenario.later(1).when(recallTicket("r1.2"));

  ASSERT_THAT(happened(decision), ElementsAre("TicketAdvanced"));
  EXPECT_EQ(decision->subjectId, "r1.2");
  const v1::Ticket& ticket = ticketIn(scenario, "r1.2");
  EXPECT_EQ(ticket.state(), v1::TICKET_PREPARING);
  EXPECT_EQ(ticket.recalls(), 1);
  EXPECT_FALSE(ticket.has_ready_at());
  EXPECT_EQ(minutesIn(ticket.started_at()), 0) << "the first beginning counts";
  EXPECT_EQ(stateOfLine(scenario, "r1.2", "s"), "PREPARING");
  EXPECT_FALSE(findLine(ticket, "s")->has_ready_at());
  EXPECT_EQ(minutesIn(findLine(ticket, "s")->started_at()), 0);
  EXPECT_EQ(stateOnCheck(scenario, "o1", "s"), "PREPARING");
  EXPECT_EQ(loadOf(scenario.house(), "grill"), 28) << "the work is back";
}

TEST(RecallTicket, ThatWasServedMakesTheGuestsWaitAgain) {
  Scenario scenario = everythingServed();
  ASSERT_EQ(stateOfTable(scenario, "t1"), "TABLE_SERVED");

  const auto decision = scenario.when(recallTicket("r1.2"));

  ASSERT_THAT(happened(decision), ElementsAre("TicketAdvanced", "TableStateChanged"));
  EXPECT_EQ(stateOfTable(scenario, "t1"), "ORDERED");
  EXPECT_EQ(stateOfTicket(scenario, "r1.2"), "TICKET_PREPARING");
  EXPECT_FALSE(ticketIn(scenario, "r1.2").has_served_at());
  EXPECT_EQ(stateOnCheck(scenario, "o1", "s"), "PREPARING");
  EXPECT_EQ(stateOnCheck(scenario, "o1", "b"), "SERVED");
}

TEST(RecallTicket, LeavesATableWithItsBillAsItIs) {
  Scenario scenario = everythingServed();
  scenario.given(issueBill("bill", "o1"));
  ASSERT_EQ(stateOfTable(scenario, "t1"), "BILL");

  EXPECT_THAT(happened(scenario.when(recallTicket("r1.2"))), ElementsAre("TicketAdvanced"));
  EXPECT_EQ(stateOfTable(scenario, "t1"), "BILL");
}

TEST(RecallTicket, AgainIsCountedAgain) {
  Scenario scenario = everythingServed();
  scenario.given({recallTicket("r1.2"), bumpTicket("r1.2"), recallTicket("r1.2")});

  EXPECT_EQ(ticketIn(scenario, "r1.2").recalls(), 2);
}

TEST(RecallTicket, CountsTheWholeTimeSinceTheFirstBeginning) {
  Scenario scenario = everythingServed();
  scenario.later(5).given(recallTicket("r1.2")).later(3).given(bumpTicket("r1.2"));

  const v1::Ticket& ticket = ticketIn(scenario, "r1.2");
  EXPECT_EQ(preparationTime(ticket, *findLine(ticket, "s")), std::chrono::minutes(10 + 5 + 3));
  EXPECT_EQ(minutesIn(ticket.ready_at()), 18);
}

TEST(RecallTicket, LeavesVoidedLinesVoided) {
  Scenario scenario = roundSent();
  scenario.given({voidLine("o1", "sal"), bumpTicket("r1.2"), recallTicket("r1.2")});

  EXPECT_EQ(stateOfLine(scenario, "r1.2", "sal"), "VOIDED");
  EXPECT_EQ(loadOf(scenario.house(), "grill"), 24);
}

TEST(RecallTicket, ThatIsNotReadyYetIsRejected) {
  Scenario scenario = roundSent();

  EXPECT_EQ(rejection(scenario.when(recallTicket("r1.2"))), "TICKET_NOT_READY @ ticket_id");
  scenario.given(startTicket("r1.2"));
  EXPECT_EQ(rejection(scenario.when(recallTicket("r1.2"))), "TICKET_NOT_READY @ ticket_id");
}

TEST(RecallTicket, OfWhichEverythingWasVoidedIsRejected) {
  Scenario scenario = roundSent();
  scenario.given(voidLine("o1", "b"));

  EXPECT_EQ(rejection(scenario.when(recallTicket("r1.1"))), "TICKET_LINE_VOIDED @ ticket_id");
}

TEST(RecallTicket, OfAnOrderThatIsClosedIsRejected) {
  Scenario scenario = everythingServed();
  scenario.given(
      {issueBill("bill", "o1"), pay("p", "bill", v1::CARD, 2 * 2400 + 850 + 400), closeOrder("o1")});

  const auto decision = scenario.when(recallTicket("r1.2"));

  EXPECT_EQ(rejection(decision), "ORDER_NOT_OPEN @ ticket_id");
  EXPECT_EQ(decision.error().subject_id(), "o1");
}

TEST(RecallTicket, CallsBackOnlyWhatAnOpenOrderHolds) {
  Scenario scenario = everythingServed();
  scenario.given({openOrder("o2", "t2"), moveLines("o1", "o2", {"s"}), issueBill("bill", "o1"),
                  pay("p", "bill", v1::CARD, 850 + 400), closeOrder("o1")});

  scenario.given(recallTicket("r1.2"));

  EXPECT_EQ(stateOfLine(scenario, "r1.2", "s"), "PREPARING");
  EXPECT_EQ(stateOnCheck(scenario, "o2", "s"), "PREPARING");
  EXPECT_EQ(stateOfLine(scenario, "r1.2", "sal"), "SERVED");
  EXPECT_EQ(stateOnCheck(scenario, "o1", "sal"), "SERVED");
}

} // namespace
} // namespace comanda::kitchen
