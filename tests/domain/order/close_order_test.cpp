// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/order/at_table.h"

namespace comanda::testing {
namespace {

Scenario withBread() {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {newLine("l1", "bread"), newLine("l2", "bread", 2)}))
      .given(sendRound("o1", "r1"));
  return scenario;
}

TEST(CloseOrder, ThatIsPaidLeavesTheTableDirty) {
  Scenario scenario = withBread();
  scenario.given(issueBill("b1", "o1")).given(pay("p1", "b1", v1::CASH, 750));
  EXPECT_EQ(happened(scenario.when(closeOrder("o1"))), (Names{"OrderClosed", "TableStateChanged"}));
  EXPECT_EQ(orderOf(scenario).status(), v1::CLOSED);
  EXPECT_EQ(table(scenario, "t1").state(), v1::DIRTY);
  EXPECT_EQ(table(scenario, "t1").order_id(), "");
  EXPECT_EQ(rejection(scenario.when(closeOrder("o1"))), "ORDER_NOT_OPEN @ order_id");
}

TEST(CloseOrder, NeedsEveryLineOnAPaidBill) {
  Scenario scenario = withBread();
  EXPECT_EQ(rejection(scenario.when(closeOrder("o1"))), "ORDER_NOT_PAID @ order_id");
  scenario.given(issueBill("b1", "o1", {"l1"})).given(pay("p1", "b1", v1::CARD, 250));
  domain::Decision decision = scenario.when(closeOrder("o1"));
  EXPECT_EQ(rejection(decision), "ORDER_NOT_PAID @ order_id");
  EXPECT_EQ(decision.error().subject_id(), "l2");
  scenario.given(issueBill("b2", "o1")).given(pay("p2", "b2", v1::CASH, 100));
  decision = scenario.when(closeOrder("o1"));
  EXPECT_EQ(rejection(decision), "ORDER_NOT_PAID @ order_id");
  EXPECT_EQ(decision.error().subject_id(), "b2");
  scenario.given(pay("p3", "b2", v1::CASH, 400)).given(closeOrder("o1"));
}

TEST(CloseOrder, AsksNoPaymentForWhatWasVoided) {
  Scenario scenario = withBread();
  scenario.given(voidLine("o1", "l2")).given(issueBill("b1", "o1")).given(pay("p1", "b1", v1::MOBILE, 250));
  scenario.given(closeOrder("o1"));
}

TEST(CloseOrder, WaitsForLinesThatWereNotSent) {
  Scenario scenario = withBread();
  scenario.given(issueBill("b1", "o1"))
      .given(pay("p1", "b1", v1::CASH, 750))
      .given(addLines("o1", {held(beer("l3"))}));
  const domain::Decision decision = scenario.when(closeOrder("o1"));
  EXPECT_EQ(rejection(decision), "LINES_UNSENT @ order_id");
  EXPECT_EQ(decision.error().subject_id(), "l3");
}

TEST(CloseOrder, IsNotForAnEmptyOne) {
  Scenario scenario = atTableOne();
  EXPECT_EQ(rejection(scenario.when(closeOrder("o1"))), "ORDER_EMPTY @ order_id");
  scenario.given(addLines("o1", {newLine("l1", "bread")}))
      .given(sendRound("o1", "r1"))
      .given(voidLine("o1", "l1"));
  EXPECT_EQ(rejection(scenario.when(closeOrder("o1"))), "ORDER_EMPTY @ order_id");
}

TEST(CloseOrder, OfATakeawayConcernsNoTable) {
  Scenario scenario = atTableOne();
  scenario.given(openTakeaway("o2"))
      .given(addLines("o2", {newLine("l1", "bread")}))
      .given(sendRound("o2", "r1"));
  scenario.given(issueBill("b1", "o2")).given(pay("p1", "b1", v1::CASH, 250));
  EXPECT_EQ(happened(scenario.when(closeOrder("o2"))), Names{"OrderClosed"});
}

} // namespace
} // namespace comanda::testing
