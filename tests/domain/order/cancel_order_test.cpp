// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/order/at_table.h"

namespace comanda::testing {
namespace {

TEST(CancelOrder, OfAnEmptyCheckFreesTheTable) {
  Scenario scenario = atTableOne();
  const domain::Decision decision = scenario.when(cancelOrder("o1", "left again"));
  EXPECT_EQ(happened(decision), (Names{"OrderCancelled", "TableStateChanged"}));
  EXPECT_EQ(decision->events[0].order_cancelled().reason(), "left again");
  EXPECT_EQ(orderOf(scenario).status(), v1::CANCELLED);
  EXPECT_EQ(table(scenario, "t1").state(), v1::FREE);
  EXPECT_EQ(table(scenario, "t1").order_id(), "");
  EXPECT_EQ(table(scenario, "t1").covers(), 0);
}

TEST(CancelOrder, DeletesWhatWasNotSentAndGivesItBack) {
  Scenario scenario = atTableOne();
  scenario.given(countdown("salad", 5));
  scenario.given(addLines("o1", {newLine("l1", "salad", 2), held(newLine("l2", "salad")), beer("l3")}));
  ASSERT_EQ(leftOf(scenario, "salad"), 2);
  EXPECT_EQ(happened(scenario.when(cancelOrder("o1"))),
            (Names{"LinesRemoved", "AvailabilityChanged", "OrderCancelled", "TableStateChanged"}));
  EXPECT_EQ(leftOf(scenario, "salad"), 5);
  EXPECT_TRUE(orderOf(scenario).lines().empty());
  EXPECT_EQ(table(scenario, "t1").state(), v1::FREE);
}

TEST(CancelOrder, VoidsWhatWasSentAndLeavesTheTableDirty) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("l1"), newLine("l2", "salad"), held(beer("l3"))}))
      .given(sendRound("o1", "r1"));
  EXPECT_EQ(happened(scenario.when(cancelOrder("o1", "fire alarm"))),
            (Names{"LineVoided", "LineVoided", "TicketLineVoided", "TicketLineVoided", "LinesRemoved",
                   "OrderCancelled", "TableStateChanged"}));
  EXPECT_EQ(lineOf(scenario, "l1").state(), v1::VOIDED);
  EXPECT_EQ(lineOf(scenario, "l1").void_reason(), "fire alarm");
  EXPECT_EQ(lineIdsOf(scenario), (Names{"l1", "l2"}));
  EXPECT_EQ(table(scenario, "t1").state(), v1::DIRTY);
}

TEST(CancelOrder, LeavesTheKitchenNothingToDo) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("l1", 3), newLine("l2", "salad"), beer("l3")}))
      .given(sendRound("o1", "r1"));
  scenario.given(splitLine("o1", "l1", "l1b", 1)).given(startTicket("r1.2")).given(cancelOrder("o1"));
  EXPECT_EQ(ticketOf(scenario, "r1.1").state(), v1::TICKET_SERVED);
  EXPECT_EQ(ticketOf(scenario, "r1.2").state(), v1::TICKET_SERVED);
  EXPECT_EQ(ticketOf(scenario, "r1.2").lines(0).voided_quantity(), 3);
}

TEST(CancelOrder, LeavesCookingWhatWasMovedToAnotherCheck) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("l1", 3), newLine("l2", "salad")})).given(sendRound("o1", "r1"));
  scenario.given(openOrder("o2", "t2"))
      .given(splitLine("o1", "l1", "l1b", 1))
      .given(moveLines("o1", "o2", {"l1b"}));
  scenario.given(cancelOrder("o1"));
  EXPECT_EQ(ticketOf(scenario, "r1.1").lines(0).voided_quantity(), 2);
  EXPECT_EQ(ticketOf(scenario, "r1.1").lines(0).state(), v1::SENT);
  EXPECT_EQ(ticketOf(scenario, "r1.1").state(), v1::QUEUED);
  EXPECT_EQ(lineOf(scenario, "l1b", "o2").state(), v1::SENT);
  scenario.given(bumpTicket("r1.1")).given(serveLines("o2", {"l1b"}));
  EXPECT_EQ(ticketOf(scenario, "r1.1").state(), v1::TICKET_SERVED);
}

TEST(CancelOrder, WhoseLinesAllWentElsewhereStillLeavesADirtyTable) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("l1")})).given(sendRound("o1", "r1")).given(openOrder("o2", "t2"));
  scenario.given(moveLines("o1", "o2", {"l1"})).given(cancelOrder("o1"));
  EXPECT_EQ(table(scenario, "t1").state(), v1::DIRTY);
}

TEST(CancelOrder, OfWhatWasOnlyServedFromAnotherCheckLeavesADirtyTableToo) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {newLine("l1", "bread")}))
      .given(sendRound("o1", "r1"))
      .given(serveLines("o1", {"l1"}));
  scenario.given(openOrder("o2", "t2")).given(moveLines("o1", "o2", {"l1"})).given(cancelOrder("o2"));
  EXPECT_EQ(table(scenario, "t2").state(), v1::DIRTY);
}

TEST(CancelOrder, SkipsWhatWasVoidedBefore) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("l1")}))
      .given(sendRound("o1", "r1"))
      .given(voidLine("o1", "l1", "burnt"));
  EXPECT_EQ(happened(scenario.when(cancelOrder("o1"))), (Names{"OrderCancelled", "TableStateChanged"}));
  EXPECT_EQ(lineOf(scenario, "l1").void_reason(), "burnt");
}

TEST(CancelOrder, NeedsItsBillsVoidedFirst) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {newLine("l1", "bread")}))
      .given(sendRound("o1", "r1"))
      .given(issueBill("b1", "o1"));
  const domain::Decision decision = scenario.when(cancelOrder("o1"));
  EXPECT_EQ(rejection(decision), "ORDER_HAS_BILL @ order_id");
  EXPECT_EQ(decision.error().subject_id(), "b1");
  scenario.given(voidBill("b1")).given(cancelOrder("o1"));
}

TEST(CancelOrder, OfATakeawayConcernsNoTable) {
  Scenario scenario = atTableOne();
  scenario.given(openTakeaway("o2"));
  EXPECT_EQ(happened(scenario.when(cancelOrder("o2"))), Names{"OrderCancelled"});
  EXPECT_EQ(rejection(scenario.when(cancelOrder("o2"))), "ORDER_NOT_OPEN @ order_id");
}

} // namespace
} // namespace comanda::testing
