// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/order/at_table.h"

namespace comanda::testing {
namespace {

TEST(TransferOrder, TakesTheTablesStateAlong) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("l1")})).given(sendRound("o1", "r1"));
  EXPECT_EQ(happened(scenario.as("sam").when(transferOrder("o1", "t3"))),
            (Names{"OrderTransferred", "TableStateChanged", "TableStateChanged"}));
  EXPECT_EQ(orderOf(scenario).table_id(), "t3");
  EXPECT_EQ(table(scenario, "t3").state(), v1::ORDERED);
  EXPECT_EQ(table(scenario, "t3").covers(), 2);
  EXPECT_EQ(table(scenario, "t3").owner_id(), "sara");
  EXPECT_EQ(table(scenario, "t3").order_id(), "o1");
  EXPECT_EQ(table(scenario, "t1").state(), v1::DIRTY);
  EXPECT_EQ(table(scenario, "t1").order_id(), "");
}

TEST(TransferOrder, BeforeAnythingWasSentLeavesAFreeTable) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("l1")})).given(transferOrder("o1", "t2"));
  EXPECT_EQ(table(scenario, "t1").state(), v1::FREE);
  EXPECT_EQ(table(scenario, "t2").state(), v1::SEATED);
  EXPECT_EQ(happened(scenario.when(openOrder("o2", "t1"))), (Names{"OrderOpened", "TableStateChanged"}));
}

TEST(TransferOrder, LeavesTheTicketsTableNameAsItWas) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("l1")})).given(sendRound("o1", "r1")).given(transferOrder("o1", "t3"));
  EXPECT_EQ(ticketOf(scenario, "r1.1").table_name(), "t1");
}

TEST(TransferOrder, ToItsOwnTableChangesNothing) {
  Scenario scenario = atTableOne();
  EXPECT_EQ(happened(scenario.when(transferOrder("o1", "t1"))), Names{});
}

TEST(TransferOrder, NeedsAFreeTable) {
  Scenario scenario = atTableOne();
  scenario.given(openOrder("o2", "t2")).given(seatTable("t3", 2));
  EXPECT_EQ(rejection(scenario.when(transferOrder("o1", "t9"))), "TABLE_NOT_FOUND @ table_id");
  domain::Decision decision = scenario.when(transferOrder("o1", "t2"));
  EXPECT_EQ(rejection(decision), "TABLE_NOT_FREE @ table_id");
  EXPECT_EQ(decision.error().subject_id(), "o2");
  decision = scenario.when(transferOrder("o1", "t3"));
  EXPECT_EQ(rejection(decision), "TABLE_NOT_FREE @ table_id");
  EXPECT_EQ(decision.error().subject_id(), "t3");
}

TEST(TransferOrder, ConcernsGuestsAtATable) {
  Scenario scenario = atTableOne();
  scenario.given(openTakeaway("o2"));
  EXPECT_EQ(rejection(scenario.when(transferOrder("o2", "t2"))), "ORDER_NOT_DINE_IN @ order_id");
}

// "o1" at t1 (2 guests) with a sent steak and a held beer, "o2" at t2 (3 guests) with an unsent salad.
Scenario twoChecks() {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("l1")}))
      .given(sendRound("o1", "r1"))
      .given(addLines("o1", {held(beer("l2"))}));
  scenario.given(openOrder("o2", "t2", 3)).given(addLines("o2", {newLine("l3", "salad")}));
  return scenario;
}

TEST(MergeOrders, PutsEverythingOnOneCheck) {
  Scenario scenario = twoChecks();
  const domain::Decision decision = scenario.when(mergeOrders("o1", "o2"));
  EXPECT_EQ(happened(decision),
            (Names{"LinesMoved", "OrderMerged", "TableStateChanged", "TableStateChanged"}));
  EXPECT_EQ(decision->subjectId, "o2");
  EXPECT_EQ(lineIdsOf(scenario, "o2"), (Names{"l3", "l1", "l2"}));
  EXPECT_TRUE(orderOf(scenario, "o1").lines().empty());
  EXPECT_EQ(orderOf(scenario, "o1").status(), v1::MERGED);
  EXPECT_EQ(orderOf(scenario, "o1").merged_into_id(), "o2");
  EXPECT_EQ(orderOf(scenario, "o2").covers(), 5);
}

