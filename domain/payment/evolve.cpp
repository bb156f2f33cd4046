// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/payment/evolve.h"

#include "domain/closing/sums.h"
#include "domain/drawer/cash.h"
#include "domain/payment/money_index.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace comanda::payment {
namespace {

// The orders with lines on this bill. The whole house is searched: bills are seldom voided.
std::vector<std::string> ordersOnBill(const domain::House& house, const std::string& billId) {
  std::vector<std::string> orderIds;
  house.orders.forEach([&](const std::string& id, const v1::Order& order) {
    if (std::ranges::find(order.lines(), billId, &v1::OrderLine::bill_id) != order.lines().end()) {
      orderIds.push_back(id);
    }
  });
  return orderIds;
}

} // namespace

void evolve(domain::House& house, const v1::Event& event, const v1::BillIssued& body) {
  v1::Bill bill = body.bill();
  *bill.mutable_issued_at() = event.at();

  v1::BillSeries series;
  series.set_name(body.series());
  series.set_last(body.series_number());
  house.billSeries.put(body.series(), std::move(series));

  if (v1::Order* order = house.orders.tryEdit(bill.order_id())) {
    std::unordered_set<std::string_view> lineIds;
    for (const v1::BillLine& line : bill.lines()) {
      lineIds.insert(line.line_id());
    }
    for (v1::OrderLine& line : *order->mutable_lines()) {
      if (lineIds.contains(line.id())) {
        line.set_bill_id(bill.id());
      }
    }
  }
  closing::addIssued(house, bill);
  std::string id = bill.id();
  house.bills.put(std::move(id), std::move(bill));
}

void evolve(domain::House& house, const v1::Event&, const v1::BillVoided& body) {
  if (v1::Bill* bill = house.bills.tryEdit(body.bill_id())) {
    closing::addVoided(house, *bill);
    bill->set_state(v1::BILL_VOIDED);
    bill->set_void_reason(body.reason());
  }
  for (const std::string& orderId : ordersOnBill(house, body.bill_id())) {
    for (v1::OrderLine& line : *house.orders.edit(orderId).mutable_lines()) {
      if (line.bill_id() == body.bill_id()) {
        line.clear_bill_id();
      }
    }
  }
}

void evolve(domain::House& house, const v1::Event& event, const v1::PaymentTaken& body) {
  closing::addPayment(house, body.payment());
  drawer::addCash(house, body.payment());
  if (v1::Bill* bill = house.bills.tryEdit(body.payment().bill_id())) {
    v1::Payment* payment = bill->add_payments();
    *payment = body.payment();
    *payment->mutable_taken_at() = event.at();
    bill->set_state(body.bill_state());
    house.billOfPayment.put(payment->id(), bill->id());
  }
}

void evolve(domain::House& house, const v1::Event& event, const v1::PaymentRefunded& body) {
  closing::addRefund(house, body);
  drawer::addCash(house, body);
  v1::Bill* bill = house.bills.tryEdit(body.bill_id());
  if (bill == nullptr) {
    return;
  }
  for (v1::Payment& payment : *bill->mutable_payments()) {
    if (payment.id() == body.payment_id()) {
      payment.set_refunded_amount(payment.refunded_amount() + body.amount());
      payment.set_refunded_tip(payment.refunded_tip() + body.tip());
      v1::Refund& refund = *payment.add_refunds();
      refund.set_id(body.refund_id());
      refund.set_amount(body.amount());
      refund.set_tip(body.tip());
      refund.set_reason(body.reason());
      refund.set_rounding(body.rounding());
      refund.set_drawer_id(body.drawer_id());
      *refund.mutable_refunded_at() = event.at();
      refund.set_refunded_by(event.actor_id());
      house.billOfRefund.put(refund.id(), bill->id());
    }
  }
}

} // namespace comanda::payment
