// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/invariants.h"
#include "tests/domain/payment/at_the_till.h"

namespace comanda::payment {
namespace {

using namespace comanda::testing;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(VoidBill, PutsItsLinesOnNoBillAgain) {
  Scenario scenario = billIssued();

  const auto decision = scenario.when(voidBill("bill", "forgot the coffee"));

  ASSERT_THAT(happened(decision), ElementsAre("BillVoided", "TableStateChanged"));
  EXPECT_EQ(decision->subjectId, "bill");
  EXPECT_EQ(decision->events[0].bill_voided().order_id(), "o1");
  const v1::Bill& bill = billIn(scenario.house());
  EXPECT_EQ(bill.state(), v1::BILL_VOIDED);
  EXPECT_EQ(bill.void_reason(), "forgot the coffee");
  EXPECT_EQ(bill.lines_size(), 4) << "the record stays as it was";
  for (const char* line : {"s", "sal", "br", "b"}) {
    EXPECT_EQ(billOfLine(scenario, "o1", line), "");
  }
  EXPECT_EQ(openAmount(bill), values::Money());
  EXPECT_EQ(imbalanceOf(bill), "");
}

TEST(VoidBill, LeavesTheOtherBillsOfTheOrder) {
  Scenario scenario = tableHasOrdered();
  scenario.given({issueBill("one", "o1", {"s"}), issueBill("two", "o1", {"sal"}), voidBill("two")});

  EXPECT_EQ(billOfLine(scenario, "o1", "s"), "one");
  EXPECT_EQ(billOfLine(scenario, "o1", "sal"), "");
  EXPECT_EQ(stateOfBill(scenario, "one"), "DUE");
}

TEST(VoidBill, LetsTheLinesBeBilledAnew) {
  Scenario scenario = billIssued();
  scenario.given({voidBill("bill"), issueBill("again", "o1")});

  EXPECT_EQ(billIn(scenario.house(), "again").total(), 4300);
  EXPECT_EQ(stateOfTable(scenario, "t1"), "BILL");
}

TEST(VoidBill, BringsATableThatWaitsForFoodBackToOrdered) {
  Scenario scenario = billIssued();
  scenario.given(voidBill("bill"));

  EXPECT_EQ(stateOfTable(scenario, "t1"), "ORDERED");
}

TEST(VoidBill, BringsATableThatHasEverythingBackToServed) {
  Scenario scenario = billIssued();
  scenario.given({bumpTicket("r1.1"), serveTicket("r1.1"), bumpTicket("r1.2"), serveTicket("r1.2"),
                  serveLines("o1", {"br"})});
  ASSERT_EQ(stateOfTable(scenario, "t1"), "BILL");

  scenario.given(voidBill("bill"));

  EXPECT_EQ(stateOfTable(scenario, "t1"), "TABLE_SERVED");
}

TEST(VoidBill, OfAPartOfTheOrderLeavesTheTableAsItIs) {
  Scenario scenario = tableHasOrdered();
  scenario.given(issueBill("bill", "o1", {"s"}));

  EXPECT_THAT(happened(scenario.when(voidBill("bill"))), ElementsAre("BillVoided"));
  EXPECT_EQ(stateOfTable(scenario, "t1"), "ORDERED");
}

TEST(VoidBill, ThatIsUnknownIsRejected) {
  Scenario scenario = billIssued();

  EXPECT_EQ(rejection(scenario.when(voidBill("no"))), "BILL_NOT_FOUND @ bill_id");
}

TEST(VoidBill, OfWhichSomethingWasPaidIsRejected) {
  Scenario scenario = billIssued();
  scenario.given(pay("p1", "bill", v1::CARD, 1));

  const auto decision = scenario.when(voidBill("bill"));
  EXPECT_EQ(rejection(decision), "BILL_HAS_PAYMENTS @ bill_id");
  EXPECT_EQ(decision.error().subject_id(), "p1");

  scenario.given(pay("p2", "bill", v1::CARD, 4299));
  EXPECT_EQ(rejection(scenario.when(voidBill("bill"))), "BILL_HAS_PAYMENTS @ bill_id") << "paid in full";
}

TEST(VoidBill, ThatWasVoidedIsRejected) {
  Scenario scenario = billIssued();
  scenario.given(voidBill("bill"));

  EXPECT_EQ(rejection(scenario.when(voidBill("bill"))), "BILL_NOT_DUE @ bill_id");
}

TEST(VoidBill, ThatIsPaidBecauseItCostsNothingIsTakenBackLikeAnyOther) {
  Scenario scenario;
  scenario.given(smallTrattoria())
      .given(saveItem(menuItem("water", "table", 0)))
      .given({openTakeaway("o1"), addLines("o1", {newLine("w", "water")}), issueBill("bill", "o1")});
  ASSERT_EQ(stateOfBill(scenario), "PAID");

  EXPECT_THAT(happened(scenario.when(voidBill("bill"))), ElementsAre("BillVoided"));
  EXPECT_EQ(billOfLine(scenario, "o1", "w"), "");
}

// The card was charged for the wrong table, and the money given back: nothing may be stuck.
Scenario partPaidAndRefunded() {
  Scenario scenario = billIssued();
  scenario.given({pay("p1", "bill", v1::CARD, 2000, 100), refund("f1", "bill", "p1", 2000, 100)});
  return scenario;
}

TEST(VoidBill, OfWhichEverythingWasGivenBackIsAccepted) {
  Scenario scenario = partPaidAndRefunded();

  ASSERT_THAT(happened(scenario.when(voidBill("bill"))), ElementsAre("BillVoided", "TableStateChanged"));
  const v1::Bill& bill = billIn(scenario.house());
  EXPECT_EQ(bill.payments_size(), 1) << "what was paid and given back stays on record";
  EXPECT_EQ(bill.payments(0).refunds(0).id(), "f1");
  EXPECT_EQ(openAmount(bill), values::Money());
  EXPECT_THAT(domain::brokenInvariants(scenario.house()), IsEmpty());
}

TEST(VoidBill, IsRejectedUntilTheLastCentAndTheTipAreGivenBack) {
  Scenario scenario = billIssued();
  scenario.given({pay("p1", "bill", v1::CARD, 2000, 100), pay("p2", "bill", v1::CASH, 500),
                  refund("f1", "bill", "p1", 2000, 99), refund("f2", "bill", "p2", 499)});

  const auto decision = scenario.when(voidBill("bill"));
  EXPECT_EQ(rejection(decision), "BILL_HAS_PAYMENTS @ bill_id");
  EXPECT_EQ(decision.error().subject_id(), "p1") << "its tip";
  scenario.given(refund("f3", "bill", "p1", 0, 1));
  EXPECT_EQ(scenario.when(voidBill("bill")).error().subject_id(), "p2");
  scenario.given({refund("f4", "bill", "p2", 1), voidBill("bill")});
}

TEST(VoidBill, AfterARefundLetsTheOrderBeBilledAndClosed) {
  Scenario scenario = partPaidAndRefunded();
  scenario.given(
      {voidBill("bill"), issueBill("again", "o1"), pay("p2", "again", v1::CARD, 4300), closeOrder("o1")});

  EXPECT_EQ(billIn(scenario.house(), "again").number(), "2026-000002") << "the first number stays used";
  EXPECT_EQ(stateOfTable(scenario, "t1"), "DIRTY");
  EXPECT_THAT(domain::brokenInvariants(scenario.house()), IsEmpty());
}

TEST(VoidBill, AfterARefundLetsTheOrderBeCancelled) {
  Scenario scenario = partPaidAndRefunded();
  ASSERT_EQ(rejection(scenario.when(cancelOrder("o1"))), "ORDER_HAS_BILL @ order_id");

  scenario.given({voidBill("bill"), cancelOrder("o1")});
  EXPECT_EQ(stateOfTable(scenario, "t1"), "DIRTY");
}

TEST(VoidBill, ThatWasPaidInFullIsTakenBackOnceItsMoneyIs) {
  Scenario scenario = billIssued();
  scenario.given({pay("p1", "bill", v1::CARD, 4300), refund("f1", "bill", "p1", 4300), voidBill("bill"),
                  voidLine("o1", "sal"), issueBill("again", "o1")});

  EXPECT_EQ(billIn(scenario.house(), "again").total(), 3450) << "the salad had been forgotten";
  EXPECT_THAT(domain::brokenInvariants(scenario.house()), IsEmpty());
}

TEST(VoidBill, OfAnOrderThatIsOverIsRejected) {
  Scenario scenario = billIssued();
  scenario.given({pay("p1", "bill", v1::CARD, 4300), closeOrder("o1"), refund("f1", "bill", "p1", 4300)});

  const auto decision = scenario.when(voidBill("bill"));
  EXPECT_EQ(rejection(decision), "ORDER_NOT_OPEN @ bill_id");
  EXPECT_EQ(decision.error().subject_id(), "o1");

  scenario.later(24 * 60);
  EXPECT_EQ(rejection(scenario.when(voidBill("bill"))), "ORDER_NOT_OPEN @ bill_id") << "and long gone";
}

} // namespace
} // namespace comanda::payment