TEST(MergeOrders, BringsTheGuestsToOneTable) {
  Scenario scenario = twoChecks();
  scenario.given(mergeOrders("o1", "o2"));
  EXPECT_EQ(table(scenario, "t1").state(), v1::DIRTY);
  EXPECT_EQ(table(scenario, "t1").order_id(), "");
  EXPECT_EQ(table(scenario, "t2").state(), v1::ORDERED);
  EXPECT_EQ(table(scenario, "t2").covers(), 5);
  EXPECT_EQ(table(scenario, "t2").order_id(), "o2");
}

TEST(MergeOrders, OfWhatWasNeverSentLeavesAFreeTable) {
  Scenario scenario = twoChecks();
  scenario.given(mergeOrders("o2", "o1"));
  EXPECT_EQ(table(scenario, "t2").state(), v1::FREE);
  EXPECT_EQ(table(scenario, "t1").state(), v1::ORDERED);
  EXPECT_EQ(lineIdsOf(scenario, "o1"), (Names{"l1", "l2", "l3"}));
}

TEST(MergeOrders, OfAnEmptyCheckMovesOnlyTheGuests) {
  Scenario scenario = twoChecks();
  scenario.given(openOrder("o3", "t3", 1));
  EXPECT_EQ(happened(scenario.when(mergeOrders("o3", "o1"))),
            (Names{"OrderMerged", "TableStateChanged", "TableStateChanged"}));
  EXPECT_EQ(orderOf(scenario, "o1").covers(), 3);
}

TEST(MergeOrders, TakesVoidedLinesAlong) {
  Scenario scenario = twoChecks();
  scenario.given(voidLine("o1", "l1")).given(mergeOrders("o1", "o2"));
  EXPECT_EQ(lineOf(scenario, "l1", "o2").state(), v1::VOIDED);
  EXPECT_EQ(table(scenario, "t2").state(), v1::SEATED) << "nothing arrived that anybody waits for";
}

TEST(MergeOrders, OfATakeawayIntoATableAddsNoGuests) {
  Scenario scenario = twoChecks();
  scenario.given(openTakeaway("o3"));
  EXPECT_EQ(happened(scenario.when(mergeOrders("o3", "o1"))), Names{"OrderMerged"});
  EXPECT_EQ(orderOf(scenario, "o1").covers(), 2);
}

TEST(MergeOrders, MayJoinACheckThatHasABill) {
  Scenario scenario = twoChecks();
  scenario.given(issueBill("b1", "o1", {"l1"}));
  const domain::Decision decision = scenario.when(mergeOrders("o1", "o2"));
  EXPECT_EQ(rejection(decision), "ORDER_HAS_BILL @ from_order_id");
  EXPECT_EQ(decision.error().subject_id(), "b1");
  scenario.given(mergeOrders("o2", "o1"));
  EXPECT_EQ(lineOf(scenario, "l1", "o1").bill_id(), "b1");
}

TEST(MergeOrders, NeedsTwoOpenOrders) {
  Scenario scenario = twoChecks();
  EXPECT_EQ(rejection(scenario.when(mergeOrders("o1", "o1"))), "SAME_ORDER @ into_order_id");
  EXPECT_EQ(rejection(scenario.when(mergeOrders("o9", "o1"))), "ORDER_NOT_FOUND @ from_order_id");
  scenario.given(mergeOrders("o1", "o2"));
  EXPECT_EQ(rejection(scenario.when(mergeOrders("o1", "o2"))), "ORDER_NOT_OPEN @ from_order_id");
  EXPECT_EQ(rejection(scenario.when(mergeOrders("o2", "o1"))), "ORDER_NOT_OPEN @ into_order_id");
}

} // namespace
} // namespace comanda::testing
