// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/payment/balance.h"

#include <gtest/gtest.h>

namespace comanda::payment {
namespace {

using values::Money;

// 10.00 with 10 % of tax in the price and 5.00 with 8 % on top: 15.40, of which 4.00 was paid in cash.
v1::Bill soundBill() {
  v1::Bill bill;
  bill.add_lines()->set_amount(1000);
  bill.add_lines()->set_amount(500);
  v1::TaxBucket* inclusive = bill.add_taxes();
  inclusive->set_inclusive(true);
  inclusive->set_net(909);
  inclusive->set_tax(91);
  inclusive->set_gross(1000);
  v1::TaxBucket* exclusive = bill.add_taxes();
  exclusive->set_net(500);
  exclusive->set_tax(40);
  exclusive->set_gross(540);
  bill.set_total(1540);
  bill.set_state(v1::DUE);
  v1::Payment* payment = bill.add_payments();
  payment->set_tender(v1::CASH);
  payment->set_amount(400);
  payment->set_tip(50);
  payment->set_tendered(500);
  payment->set_change(50);
  return bill;
}

// The bill with the rest paid by card.
v1::Bill paidBill() {
  v1::Bill bill = soundBill();
  v1::Payment* payment = bill.add_payments();
  payment->set_tender(v1::CARD);
  payment->set_amount(1140);
  payment->set_tendered(1140);
  bill.set_state(v1::PAID);
  return bill;
}

// What is found once `spoil` has changed a bill that was in order.
template <class Spoil>
std::string_view foundAfter(Spoil&& spoil, v1::Bill bill = soundBill()) {
  spoil(bill);
  return imbalanceOf(bill);
}

TEST(Balance, OfABillThatIsDueIsTheTotalLessWhatWasPaid) {
  const v1::Bill bill = soundBill();

  EXPECT_EQ(paidAmount(bill), Money(400)) << "tips and change pay nothing off";
  EXPECT_EQ(refundedAmount(bill), Money());
  EXPECT_EQ(openAmount(bill), Money(1140));
}

TEST(Balance, OfABillThatIsNotDueIsNothing) {
  v1::Bill bill = soundBill();
  bill.set_state(v1::PAID);
  EXPECT_EQ(openAmount(bill), Money());
  bill.set_state(v1::BILL_VOIDED);
  EXPECT_EQ(openAmount(bill), Money());
}

TEST(Balance, OwesARefundOnlyWhileTheBillIsDue) {
  v1::Bill bill = soundBill();
  bill.mutable_payments(0)->set_refunded_amount(150);
  EXPECT_EQ(openAmount(bill), Money(1290));

  bill = paidBill();
  bill.mutable_payments(0)->set_refunded_amount(150);
  EXPECT_EQ(openAmount(bill), Money());
}

TEST(Balance, OfAPaymentIsWhatMayStillBeRefunded) {
  v1::Payment payment;
  payment.set_amount(400);
  payment.set_refunded_amount(150);
  payment.set_tip(50);
  payment.set_refunded_tip(20);

  EXPECT_EQ(refundableAmount(payment), Money(250));
  EXPECT_EQ(refundableTip(payment), Money(30));
}

TEST(Imbalance, OfABillInOrderIsNotFound) {
  EXPECT_EQ(imbalanceOf(soundBill()), "");
  EXPECT_EQ(imbalanceOf(paidBill()), "");
}

TEST(Imbalance, OfLinesAndTotalIsFound) {
  EXPECT_EQ(foundAfter([](v1::Bill& bill) { bill.mutable_lines(0)->set_amount(1001); }),
            "the lines do not make the total");
  EXPECT_EQ(foundAfter([](v1::Bill& bill) { bill.set_total(1541); }), "the lines do not make the total");
}

TEST(Imbalance, OfTaxBucketsIsFound) {
  EXPECT_EQ(foundAfter([](v1::Bill& bill) { bill.mutable_taxes(0)->set_tax(92); }),
            "net and tax do not make the gross");
  EXPECT_EQ(foundAfter([](v1::Bill& bill) {
              bill.mutable_taxes(0)->set_net(910);
              bill.mutable_taxes(0)->set_gross(1001);
            }),
            "the tax buckets do not make the total");
}

TEST(Imbalance, OfAPaymentIsFound) {
  EXPECT_EQ(foundAfter([](v1::Bill& bill) { bill.mutable_payments(0)->set_tendered(501); }),
            "a payment is not what was handed over");
  EXPECT_EQ(foundAfter([](v1::Bill& bill) {
              bill.mutable_payments(0)->set_change(-50);
              bill.mutable_payments(0)->set_tendered(400);
            }),
            "a payment is below zero");
  EXPECT_EQ(foundAfter([](v1::Bill& bill) { bill.mutable_payments(0)->set_tender(v1::CARD); }),
            "change or rounding without cash");
  EXPECT_EQ(foundAfter([](v1::Bill& bill) { bill.mutable_payments(0)->set_refunded_amount(401); }),
            "more was refunded than taken");
  EXPECT_EQ(foundAfter([](v1::Bill& bill) { bill.mutable_payments(0)->set_refunded_tip(51); }),
            "more was refunded than taken");
}

TEST(Imbalance, OfRefundsIsFound) {
  constexpr std::string_view kFound = "the refunds do not make what was refunded";
  const auto refund = [](std::int64_t amount, std::int64_t tip) {
    return [=](v1::Bill& bill) {
      v1::Payment& payment = *bill.mutable_payments(0);
      payment.set_refunded_amount(100);
      payment.set_refunded_tip(20);
      payment.add_refunds()->set_amount(60);
      v1::Refund& last = *payment.add_refunds();
      last.set_amount(amount);
      last.set_tip(tip);
    };
  };
  EXPECT_EQ(foundAfter(refund(40, 20)), "");
  EXPECT_EQ(foundAfter(refund(39, 20)), kFound);
  EXPECT_EQ(foundAfter(refund(40, 19)), kFound);
}

TEST(Imbalance, OfCoinsThatWereHandedBackIsFound) {
  constexpr std::string_view kFound = "what was handed back is not what was handed over";
  const auto refund = [](std::int64_t amount, std::int64_t tip, std::int64_t rounding) {
    return [=](v1::Bill& bill) {
      v1::Payment& payment = *bill.mutable_payments(0);
      payment.set_refunded_amount(amount);
      payment.set_refunded_tip(tip);
      v1::Refund& record = *payment.add_refunds();
      record.set_amount(amount);
      record.set_tip(tip);
      record.set_rounding(rounding);
    };
  };
  EXPECT_EQ(foundAfter(refund(398, 50, 2)), "") << "rounded up, and nothing more will be handed back";
  EXPECT_EQ(foundAfter(refund(398, 50, 3)), kFound) << "more than was handed over";
  EXPECT_EQ(foundAfter(refund(400, 50, -1)), kFound) << "a coin is missing";

  v1::Bill old = soundBill();
  old.mutable_payments(0)->set_rounding(-2);
  old.mutable_payments(0)->set_change(52);
  EXPECT_EQ(foundAfter(refund(400, 50, 0), old), "") << "as programs did that did not round refunds";
  EXPECT_EQ(foundAfter(refund(400, 50, -2), old), "");
  EXPECT_EQ(foundAfter(refund(400, 50, -1), old), kFound);
}

TEST(Imbalance, OfAVoidedBillIsWhatWasNotGivenBack) {
  constexpr std::string_view kFound = "payments and what is open do not make the total";
  const auto giveBack = [](std::int64_t amount, std::int64_t tip) {
    return [=](v1::Bill& bill) {
      bill.set_state(v1::BILL_VOIDED);
      v1::Payment& payment = *bill.mutable_payments(0);
      payment.set_refunded_amount(amount);
      payment.set_refunded_tip(tip);
      payment.add_refunds()->set_amount(amount);
      payment.mutable_refunds(0)->set_tip(tip);
    };
  };
  EXPECT_EQ(foundAfter(giveBack(400, 50)), "");
  EXPECT_EQ(foundAfter(giveBack(399, 50)), kFound);
  EXPECT_EQ(foundAfter(giveBack(400, 49)), kFound) << "the tip";
}

TEST(Imbalance, OfPaymentsAndStateIsFound) {
  constexpr std::string_view kFound = "payments and what is open do not make the total";
  EXPECT_EQ(foundAfter([](v1::Bill& bill) { bill.set_state(v1::PAID); }), kFound)
      << "paid, but not all of it";
  EXPECT_EQ(foundAfter([](v1::Bill& bill) { bill.set_state(v1::DUE); }, paidBill()), kFound)
      << "due, but all is paid";
  EXPECT_EQ(foundAfter([](v1::Bill& bill) { bill.set_state(v1::BILL_VOIDED); }), kFound)
      << "voided with a payment";
  EXPECT_EQ(foundAfter([](v1::Bill& bill) { *bill.add_payments() = bill.payments(1); }, paidBill()), kFound)
      << "more was kept than the total";
}

TEST(Imbalance, OfFiguresOutOfRangeIsFoundBeforeTheyAreAdded) {
  constexpr std::int64_t kFar = INT64_MAX;
  EXPECT_EQ(foundAfter([](v1::Bill& bill) { bill.set_total(kFar); }), "a figure is out of range");
  EXPECT_EQ(foundAfter([](v1::Bill& bill) { bill.mutable_lines(0)->set_amount(kFar); }),
            "a figure is out of range");
  EXPECT_EQ(foundAfter([](v1::Bill& bill) { bill.mutable_taxes(0)->set_net(-kFar); }),
            "a figure is out of range");
  EXPECT_EQ(foundAfter([](v1::Bill& bill) { bill.mutable_payments(0)->set_tip(kFar); }),
            "a figure is out of range");
}

} // namespace
} // namespace comanda::payment
