// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/floor/table_state.h"
#include "domain/order/amounts.h"
#include "domain/order/progress.h"
#include "domain/payment/balance.h"
#include "domain/payment/decide.h"

#include <algorithm>
#include <cstddef>
#include <expected>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace comanda::payment {
namespace {

using Lines = std::vector<const v1::OrderLine*>;

constexpr std::size_t kNumberDigits = 6;

bool isUnsent(const v1::OrderLine& line) {
  return line.state() == v1::UNSENT || line.state() == v1::HELD;
}

// Guests at a table pay for what was at least sent; whoever fetches may pay first and get it then.
bool mustBeSent(const v1::Order& order) {
  return order.type() == v1::DINE_IN;
}

bool isUnbilled(const v1::OrderLine& line) {
  return line.state() != v1::VOIDED && line.bill_id().empty();
}

// Everything that is on no bill yet.
std::expected<Lines, v1::Rejection> remainingLines(const v1::Order& order) {
  Lines lines;
  for (const v1::OrderLine& line : order.lines()) {
    if (!isUnbilled(line)) {
      continue;
    }
    if (mustBeSent(order) && isUnsent(line)) {
      return domain::reject(v1::LINES_UNSENT, "order_id", line.id());
    }
    lines.push_back(&line);
  }
  if (lines.empty()) {
    return domain::reject(v1::NOTHING_TO_BILL, "order_id", order.id());
  }
  return lines;
}

// The lines that the command names, in the order of the check.
std::expected<Lines, v1::Rejection> namedLines(const v1::Order& order, const v1::IssueBill& command) {
  std::unordered_map<std::string_view, const v1::OrderLine*> linesById;
  for (const v1::OrderLine& line : order.lines()) {
    linesById.emplace(line.id(), &line);
  }
  std::set<const v1::OrderLine*> named;
  for (int i = 0; i < command.line_ids_size(); ++i) {
    const std::string& id = command.line_ids(i);
    const std::string field = "line_ids[" + std::to_string(i) + "]";
    const auto found = linesById.find(id);
    if (found == linesById.end()) {
      return domain::reject(v1::LINE_NOT_FOUND, field);
    }
    const v1::OrderLine& line = *found->second;
    if (!named.insert(&line).second) {
      return domain::reject(v1::LISTED_TWICE, field, id);
    }
    if (line.state() == v1::VOIDED) {
      return domain::reject(v1::LINE_VOIDED, field, id);
    }
    if (!line.bill_id().empty()) {
      return domain::reject(v1::LINE_ON_BILL, field, line.bill_id());
    }
    if (mustBeSent(order) && isUnsent(line)) {
      return domain::reject(v1::LINES_UNSENT, field, id);
    }
  }
  Lines lines;
  for (const v1::OrderLine& line : order.lines()) {
    if (named.contains(&line)) {
      lines.push_back(&line);
    }
  }
  return lines;
}

v1::BillLine billLineOf(const v1::OrderLine& line) {
  v1::BillLine result;
  result.set_line_id(line.id());
  result.set_item_id(line.item_id());
  result.set_name(line.variant_name().empty() ? line.name() : line.name() + " " + line.variant_name());
  result.set_quantity(line.quantity());
  result.set_amount(order::amountOf(line).minorUnits());
  result.set_tax_rate_id(line.tax_rate_id());
  return result;
}

// "2026-000123"; a restaurant that issues more than a million bills a year gets longer numbers.
std::string formatNumber(const std::string& series, std::int64_t number) {
  const std::string digits = std::to_string(number);
  return series + "-" + std::string(kNumberDigits - std::min(kNumberDigits, digits.size()), '0') + digits;
}

v1::BillIssued billOf(const domain::House& house, const std::string& billId, const v1::Order& order,
                      const Lines& lines) {
  v1::BillIssued body;
  const std::string& day = house.day.get().business_day();
  body.set_series(day.substr(0, 4));
  const v1::BillSeries* series = house.billSeries.find(body.series());
  body.set_series_number((series == nullptr ? 0 : series->last()) + 1);

  v1::Bill& bill = *body.mutable_bill();
  bill.set_id(billId);
  bill.set_number(formatNumber(body.series(), body.series_number()));
  bill.set_order_id(order.id());
  bill.set_business_day(day);
  values::Money total;
  for (const v1::OrderLine* line : lines) {
    *bill.add_lines() = billLineOf(*line);
    total += order::amountOf(*line);
  }
  for (v1::TaxBucket& bucket : order::taxBuckets(lines)) {
    total += bucket.inclusive() ? values::Money() : values::Money(bucket.tax());
    *bill.add_taxes() = std::move(bucket);
  }
  bill.set_total(total.minorUnits());
  bill.set_state(total.isZero() ? v1::PAID : v1::DUE);
  return body;
}

// Whether nothing of the check is left once these lines are on a bill.
bool completes(const v1::Order& order, const Lines& billed) {
  const auto unbilled = std::ranges::count_if(order.lines(), isUnbilled);
  return static_cast<std::size_t>(unbilled) == billed.size();
}

// Where the table of guests who do not pay just now stands.
v1::TableState stateWithoutBill(const v1::Order& order) {
  bool served = false;
  for (const v1::OrderLine& line : order.lines()) {
    if (order::isWithKitchenOrGuest(line.state())) {
      if (line.state() != v1::SERVED) {
        return v1::ORDERED;
      }
      served = true;
    }
  }
  return served ? v1::TABLE_SERVED : v1::ORDERED;
}

} // namespace

