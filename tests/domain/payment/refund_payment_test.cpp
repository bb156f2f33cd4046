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

TEST(RefundPayment, IsOnRecordOneByOne) {
  Scenario scenario = billPaid();
  scenario.as("max").later(5).given({refund("r1", "bill", "p1", 850, 100), refund("r2", "bill", "p1", 50)});

  const v1::Payment& payment = billIn(scenario.house()).payments(0);
  ASSERT_EQ(payment.refunds_size(), 2);
  EXPECT_EQ(payment.refunds(0).id(), "r1");
  EXPECT_EQ(payment.refunds(0).amount(), 850);
  EXPECT_EQ(payment.refunds(0).tip(), 100);
  EXPECT_EQ(payment.refunds(0).reason(), "complaint");
  EXPECT_EQ(payment.refunds(0).refunded_by(), "max");
  EXPECT_EQ(payment.refunds(0).refunded_at().seconds() - payment.taken_at().seconds(), 5 * 60);
  EXPECT_EQ(payment.refunds(1).id(), "r2");
}

// A terminal that lost the answer and makes a new batch of the old refund.
TEST(RefundPayment, ThatComesAgainIsNotPaidOutAgain) {
  Scenario scenario = billPaid();
  scenario.given(refund("r1", "bill", "p1", 850));

  const auto decision = scenario.when(refund("r1", "bill", "p1", 850));
  EXPECT_EQ(rejection(decision), "ID_ALREADY_USED @ refund_id");
  EXPECT_EQ(decision.error().subject_id(), "r1");
  EXPECT_EQ(refundedAmount(billIn(scenario.house())), values::Money(850));
}

TEST(RefundPayment, IsKnownByItsIdWhateverPaymentAndBillItNames) {
  Scenario scenario = tableHasOrdered();
  scenario.given({issueBill("one", "o1", {"s"}), issueBill("two", "o1", {"sal"}),
                  pay("p1", "one", v1::CARD, 1000), pay("p2", "one", v1::CARD, 1400),
                  pay("p3", "two", v1::CARD, 850), refund("r1", "one", "p1", 1000)});

  EXPECT_EQ(rejection(scenario.when(refund("r1", "one", "p2", 1))), "ID_ALREADY_USED @ refund_id");
  EXPECT_EQ(rejection(scenario.when(refund("r1", "two", "p3", 1))), "ID_ALREADY_USED @ refund_id");
  EXPECT_EQ(rejection(scenario.when(refund("r1", "one", "p1", 1))), "ID_ALREADY_USED @ refund_id")
      << "not that nothing is left of the payment: that would look like a mistake of the amount";
}

TEST(RefundPayment, IsStillKnownByAHouseThatWasRestored) {
  Scenario scenario = billPaid();
  scenario.given(refund("r1", "bill", "p1", 850));
  const domain::House restored = domain::restore(domain::snapshot(scenario.house(), v1::AUDIENCE_HOST_ONLY));

  EXPECT_EQ(rejection(domain::decide(restored, refund("r1", "bill", "p1", 1), scenario.context())),
            "ID_ALREADY_USED @ refund_id");
  EXPECT_EQ(rejection(domain::decide(restored, pay("p1", "bill", v1::CARD, 1), scenario.context())),
            "ID_ALREADY_USED @ payment_id");
}

TEST(RefundPayment, InMoreAndMorePiecesEndsWithAllThatIsLeft) {
  Scenario scenario = billPaid();
  for (int i = 1; i < kRefundsMax; ++i) {
    scenario.given(refund("r" + std::to_string(i), "bill", "p1", 1));
  }
  const std::int64_t left = 4300 - kRefundsMax + 1;
  EXPECT_EQ(rejection(scenario.when(refund("last", "bill", "p1", 1))), "TOO_MANY_REFUNDS @ amount");
  EXPECT_EQ(rejection(scenario.when(refund("last", "bill", "p1", left))), "TOO_MANY_REFUNDS @ amount")
      << "without the tip";
  scenario.given(refund("last", "bill", "p1", left, 300));
}

// A bill of 10.02 where the smallest coin is of five: 10.00 was handed over, payment "p1".
Scenario roundedCash(std::int64_t price = 1002) {
  Scenario scenario;
  v1::Settings settings = trattoriaSettings();
  settings.set_cash_increment(5);
  scenario.given(smallTrattoria())
      .given(changeSettings(settings))
      .given(saveItem(menuItem("odd", "table", price)))
      .given({openTakeaway("o1"), addLines("o1", {newLine("l", "odd")}), issueBill("bill", "o1"),
              pay("p1", "bill", v1::CASH, price)});
  return scenario;
}

// What is counted out to the guest.
std::int64_t handedBack(const domain::Decision& decision) {
  EXPECT_EQ(rejection(decision), "accepted");
  const v1::PaymentRefunded& body = decision.value().events.at(0).payment_refunded();
  return body.amount() + body.tip() + body.rounding();
}

TEST(RefundPayment, OfRoundedCashHandsBackWhatWasHandedOver) {
  Scenario scenario = roundedCash();
  ASSERT_EQ(cashKept(billIn(scenario.house()).payments(0)), values::Money(1000));

  EXPECT_EQ(handedBack(scenario.when(refund("r1", "bill", "p1", 1002))), 1000);

  const v1::Payment& payment = billIn(scenario.house()).payments(0);
  EXPECT_EQ(payment.refunds(0).rounding(), -2);
  EXPECT_EQ(cashKept(payment), values::Money());
  EXPECT_EQ(imbalanceOf(billIn(scenario.house())), "");
}

TEST(RefundPayment, OfCashInPiecesIsCoinsEachTimeAndAllOfItInTheEnd) {
  Scenario scenario = roundedCash();
  EXPECT_EQ(handedBack(scenario.when(refund("r1", "bill", "p1", 333))), 335);
  EXPECT_EQ(handedBack(scenario.when(refund("r2", "bill", "p1", 333))), 335);
  EXPECT_EQ(handedBack(scenario.when(refund("r3", "bill", "p1", 336))), 330) << "what is left in coins";
}

TEST(RefundPayment, OfCashIsNeverRoundedToMoreThanIsLeft) {
  Scenario scenario = roundedCash(10);
  std::int64_t sum = 0;
  for (const char* id : {"r1", "r2", "r3"}) {
    sum += handedBack(scenario.when(refund(id, "bill", "p1", 3)));
  }
  EXPECT_EQ(sum, 10) << "not three times five";
  EXPECT_EQ(handedBack(scenario.when(refund("r4", "bill", "p1", 1))), 0);
  EXPECT_EQ(imbalanceOf(billIn(scenario.house())), "");
}

TEST(RefundPayment, OfACardIsToTheCent) {
  Scenario scenario = roundedCash();
  scenario.given({openTakeaway("o2"), addLines("o2", {newLine("m", "odd")}), issueBill("card", "o2"),
                  pay("p2", "card", v1::CARD, 1002)});
  EXPECT_EQ(handedBack(scenario.when(refund("r1", "card", "p2", 333))), 333);
  EXPECT_EQ(handedBack(scenario.when(refund("r2", "card", "p2", 669))), 669);
}

} // namespace
} // namespace comanda::payment
