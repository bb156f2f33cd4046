// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/payment/at_the_till.h"

namespace comanda::payment {
namespace {

using namespace comanda::testing;
using ::testing::ElementsAre;

// The bill of 43.00 was paid by card with a tip of 3.00, payment "p1".
Scenario billPaid() {
  Scenario scenario = billIssued();
  scenario.given(pay("p1", "bill", v1::CARD, 4300, 300));
  return scenario;
}

TEST(RefundPayment, GivesMoneyBackTheWayItCame) {
  Scenario scenario = billPaid();

  const auto decision = scenario.when(refund("r1", "bill", "p1", 850, 100));

  ASSERT_THAT(happened(decision), ElementsAre("PaymentRefunded"));
  EXPECT_EQ(decision->subjectId, "r1");
  const v1::PaymentRefunded& body = decision->events[0].payment_refunded();
  EXPECT_EQ(body.refund_id(), "r1");
  EXPECT_EQ(body.bill_id(), "bill");
  EXPECT_EQ(body.payment_id(), "p1");
  EXPECT_EQ(body.tender(), v1::CARD);
  EXPECT_EQ(body.amount(), 850);
  EXPECT_EQ(body.tip(), 100);
  EXPECT_EQ(body.reason(), "complaint");
}

TEST(RefundPayment, IsKeptWithThePaymentAndLeavesTheBillPaid) {
  Scenario scenario = billPaid();
  scenario.given({refund("r1", "bill", "p1", 850, 100), refund("r2", "bill", "p1", 50)});

  const v1::Bill& bill = billIn(scenario.house());
  EXPECT_EQ(bill.state(), v1::PAID);
  EXPECT_EQ(bill.payments(0).amount(), 4300) << "what was taken stays on record";
  EXPECT_EQ(bill.payments(0).refunded_amount(), 900);
  EXPECT_EQ(bill.payments(0).refunded_tip(), 100);
  EXPECT_EQ(refundedAmount(bill), values::Money(900));
  EXPECT_EQ(openAmount(bill), values::Money()) << "a refund of a paid bill is not owed";
  EXPECT_EQ(imbalanceOf(bill), "");
}

TEST(RefundPayment, ConcernsTheNamedPaymentOnly) {
  Scenario scenario = billIssued();
  scenario.given({pay("p1", "bill", v1::CARD, 2000), pay("p2", "bill", v1::CASH, 2300)});
  scenario.given(refund("r1", "bill", "p2", 100));

  EXPECT_EQ(billIn(scenario.house()).payments(0).refunded_amount(), 0);
  EXPECT_EQ(billIn(scenario.house()).payments(1).refunded_amount(), 100);
}

TEST(RefundPayment, OfAPartPaymentIsOwedAgain) {
  Scenario scenario = billIssued();
  scenario.given({pay("p1", "bill", v1::CARD, 2000), refund("r1", "bill", "p1", 2000)});

  EXPECT_EQ(stateOfBill(scenario), "DUE");
  EXPECT_EQ(openOf(scenario), 4300);
  EXPECT_EQ(imbalanceOf(billIn(scenario.house())), "");

  scenario.given(pay("p2", "bill", v1::CASH, 4300));
  EXPECT_EQ(stateOfBill(scenario), "PAID");
  EXPECT_EQ(imbalanceOf(billIn(scenario.house())), "");
}

TEST(RefundPayment, OfMoreThanIsLeftIsRejected) {
  Scenario scenario = billPaid();
  scenario.given(refund("r1", "bill", "p1", 4000, 300));

  EXPECT_EQ(rejection(scenario.when(refund("r2", "bill", "p1", 301))), "REFUND_TOO_LARGE @ amount");
  EXPECT_EQ(rejection(scenario.when(refund("r2", "bill", "p1", 0, 1))), "REFUND_TOO_LARGE @ tip");
  EXPECT_EQ(rejection(scenario.when(refund("r2", "bill", "p1", 300))), "accepted");
}

TEST(RefundPayment, OfNothingIsRejected) {
  Scenario scenario = billPaid();

  EXPECT_EQ(rejection(scenario.when(refund("r1", "bill", "p1", 0))), "AMOUNT_REQUIRED @ amount");
}

TEST(RefundPayment, OfTheTipAloneIsAccepted) {
  Scenario scenario = billPaid();

  EXPECT_THAT(happened(scenario.when(refund("r1", "bill", "p1", 0, 300))), ElementsAre("PaymentRefunded"));
}

TEST(RefundPayment, OfWhatIsUnknownIsRejected) {
  Scenario scenario = billPaid();

  EXPECT_EQ(rejection(scenario.when(refund("r1", "no", "p1", 1))), "BILL_NOT_FOUND @ bill_id");
  EXPECT_EQ(rejection(scenario.when(refund("r1", "bill", "p2", 1))), "PAYMENT_NOT_FOUND @ payment_id");
}

TEST(RefundPayment, IsPossibleAfterTheOrderIsClosed) {
  Scenario scenario = billPaid();
  scenario.given(closeOrder("o1"));

  EXPECT_THAT(happened(scenario.when(refund("r1", "bill", "p1", 100))), ElementsAre("PaymentRefunded"));
}

} // namespace
} // namespace comanda::payment