domain::Decision decide(const domain::House& house, const v1::IssueBill& command, const domain::Context&) {
  if (house.bills.contains(command.bill_id())) {
    return domain::reject(v1::ID_ALREADY_USED, "bill_id", command.bill_id());
  }
  const v1::Order* order = house.orders.find(command.order_id());
  if (order == nullptr) {
    return domain::reject(v1::ORDER_NOT_FOUND, "order_id");
  }
  if (order->status() != v1::OPEN) {
    return domain::reject(v1::ORDER_NOT_OPEN, "order_id", order->id());
  }
  const auto lines = command.line_ids().empty() ? remainingLines(*order) : namedLines(*order, command);
  if (!lines) {
    return std::unexpected(lines.error());
  }
  domain::Approval approval{.events = {}, .subjectId = command.bill_id()};
  *approval.events.emplace_back().mutable_bill_issued() = billOf(house, command.bill_id(), *order, *lines);
  if (!order->table_id().empty() && completes(*order, *lines) &&
      floor::statusOf(house, order->table_id()).state() != v1::BILL) {
    approval.events.push_back(floor::withState(house, order->table_id(), v1::BILL));
  }
  return approval;
}

domain::Decision decide(const domain::House& house, const v1::VoidBill& command, const domain::Context&) {
  const v1::Bill* bill = house.bills.find(command.bill_id());
  if (bill == nullptr) {
    return domain::reject(v1::BILL_NOT_FOUND, "bill_id");
  }
  if (bill->state() == v1::BILL_VOIDED) {
    return domain::reject(v1::BILL_NOT_DUE, "bill_id", bill->id());
  }
  for (const v1::Payment& payment : bill->payments()) {
    if (!isAllGivenBack(payment)) {
      return domain::reject(v1::BILL_HAS_PAYMENTS, "bill_id", payment.id());
    }
  }
  // What was closed stays closed: its money is given back, its bill stays what it was.
  const v1::Order* order = house.orders.find(bill->order_id());
  if (order == nullptr || order->status() != v1::OPEN) {
    return domain::reject(v1::ORDER_NOT_OPEN, "bill_id", bill->order_id());
  }
  domain::Approval approval{.events = {}, .subjectId = bill->id()};
  v1::BillVoided* body = approval.events.emplace_back().mutable_bill_voided();
  body->set_bill_id(bill->id());
  body->set_order_id(bill->order_id());
  body->set_reason(command.reason());
  if (!order->table_id().empty() && floor::statusOf(house, order->table_id()).state() == v1::BILL) {
    approval.events.push_back(floor::withState(house, order->table_id(), stateWithoutBill(*order)));
  }
  return approval;
}

} // namespace comanda::payment
