// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/drawer/cash.h"
#include "domain/payment/balance.h"
#include "domain/payment/decide.h"
#include "domain/values/rounding.h"

#include <algorithm>
#include <expected>
#include <string_view>
#include <utility>

namespace comanda::payment {
namespace {

using values::Money;

const v1::Payment* findPayment(const v1::Bill& bill, std::string_view paymentId) {
  const auto found = std::ranges::find(bill.payments(), paymentId, &v1::Payment::id);
  return found == bill.payments().end() ? nullptr : &*found;
}

// What rounding to the coins in use adds (takes, below 0). Only the payment that settles a bill is rounded:
// an earlier one is whatever the guest gives.
Money cashRounding(const v1::Settings& settings, v1::Tender tender, Money amountAndTip, bool settles) {
  if (tender != v1::CASH || !settles || settings.cash_increment() <= 1) {
    return Money();
  }
  return values::roundTo(amountAndTip, Money(settings.cash_increment()), values::Rounding::HalfUp) -
         amountAndTip;
}

// What rounding to the coins in use adds to what is handed back (takes, below 0): the guest gets as much in
// coins as they handed over, whatever the pieces were rounded to.
Money refundRounding(const v1::Settings& settings, const v1::Payment& payment, Money amountAndTip,
                     bool isAll) {
  if (payment.tender() != v1::CASH) {
    return Money();
  }
  const Money left = cashKept(payment);
  const Money increment(std::max(settings.cash_increment(), 1));
  const Money rounded = values::roundTo(amountAndTip, increment, values::Rounding::HalfUp);
  return (isAll ? left : std::min(rounded, left)) - amountAndTip;
}

// How much of which kind is handed over and given back, or why it cannot be.
std::expected<v1::Payment, v1::Rejection> handOver(const v1::TakePayment& command, Money rounding) {
  const Money due = Money(command.amount()) + Money(command.tip()) + rounding;
  const Money tendered = command.tendered() == 0 ? due : Money(command.tendered());
  if (tendered < due) {
    return domain::reject(v1::TENDERED_TOO_SMALL, "tendered");
  }
  if (tendered > due && command.tender() != v1::CASH) {
    return domain::reject(v1::CHANGE_NOT_ALLOWED, "tendered");
  }
  v1::Payment payment;
  payment.set_id(command.payment_id());
  payment.set_bill_id(command.bill_id());
  payment.set_tender(command.tender());
  payment.set_amount(command.amount());
  payment.set_tip(command.tip());
  payment.set_rounding(rounding.minorUnits());
  payment.set_tendered(tendered.minorUnits());
  payment.set_change((tendered - due).minorUnits());
  return payment;
}

} // namespace

domain::Decision decide(const domain::House& house, const v1::TakePayment& command,
                        const domain::Context& context) {
  const v1::Bill* bill = house.bills.find(command.bill_id());
  if (bill == nullptr) {
    return domain::reject(v1::BILL_NOT_FOUND, "bill_id");
  }
  // Known on whatever bill: money that was taken once is not written down twice.
  if (house.billOfPayment.contains(command.payment_id())) {
    return domain::reject(v1::ID_ALREADY_USED, "payment_id", command.payment_id());
  }
  if (bill->state() != v1::DUE) {
    return domain::reject(v1::BILL_NOT_DUE, "bill_id", bill->id());
  }
  const Money amount(command.amount());
  const Money tip(command.tip());
  if (amount.isZero() && tip.isZero()) {
    return domain::reject(v1::AMOUNT_REQUIRED, "amount");
  }
  // The sum of all payments stays in the range of Money even where money goes back and forth.
  const Money open = openAmount(*bill);
  if (amount > open || !values::tryAdd(paidAmount(*bill), amount)) {
    return domain::reject(v1::AMOUNT_TOO_LARGE, "amount", bill->id());
  }
  const bool settles = amount == open;
  if (bill->payments_size() >= kPaymentsMax - 1 && !settles) {
    return domain::reject(v1::TOO_MANY_PAYMENTS, "amount", bill->id());
  }
  auto payment =
      handOver(command, cashRounding(house.settings.get(), command.tender(), amount + tip, settles));
  if (!payment) {
    return std::unexpected(std::move(payment.error()));
  }
  auto drawer = drawer::drawerFor(house, command.tender(), command.drawer_id(), context);
  if (!drawer) {
    return std::unexpected(std::move(drawer.error()));
  }
  payment->set_taken_by(context.actorId);
  payment->set_drawer_id(*std::move(drawer));
  domain::Approval approval{.events = {}, .subjectId = command.payment_id()};
  v1::PaymentTaken* body = approval.events.emplace_back().mutable_payment_taken();
  *body->mutable_payment() = *std::move(payment);
  body->set_bill_state(settles ? v1::PAID : v1::DUE);
  return approval;
}

domain::Decision decide(const domain::House& house, const v1::RefundPayment& command,
                        const domain::Context& context) {
  // Before anything else: a refund that comes again must not depend on what is left to be refunded.
  if (house.billOfRefund.contains(command.refund_id())) {
    return domain::reject(v1::ID_ALREADY_USED, "refund_id", command.refund_id());
  }
  const v1::Bill* bill = house.bills.find(command.bill_id());
  if (bill == nullptr) {
    return domain::reject(v1::BILL_NOT_FOUND, "bill_id");
  }
  const v1::Payment* payment = findPayment(*bill, command.payment_id());
  if (payment == nullptr) {
    return domain::reject(v1::PAYMENT_NOT_FOUND, "payment_id");
  }
  if (command.amount() == 0 && command.tip() == 0) {
    return domain::reject(v1::AMOUNT_REQUIRED, "amount");
  }
  if (Money(command.amount()) > refundableAmount(*payment)) {
    return domain::reject(v1::REFUND_TOO_LARGE, "amount", payment->id());
  }
  if (Money(command.tip()) > refundableTip(*payment)) {
    return domain::reject(v1::REFUND_TOO_LARGE, "tip", payment->id());
  }
  const bool isAll = Money(command.amount()) == refundableAmount(*payment) &&
                     Money(command.tip()) == refundableTip(*payment);
  if (payment->refunds_size() >= kRefundsMax - 1 && !isAll) {
    return domain::reject(v1::TOO_MANY_REFUNDS, "amount", payment->id());
  }
  auto drawer = drawer::drawerFor(house, payment->tender(), command.drawer_id(), context);
  if (!drawer) {
    return std::unexpected(std::move(drawer.error()));
  }
  domain::Approval approval{.events = {}, .subjectId = command.refund_id()};
  v1::PaymentRefunded* body = approval.events.emplace_back().mutable_payment_refunded();
  body->set_refund_id(command.refund_id());
  body->set_bill_id(bill->id());
  body->set_payment_id(payment->id());
  body->set_tender(payment->tender());
  body->set_amount(command.amount());
  body->set_tip(command.tip());
  body->set_reason(command.reason());
  body->set_drawer_id(*std::move(drawer));
  body->set_rounding(
      refundRounding(house.settings.get(), *payment, Money(command.amount()) + Money(command.tip()), isAll)
          .minorUnits());
  return approval;
}

} // namespace comanda::payment
