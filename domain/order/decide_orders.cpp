// SPDX-License-Identifier: GPL-3.0-or-later
// Opening an order, what is changed about it as a whole, and closing it.
#include "domain/floor/table_state.h"
#include "domain/order/decide.h"
#include "domain/order/lookup.h"

#include <google/protobuf/util/time_util.h>

#include <algorithm>
#include <string>
#include <utility>

namespace comanda::order {
namespace {

using domain::Approval;
using domain::Decision;
using domain::House;

// The open order of a table, or nullptr.
const v1::Order* openOrderAt(const House& house, const std::string& tableId) {
  const v1::Order* order = house.orders.find(floor::statusOf(house, tableId).order_id());
  return order != nullptr && order->status() == v1::OPEN ? order : nullptr;
}

std::optional<v1::Rejection> checkPlace(const House& house, const v1::OpenOrder& command) {
  if (command.type() != v1::DINE_IN) {
    if (!command.table_id().empty()) {
      return domain::reject(v1::TABLE_NOT_ALLOWED, "table_id").error();
    }
    if (command.type() == v1::DELIVERY && command.guest().address().empty()) {
      return domain::reject(v1::GUEST_REQUIRED, command.has_guest() ? "guest.address" : "guest").error();
    }
    return std::nullopt;
  }
  if (command.table_id().empty()) {
    return domain::reject(v1::TABLE_REQUIRED, "table_id").error();
  }
  if (!house.tables.contains(command.table_id())) {
    return domain::reject(v1::TABLE_NOT_FOUND, "table_id").error();
  }
  return std::nullopt;
}

v1::Order newOrder(const House& house, const v1::OpenOrder& command, const domain::Context& context) {
  v1::Order order;
  order.set_id(command.order_id());
  order.set_number(house.day.get().orders_numbered() + 1);
  order.set_type(command.type());
  order.set_status(v1::OPEN);
  order.set_table_id(command.table_id());
  order.set_owner_id(context.actorId);
  order.set_covers(command.covers());
  if (order.covers() == 0 && !order.table_id().empty()) {
    order.set_covers(floor::statusOf(house, order.table_id()).covers());
  }
  if (command.has_guest()) {
    *order.mutable_guest() = command.guest();
  }
  using google::protobuf::util::TimeUtil;
  *order.mutable_opened_at() = TimeUtil::MicrosecondsToTimestamp(context.now.utc.time_since_epoch().count());
  order.set_business_day(house.day.get().business_day());
  return order;
}

v1::Event seated(const v1::Order& order) {
  v1::Event event;
  v1::TableStateChanged* body = event.mutable_table_state_changed();
  body->set_table_id(order.table_id());
  body->set_state(v1::SEATED);
  body->set_covers(order.covers());
  body->set_owner_id(order.owner_id());
  body->set_order_id(order.id());
  return event;
}

bool isPaid(const House& house, const v1::OrderLine& line) {
  const v1::Bill* bill = house.bills.find(line.bill_id());
  return bill != nullptr && bill->state() == v1::PAID;
}

} // namespace

Decision decide(const House& house, const v1::OpenOrder& command, const domain::Context& context) {
  if (house.settings.get().slug().empty() || house.day.get().business_day().empty()) {
    return domain::reject(v1::NOT_SET_UP, "");
  }
  if (auto rejection = checkPlace(house, command)) {
    return std::unexpected(*std::move(rejection));
  }
  const bool dineIn = command.type() == v1::DINE_IN;
  if (const v1::Order* open = dineIn ? openOrderAt(house, command.table_id()) : nullptr) {
    return Approval{.events = {}, .subjectId = open->id()};
  }
  if (house.orders.contains(command.order_id())) {
    return domain::reject(v1::ID_ALREADY_USED, "order_id", command.order_id());
  }
  Approval approval{.events = {}, .subjectId = command.order_id()};
  const v1::Order order = newOrder(house, command, context);
  *approval.events.emplace_back().mutable_order_opened()->mutable_order() = order;
  if (dineIn) {
    // Who orders sits there: the waiter who takes it has the table in front of them, whatever the plan says.
    if (floor::statusOf(house, order.table_id()).state() == v1::DIRTY) {
      approval.events.push_back(floor::left(order.table_id(), v1::FREE));
    }
    approval.events.push_back(seated(order));
  }
  return approval;
}

Decision decide(const House& house, const v1::SetCovers& command, const domain::Context&) {
  const auto order = findOpen(house, command.order_id());
  if (!order) {
    return std::unexpected(order.error());
  }
  Approval approval{.events = {}, .subjectId = command.order_id()};
  const auto table = tableOf(house, **order);
  if ((*order)->covers() != command.covers()) {
    v1::CoversSet* body = approval.events.emplace_back().mutable_covers_set();
    body->set_order_id(command.order_id());
    body->set_covers(command.covers());
  }
  if (table && table->covers() != command.covers()) {
    v1::Event event = floor::withState(house, table->table_id(), table->state());
    event.mutable_table_state_changed()->set_covers(command.covers());
    approval.events.push_back(std::move(event));
  }
  return approval;
}

Decision decide(const House& house, const v1::AssignOrder& command, const domain::Context&) {
  const auto order = findOpen(house, command.order_id());
  if (!order) {
    return std::unexpected(order.error());
  }
  const v1::StaffMember* owner = house.staff.find(command.owner_id());
  if (owner == nullptr) {
    return domain::reject(v1::STAFF_NOT_FOUND, "owner_id");
  }
  if (!owner->active()) {
    return domain::reject(v1::STAFF_NOT_ACTIVE, "owner_id", owner->id());
  }
  Approval approval{.events = {}, .subjectId = command.order_id()};
  const auto table = tableOf(house, **order);
  if ((*order)->owner_id() != command.owner_id()) {
    v1::OrderAssigned* body = approval.events.emplace_back().mutable_order_assigned();
    body->set_order_id(command.order_id());
    body->set_owner_id(command.owner_id());
  }
  if (table && table->owner_id() != command.owner_id()) {
    v1::Event event = floor::withState(house, table->table_id(), table->state());
    event.mutable_table_state_changed()->set_owner_id(command.owner_id());
    approval.events.push_back(std::move(event));
  }
  return approval;
}

Decision decide(const House& house, const v1::CloseOrder& command, const domain::Context&) {
  const auto order = findOpen(house, command.order_id());
  if (!order) {
    return std::unexpected(order.error());
  }
  const Lines lines =
      linesWhere(**order, [](const v1::OrderLine& line) { return line.state() != v1::VOIDED; });
  if (lines.empty()) {
    return domain::reject(v1::ORDER_EMPTY, "order_id", command.order_id());
  }
  for (const v1::OrderLine* line : lines) {
    if (isUnsent(line->state())) {
      return domain::reject(v1::LINES_UNSENT, "order_id", line->id());
    }
  }
  for (const v1::OrderLine* line : lines) {
    if (!isPaid(house, *line)) {
      return domain::reject(v1::ORDER_NOT_PAID, "order_id",
                            line->bill_id().empty() ? line->id() : line->bill_id());
    }
  }
  Approval approval{.events = {}, .subjectId = command.order_id()};
  approval.events.emplace_back().mutable_order_closed()->set_order_id(command.order_id());
  if (tableOf(house, **order)) {
    approval.events.push_back(floor::left((*order)->table_id(), v1::DIRTY));
  }
  return approval;
}

} // namespace comanda::order
