// SPDX-License-Identifier: GPL-3.0-or-later
// Taking back what was sent: a line, or the whole order.
#include "domain/floor/table_state.h"
#include "domain/order/amounts.h"
#include "domain/order/decide.h"
#include "domain/order/lookup.h"
#include "domain/order/stock.h"
#include "domain/order/ticket_progress.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace comanda::order {
namespace {

using domain::Approval;
using domain::Decision;
using domain::House;

v1::Event lineVoided(const v1::Order& order, const v1::OrderLine& line, const std::string& reason) {
  v1::Event event;
  v1::LineVoided* body = event.mutable_line_voided();
  body->set_order_id(order.id());
  body->set_line_id(line.id());
  body->set_reason(reason);
  body->set_amount(amountOf(line).minorUnits());
  return event;
}

// Deletes what was not sent and gives it back to the menu.
void removeUnsent(const House& house, const v1::Order& order, std::vector<v1::Event>& events) {
  const Lines unsent = linesWhere(order, [](const v1::OrderLine& line) { return isUnsent(line.state()); });
  if (unsent.empty()) {
    return;
  }
  v1::LinesRemoved* removed = events.emplace_back().mutable_lines_removed();
  removed->set_order_id(order.id());
  for (const v1::OrderLine* line : unsent) {
    removed->add_line_ids(line->id());
  }
  std::ranges::move(countdowns(house, givenBack(house, unsent)), std::back_inserter(events));
}

} // namespace

Decision decide(const House& house, const v1::VoidLine& command, const domain::Context&) {
  const auto order = findOpen(house, command.order_id());
  if (!order) {
    return std::unexpected(order.error());
  }
  const v1::OrderLine* line = findLine(**order, command.line_id());
  if (line == nullptr) {
    return domain::reject(v1::LINE_NOT_FOUND, "line_id");
  }
  if (!isWithKitchenOrGuest(line->state())) {
    const v1::Rule rule = line->state() == v1::VOIDED ? v1::LINE_VOIDED : v1::LINE_NOT_SENT;
    return domain::reject(rule, "line_id", line->id());
  }
  if (!line->bill_id().empty()) {
    return domain::reject(v1::LINE_ON_BILL, "line_id", line->bill_id());
  }
  const LinesUnderWay underWay{.served = {}, .gone = {line}};
  Approval approval{.events = {lineVoided(**order, *line, command.reason())},
                    .subjectId = command.order_id()};
  std::ranges::move(ticketsFollow(house, underWay), std::back_inserter(approval.events));
  if (auto event = tableServed(house, **order, underWay)) {
    approval.events.push_back(*std::move(event));
  }
  return approval;
}

Decision decide(const House& house, const v1::CancelOrder& command, const domain::Context&) {
  const auto found = findOpen(house, command.order_id());
  if (!found) {
    return std::unexpected(found.error());
  }
  const v1::Order& order = **found;
  for (const v1::OrderLine& line : order.lines()) {
    if (!line.bill_id().empty()) {
      return domain::reject(v1::ORDER_HAS_BILL, "order_id", line.bill_id());
    }
  }
  Approval approval{.events = {}, .subjectId = order.id()};
  LinesUnderWay underWay;
  underWay.gone =
      linesWhere(order, [](const v1::OrderLine& line) { return isWithKitchenOrGuest(line.state()); });
  for (const v1::OrderLine* line : underWay.gone) {
    approval.events.push_back(lineVoided(order, *line, command.reason()));
  }
  std::ranges::move(ticketsFollow(house, underWay), std::back_inserter(approval.events));
  removeUnsent(house, order, approval.events);
  v1::OrderCancelled* cancelled = approval.events.emplace_back().mutable_order_cancelled();
  cancelled->set_order_id(order.id());
  cancelled->set_reason(command.reason());
  if (tableOf(house, order)) {
    approval.events.push_back(floor::left(order.table_id(), wasSent(order) ? v1::DIRTY : v1::FREE));
  }
  return approval;
}

} // namespace comanda::order
