// SPDX-License-Identifier: GPL-3.0-or-later
// Guests change tables, checks are put together and taken apart. No ticket ever notices.
#include "domain/floor/table_state.h"
#include "domain/order/decide.h"
#include "domain/order/line_tax.h"
#include "domain/order/lookup.h"
#include "domain/order/progress.h"

#include <algorithm>
#include <string>
#include <utility>

namespace comanda::order {
namespace {

using domain::Approval;
using domain::Decision;
using domain::House;

// The two orders of a move, both open and not the same.
struct Pair {
  const v1::Order* from;
  const v1::Order* into;
};

std::expected<Pair, v1::Rejection> findPair(const House& house, const std::string& fromId,
                                            const std::string& intoId) {
  const auto from = findOpen(house, fromId, "from_order_id");
  if (!from) {
    return std::unexpected(from.error());
  }
  const auto into = findOpen(house, intoId, "into_order_id");
  if (!into) {
    return std::unexpected(into.error());
  }
  if (*from == *into) {
    return domain::reject(v1::SAME_ORDER, "into_order_id", intoId);
  }
  return Pair{*from, *into};
}

// What a table shows once these lines have come to its order.
v1::TableState stateWith(v1::TableState state, const Lines& arriving) {
  const auto some = [&](auto&& holds) {
    return std::ranges::any_of(arriving, [&](const v1::OrderLine* line) { return holds(line->state()); });
  };
  const bool someAwaited = some([](v1::LineState s) { return isWithKitchenOrGuest(s) && s != v1::SERVED; });
  if (someAwaited && (state == v1::SEATED || state == v1::TABLE_SERVED)) {
    return v1::ORDERED;
  }
  const bool someServed = some([](v1::LineState s) { return s == v1::SERVED; });
  return someServed && state == v1::SEATED ? v1::TABLE_SERVED : state;
}

// The lines go over, taxed as the order is that takes them.
std::expected<v1::Event, v1::Rejection> linesMoved(const House& house, const Pair& pair, const Lines& lines) {
  auto taxes = taxesChanged(house, lines, pair.from->type(), pair.into->type(), "into_order_id");
  if (!taxes) {
    return std::unexpected(std::move(taxes.error()));
  }
  v1::Event event;
  v1::LinesMoved* body = event.mutable_lines_moved();
  body->set_from_order_id(pair.from->id());
  body->set_into_order_id(pair.into->id());
  for (const v1::OrderLine* line : lines) {
    body->add_line_ids(line->id());
  }
  body->mutable_taxes()->Assign(taxes->begin(), taxes->end());
  return event;
}

std::expected<Lines, v1::Rejection> findMovable(const v1::Order& order, const Ids& lineIds) {
  auto lines = findLines(order, lineIds);
  for (std::size_t i = 0; lines && i < lines->size(); ++i) {
    const v1::OrderLine& line = *(*lines)[i];
    if (line.state() == v1::VOIDED) {
      return domain::reject(v1::LINE_VOIDED, lineIdField(i), line.id());
    }
    if (!line.bill_id().empty()) {
      return domain::reject(v1::LINE_ON_BILL, lineIdField(i), line.bill_id());
    }
  }
  return lines;
}

} // namespace

Decision decide(const House& house, const v1::TransferOrder& command, const domain::Context&) {
  const auto found = findOpen(house, command.order_id());
  if (!found) {
    return std::unexpected(found.error());
  }
  const v1::Order& order = **found;
  if (order.type() != v1::DINE_IN) {
    return domain::reject(v1::ORDER_NOT_DINE_IN, "order_id", order.id());
  }
  if (!house.tables.contains(command.table_id())) {
    return domain::reject(v1::TABLE_NOT_FOUND, "table_id");
  }
  Approval approval{.events = {}, .subjectId = order.id()};
  if (order.table_id() == command.table_id()) {
    return approval;
  }
  const v1::TableStatus target = floor::statusOf(house, command.table_id());
  if (target.state() != v1::FREE) {
    const std::string& inTheWay = target.order_id().empty() ? target.table_id() : target.order_id();
    return domain::reject(v1::TABLE_NOT_FREE, "table_id", inTheWay);
  }
  v1::OrderTransferred* body = approval.events.emplace_back().mutable_order_transferred();
  body->set_order_id(order.id());
  body->set_from_table_id(order.table_id());
  body->set_to_table_id(command.table_id());
  if (const auto table = tableOf(house, order)) {
    v1::Event arrived = floor::withState(house, order.table_id(), table->state());
    arrived.mutable_table_state_changed()->set_table_id(command.table_id());
    approval.events.push_back(floor::left(order.table_id(), wasSent(order) ? v1::DIRTY : v1::FREE));
    approval.events.push_back(std::move(arrived));
  }
  return approval;
}

Decision decide(const House& house, const v1::MergeOrders& command, const domain::Context&) {
  const auto pair = findPair(house, command.from_order_id(), command.into_order_id());
  if (!pair) {
    return std::unexpected(pair.error());
  }
  const auto& [from, into] = *pair;
  const Lines lines = linesWhere(*from, [](const v1::OrderLine&) { return true; });
  for (const v1::OrderLine* line : lines) {
    if (!line->bill_id().empty()) {
      return domain::reject(v1::ORDER_HAS_BILL, "from_order_id", line->bill_id());
    }
  }
  if (const auto rule = ruleAgainstMore(*into, lines)) {
    return domain::reject(*rule, "into_order_id", into->id());
  }
  Approval approval{.events = {}, .subjectId = into->id()};
  if (!lines.empty()) {
    auto moved = linesMoved(house, *pair, lines);
    if (!moved) {
      return std::unexpected(std::move(moved.error()));
    }
    approval.events.push_back(*std::move(moved));
  }
  const int covers = from->covers() + into->covers();
  v1::OrderMerged* merged = approval.events.emplace_back().mutable_order_merged();
  merged->set_from_order_id(from->id());
  merged->set_into_order_id(into->id());
  merged->set_covers(covers);
  if (tableOf(house, *from)) {
    approval.events.push_back(floor::left(from->table_id(), wasSent(*from) ? v1::DIRTY : v1::FREE));
  }
  if (const auto table = tableOf(house, *into)) {
    const v1::TableState state = stateWith(table->state(), lines);
    if (state != table->state() || covers != table->covers()) {
      v1::Event event = floor::withState(house, into->table_id(), state);
      event.mutable_table_state_changed()->set_covers(covers);
      approval.events.push_back(std::move(event));
    }
  }
  return approval;
}

Decision decide(const House& house, const v1::MoveLines& command, const domain::Context&) {
  const auto pair = findPair(house, command.from_order_id(), command.into_order_id());
  if (!pair) {
    return std::unexpected(pair.error());
  }
  const auto named = findMovable(*pair->from, command.line_ids());
  if (!named) {
    return std::unexpected(named.error());
  }
  // In the sequence of the check they leave, however they were tapped.
  const Lines lines = linesWhere(*pair->from, [&](const v1::OrderLine& line) {
    return std::ranges::find(*named, &line) != named->end();
  });
  if (const auto rule = ruleAgainstMore(*pair->into, lines)) {
    return domain::reject(*rule, "into_order_id", pair->into->id());
  }
  auto moved = linesMoved(house, *pair, lines);
  if (!moved) {
    return std::unexpected(std::move(moved.error()));
  }
  Approval approval{.events = {*std::move(moved)}, .subjectId = pair->into->id()};
  if (auto event = tableServed(house, *pair->from, LinesUnderWay{.served = {}, .gone = lines})) {
    approval.events.push_back(*std::move(event));
  }
  if (const auto table = tableOf(house, *pair->into)) {
    const v1::TableState state = stateWith(table->state(), lines);
    if (state != table->state()) {
      approval.events.push_back(floor::withState(house, pair->into->table_id(), state));
    }
  }
  return approval;
}

Decision decide(const House& house, const v1::SplitLine& command, const domain::Context&) {
  const auto order = findOpen(house, command.order_id());
  if (!order) {
    return std::unexpected(order.error());
  }
  const v1::OrderLine* line = findLine(**order, command.line_id());
  if (line == nullptr) {
    return domain::reject(v1::LINE_NOT_FOUND, "line_id");
  }
  if (line->state() == v1::VOIDED) {
    return domain::reject(v1::LINE_VOIDED, "line_id", line->id());
  }
  if (!line->bill_id().empty()) {
    return domain::reject(v1::LINE_ON_BILL, "line_id", line->bill_id());
  }
  if (isLineIdUsed(house, command.new_line_id())) {
    return domain::reject(v1::ID_ALREADY_USED, "new_line_id", command.new_line_id());
  }
  if (command.quantity() >= line->quantity()) {
    return domain::reject(v1::QUANTITY_TOO_LARGE, "quantity", line->id());
  }
  if ((*order)->lines_size() >= kOrderLinesMax) {
    return domain::reject(v1::ORDER_TOO_LONG, "order_id", command.order_id());
  }
  Approval approval{.events = {}, .subjectId = command.order_id()};
  v1::LineSplit* body = approval.events.emplace_back().mutable_line_split();
  body->set_order_id(command.order_id());
  body->set_line_id(command.line_id());
  body->set_new_line_id(command.new_line_id());
  body->set_quantity(command.quantity());
  return approval;
}

} // namespace comanda::order
