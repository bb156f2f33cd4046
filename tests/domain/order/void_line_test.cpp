// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/order/amounts.h"
#include "tests/domain/order/at_table.h"

namespace comanda::testing {
namespace {

Scenario threeSteaksSent() {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("l1", 3), newLine("l2", "salad"), newLine("l3", "bread")}));
  scenario.given(sendRound("o1", "r1"));
  return scenario;
}

TEST(VoidLine, KeepsTheLineOnRecordWithReasonAndAmount) {
  Scenario scenario = threeSteaksSent();
  const domain::Decision decision = scenario.when(voidLine("o1", "l1", "burnt"));
  EXPECT_EQ(happened(decision), (Names{"LineVoided", "TicketLineVoided"}));
  EXPECT_EQ(decision->events[0].line_voided().amount(), 7200);
  EXPECT_EQ(lineOf(scenario, "l1").state(), v1::VOIDED);
  EXPECT_EQ(lineOf(scenario, "l1").void_reason(), "burnt");
  EXPECT_EQ(order::totalsOf(orderOf(scenario)).total.minorUnits(), 850 + 250);
}

TEST(VoidLine, TakesThePortionsOffTheTicket) {
  Scenario scenario = threeSteaksSent();
  scenario.given(voidLine("o1", "l1"));
  EXPECT_EQ(ticketOf(scenario, "r1.1").lines(0).voided_quantity(), 3);
  EXPECT_EQ(ticketOf(scenario, "r1.1").lines(0).state(), v1::VOIDED);
  EXPECT_EQ(ticketOf(scenario, "r1.1").lines(1).state(), v1::SENT);
}

TEST(VoidLine, OfWhatNobodyPreparedConcernsNoTicket) {
  Scenario scenario = threeSteaksSent();
  EXPECT_EQ(happened(scenario.when(voidLine("o1", "l3"))), Names{"LineVoided"});
}

TEST(VoidLine, OfOnePartLeavesTheOtherPortionsCooking) {
  Scenario scenario = threeSteaksSent();
  scenario.given(splitLine("o1", "l1", "l1b", 1)).given(voidLine("o1", "l1b"));
  EXPECT_EQ(ticketOf(scenario, "r1.1").lines(0).voided_quantity(), 1);
  EXPECT_EQ(ticketOf(scenario, "r1.1").lines(0).state(), v1::SENT);
  EXPECT_EQ(lineOf(scenario, "l1").state(), v1::SENT);
}

TEST(VoidLine, OfTheLastUnservedPartServesTheTicketLine) {
  Scenario scenario = threeSteaksSent();
  scenario.given(splitLine("o1", "l1", "l1b", 1)).given(bumpTicket("r1.1"));
  scenario.given(serveLines("o1", {"l1", "l2", "l3"}));
  ASSERT_EQ(ticketOf(scenario, "r1.1").state(), v1::TICKET_READY);
  EXPECT_EQ(happened(scenario.when(voidLine("o1", "l1b"))),
            (Names{"LineVoided", "TicketLineVoided", "TicketAdvanced", "TableStateChanged"}));
  EXPECT_EQ(ticketOf(scenario, "r1.1").lines(0).state(), v1::SERVED);
  EXPECT_EQ(ticketOf(scenario, "r1.1").state(), v1::TICKET_SERVED);
  EXPECT_EQ(lineOf(scenario, "l1").state(), v1::SERVED);
  EXPECT_EQ(lineOf(scenario, "l1b").state(), v1::VOIDED);
}

TEST(VoidLine, OfTheLastThingAwaitedServesTheTable) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("l1"), newLine("l2", "bread")})).given(sendRound("o1", "r1"));
  scenario.given(serveLines("o1", {"l2"}));
  ASSERT_EQ(table(scenario, "t1").state(), v1::ORDERED);
  EXPECT_EQ(happened(scenario.when(voidLine("o1", "l1"))),
            (Names{"LineVoided", "TicketLineVoided", "TableStateChanged"}));
  EXPECT_EQ(table(scenario, "t1").state(), v1::TABLE_SERVED);
}

TEST(VoidLine, OfEverythingServesNobody) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("l1")})).given(sendRound("o1", "r1")).given(voidLine("o1", "l1"));
  EXPECT_EQ(table(scenario, "t1").state(), v1::ORDERED);
}

TEST(VoidLine, GivesNothingBackToTheCountdown) {
  Scenario scenario = atTableOne();
  scenario.given(countdown("salad", 5))
      .given(addLines("o1", {newLine("l1", "salad", 2)}))
      .given(sendRound("o1", "r1"));
  EXPECT_EQ(happened(scenario.when(voidLine("o1", "l1"))), (Names{"LineVoided", "TicketLineVoided"}));
  EXPECT_EQ(leftOf(scenario, "salad"), 3);
}

TEST(VoidLine, WorksOnWhatIsWithTheGuest) {
  Scenario scenario = threeSteaksSent();
  scenario.given(bumpTicket("r1.1")).given(serveLines("o1", {"l1"}));
  EXPECT_EQ(happened(scenario.when(voidLine("o1", "l1", "cold"))), Names{"LineVoided"});
  EXPECT_EQ(ticketOf(scenario, "r1.1").lines(0).state(), v1::SERVED);
}

TEST(VoidLine, ConcernsSentLinesOnly) {
  Scenario scenario = threeSteaksSent();
  scenario.given(addLines("o1", {newLine("l4", "salad"), held(newLine("l5", "salad"))}));
  EXPECT_EQ(rejection(scenario.when(voidLine("o1", "l4"))), "LINE_NOT_SENT @ line_id");
  EXPECT_EQ(rejection(scenario.when(voidLine("o1", "l5"))), "LINE_NOT_SENT @ line_id");
  EXPECT_EQ(rejection(scenario.when(voidLine("o1", "l9"))), "LINE_NOT_FOUND @ line_id");
  scenario.given(voidLine("o1", "l1"));
  EXPECT_EQ(rejection(scenario.when(voidLine("o1", "l1"))), "LINE_VOIDED @ line_id");
}

TEST(VoidLine, NeedsTheBillVoidedFirst) {
  Scenario scenario = threeSteaksSent();
  scenario.given(issueBill("b1", "o1"));
  const domain::Decision decision = scenario.when(voidLine("o1", "l1"));
  EXPECT_EQ(rejection(decision), "LINE_ON_BILL @ line_id");
  EXPECT_EQ(decision.error().subject_id(), "b1");
  scenario.given(voidBill("b1")).given(voidLine("o1", "l1"));
  EXPECT_EQ(lineOf(scenario, "l1").state(), v1::VOIDED);
}

} // namespace
} // namespace comanda::testing
