// SPDX-License-Identifier: GPL-3.0-or-later
// Bills and payments.
#include "comanda/v1/rest_order.pb.h"
#include "domain/contract/envelope.h"
#include "server/http/rest/collection.h"
#include "server/http/rest/routes.h"

#include <algorithm>
#include <utility>

namespace comanda::rest {
namespace {

const std::string kBills = "/api/v1/billing/bills";

MessagePtr findBill(const Exchange& exchange) {
  return copyOf(exchange.house().bills.find(exchange.path()));
}

const v1::Payment* paymentIn(const v1::Bill& bill, const std::string& paymentId) {
  const auto payment = std::ranges::find(bill.payments(), paymentId, &v1::Payment::id);
  return payment == bill.payments().end() ? nullptr : &*payment;
}

const v1::Bill* billOfPayment(const domain::House& house, const std::string& paymentId) {
  const std::string* billId = house.billOfPayment.find(paymentId);
  return billId == nullptr ? nullptr : house.bills.find(*billId);
}

// The bill as it is by now. One that left the house since is told by its id alone.
Result billOf(const Exchange& exchange, const std::string& id, std::string location = {}) {
  const v1::Bill* bill = exchange.house().bills.find(id);
  v1::Bill gone;
  gone.set_id(id);
  return recordOf(bill == nullptr ? std::move(gone) : *bill, std::move(location));
}

void issue(Exchange& exchange) {
  const auto& command = exchange.body<v1::IssueBill>();
  exchange.submit({contract::commandOf(command)},
                  [&exchange, id = command.bill_id()] { return billOf(exchange, id, kBills + "/" + id); });
}

void pay(Exchange& exchange) {
  const auto& command = exchange.body<v1::TakePayment>();
  exchange.submit({contract::commandOf(command)}, [&exchange, &command] {
    const v1::Bill* bill = exchange.house().bills.find(command.bill_id());
    const v1::Payment* payment = bill == nullptr ? nullptr : paymentIn(*bill, command.payment_id());
    v1::Payment told;
    told.set_id(command.payment_id());
    told.set_bill_id(command.bill_id());
    return Result{.body = own(payment == nullptr ? std::move(told) : *payment),
                  .location = kBills + "/" + command.bill_id()};
  });
}

MessagePtr findPayment(const Exchange& exchange) {
  const v1::Bill* bill = billOfPayment(exchange.house(), exchange.path());
  return bill == nullptr ? nullptr : own(*paymentIn(*bill, exchange.path()));
}

void refund(Exchange& exchange) {
  const auto& wanted = exchange.body<v1::RefundRequest>();
  const v1::Bill* bill = billOfPayment(exchange.house(), exchange.path());
  if (bill == nullptr) {
    exchange.fail(notFound("There is no such payment."));
    return;
  }
  v1::RefundPayment command;
  command.set_refund_id(wanted.id());
  command.set_bill_id(bill->id());
  command.set_payment_id(exchange.path());
  command.set_amount(wanted.amount());
  command.set_tip(wanted.tip());
  command.set_reason(wanted.reason());
  command.set_drawer_id(wanted.drawer_id());
  exchange.submit({contract::commandOf(std::move(command))},
                  [&exchange, id = bill->id()] { return billOf(exchange, id); });
}

void takeBack(Exchange& exchange) {
  const auto& command = exchange.body<v1::VoidBill>();
  exchange.submit({contract::commandOf(command)},
                  [&exchange, id = command.bill_id()] { return billOf(exchange, id); });
}

void listBills(Exchange& x) {
  v1::BillState status = v1::BILL_STATE_UNSPECIFIED;
  v1::BillState_Parse(x.query("status"), &status);
  const std::string& order = x.query("order");
  const auto keep = [&](const v1::Bill& bill) {
    return (order.empty() || bill.order_id() == order) &&
           (status == v1::BILL_STATE_UNSPECIFIED || bill.state() == status);
  };
  x.reply(
      {.body = pageOf<v1::BillPage>(x, x.house().bills, keep, [](const v1::Bill& bill) { return bill; })});
}

void addBills(RouteTable& table) {
  using Kind = Parameter::Kind;
  table.add({.pattern = kBills,
             .summary = "List the bills that are due or may still be refunded.",
             .access = Access::permitted(v1::PERMISSION_READ_HOUSE),
             .response = &v1::BillPage::default_instance(),
             .parameters = pageParameters({{.name = "order", .kind = Kind::Id, .says = "Only this order's."},
                                           {.name = "status",
                                            .kind = Kind::Choice,
                                            .says = "Only these.",
                                            .choices = v1::BillState_descriptor()}}),
             .handle = listBills});
  table.add({.method = http::Method::Post,
             .pattern = kBills,
             .summary = "Issue a bill for an order or some of its lines.",
             .access = Access::to<v1::IssueBill>(),
             .rate = RateClass::Write,
             .request = &v1::IssueBill::default_instance(),
             .response = &v1::Bill::default_instance(),
             .status = 201,
             .madeField = "bill_id",
             .handle = issue});
  table.add({.pattern = kBills + "/{id}",
             .summary = "Read a bill.",
             .access = Access::permitted(v1::PERMISSION_READ_HOUSE),
             .response = &v1::Bill::default_instance(),
             .find = findBill});
}

} // namespace

void addBillingRoutes(RouteTable& table) {
  addBills(table);
  table.add({.method = http::Method::Post,
             .pattern = kBills + "/{id}/payments",
             .summary = "Take money for a bill, all of it or a part.",
             .access = Access::to<v1::TakePayment>(),
             .rate = RateClass::Write,
             .request = &v1::TakePayment::default_instance(),
             .response = &v1::Payment::default_instance(),
             .status = 201,
             .pathField = "bill_id",
             .madeField = "payment_id",
             .find = findBill,
             .handle = pay});
  table.add({.method = http::Method::Post,
             .pattern = kBills + "/{id}/void",
             .summary = "Take a bill back of which nothing that was paid is kept.",
             .access = Access::to<v1::VoidBill>(),
             .rate = RateClass::Write,
             .request = &v1::VoidBill::default_instance(),
             .response = &v1::Bill::default_instance(),
             .pathField = "bill_id",
             .find = findBill,
             .handle = takeBack});
  table.add({.method = http::Method::Post,
             .pattern = "/api/v1/billing/payments/{id}/refund",
             .summary = "Give money back, the way it came.",
             .access = Access::to<v1::RefundPayment>(),
             .rate = RateClass::Write,
             .request = &v1::RefundRequest::default_instance(),
             .response = &v1::Bill::default_instance(),
             .find = findPayment,
             .handle = refund});
}

} // namespace comanda::rest
