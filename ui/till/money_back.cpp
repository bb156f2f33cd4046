// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/till/money_back.h"

#include "domain/payment/balance.h"

#include <algorithm>

namespace comanda::ui_till {
namespace {

constexpr std::int64_t kBackMax = 1'000'000'000'000; // minor units, as the contract has it

} // namespace

v1::RefundPayment MoneyBack::command(std::int64_t minorUnits) const {
  v1::RefundPayment body;
  body.set_bill_id(billId);
  body.set_payment_id(paymentId);
  body.set_amount(std::min(minorUnits, amount));
  body.set_tip(std::min(minorUnits - body.amount(), tip));
  return body;
}

void BackAmount::type(const QString& digits) {
  for (const QChar digit : digits) {
    const std::int64_t next = (m_isTyped ? m_minorUnits : 0) * 10 + digit.digitValue();
    if (digit.isDigit() && next <= kBackMax) {
      m_minorUnits = next;
      m_isTyped = true;
    }
  }
}

void BackAmount::erase() {
  m_minorUnits = m_isTyped ? m_minorUnits / 10 : 0;
  m_isTyped = true;
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
