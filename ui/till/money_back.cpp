// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/till/money_back.h"

#include "domain/payment/balance.h"

#include <algorithm>

namespace comanda::ui_till {

v1::RefundPayment MoneyBack::command(std::int64_t minorUnits) const {
  v1::RefundPayment body;
  body.set_bill_id(billId);
  body.set_payment_id(paymentId);
  body.set_amount(std::min(minorUnits, amount));
  body.set_tip(std::min(minorUnits - body.amount(), tip));
  return body;
}

std::optional<MoneyBack> moneyBackOf(const domain::House& house, const std::string& paymentId) {
  const std::string* billId = house.billOfPayment.find(paymentId);
  const v1::Bill* bill = billId == nullptr ? nullptr : house.bills.find(*billId);
  if (bill == nullptr) {
    return std::nullopt;
  }
  const auto payment = std::ranges::find(bill->payments(), paymentId, &v1::Payment::id);
  if (payment == bill->payments().end()) {
    return std::nullopt;
  }
  return MoneyBack{.billId = bill->id(),
                   .paymentId = paymentId,
                   .tender = payment->tender(),
                   .amount = payment::refundableAmount(*payment).minorUnits(),
                   .tip = payment::refundableTip(*payment).minorUnits()};
}

} // namespace comanda::ui_till
