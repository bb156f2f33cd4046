// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/floor/table_state.h"
#include "domain/kitchen/decide.h"
#include "domain/kitchen/ticket_state.h"
#include "domain/order/progress.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace comanda::kitchen {
namespace {

using Ids = std::vector<std::string>;

std::unexpected<v1::Rejection> rejectTicket(v1::Rule rule, const std::string& ticketId) {
  return domain::reject(rule, "ticket_id", ticketId);
}

// The lines of the ticket that are in one of these states.
template <class... States>
Ids linesThatAre(const v1::Ticket& ticket, States... states) {
  Ids ids;
  for (const v1::TicketLine& line : ticket.lines()) {
    if (((line.state() == states) || ...)) {
      ids.push_back(line.id());
    }
  }
  return ids;
}

// The checks that hold portions of these kitchen lines by now (voided ones do not count), in order of id.
std::vector<const v1::Order*> ordersThatHold(const domain::House& house, const Ids& lineIds) {
  const std::set<std::string_view> kitchenLines(lineIds.begin(), lineIds.end());
  std::set<std::string_view> orderIds;
  for (std::string_view id : kitchenLines) {
    if (const auto* holders = house.ordersOfKitchenLine.find(id)) {
      orderIds.insert(holders->begin(), holders->end());
    }
  }
  std::vector<const v1::Order*> orders;
  for (std::string_view id : orderIds) {
    const v1::Order* order = house.orders.find(id);
    if (order != nullptr && std::ranges::any_of(order->lines(), [&](const v1::OrderLine& line) {
          return line.state() != v1::VOIDED && kitchenLines.contains(line.kitchen_line_id());
        })) {
      orders.push_back(order);
    }
  }
  return orders;
}

v1::Event advanced(const v1::Ticket& ticket, const Ids& lineIds, v1::LineState lineState,
                   v1::TicketState ticketState) {
  v1::Event event;
  v1::TicketAdvanced* body = event.mutable_ticket_advanced();
  body->set_ticket_id(ticket.id());
  body->mutable_line_ids()->Assign(lineIds.begin(), lineIds.end());
  body->set_line_state(lineState);
  body->set_ticket_state(ticketState);
  return event;
}

domain::Approval approve(const v1::Ticket& ticket, v1::Event event) {
  domain::Approval approval{.events = {}, .subjectId = ticket.id()};
  approval.events.push_back(std::move(event));
  return approval;
}

// Guests who had everything wait again: their tables show ORDERED.
void addWaitingTables(const domain::House& house, const Ids& lineIds, std::vector<v1::Event>& events) {
  for (const v1::Order* order : ordersThatHold(house, lineIds)) {
    if (order->status() == v1::OPEN && !order->table_id().empty() &&
        floor::statusOf(house, order->table_id()).state() == v1::TABLE_SERVED) {
      events.push_back(floor::withState(house, order->table_id(), v1::ORDERED));
    }
  }
}

// The ticket as it will be once these lines have moved.
v1::TicketState stateAfter(const v1::Ticket& ticket, const Ids& lineIds, v1::LineState lineState) {
  v1::Ticket after = ticket;
  for (const std::string& id : lineIds) {
    findLine(after, id)->set_state(lineState);
  }
  return stateOf(after);
}

// Why this line cannot be ticked (its tick taken back), if it cannot.
std::optional<v1::Rule> ruleAgainstTick(const v1::TicketLine* line, bool ready) {
  if (line == nullptr) {
    return v1::TICKET_LINE_NOT_FOUND;
  }
  if (line->state() == v1::VOIDED) {
    return v1::TICKET_LINE_VOIDED;
  }
  const bool canMove = ready ? isOpen(line->state()) : line->state() == v1::READY;
  return canMove ? std::nullopt : std::optional(v1::TICKET_LINE_UNCHANGED);
}

// Whether an open order still holds a portion of the kitchen line that was not voided.
bool isWanted(const domain::House& house, const std::string& kitchenLineId) {
  return std::ranges::any_of(ordersThatHold(house, {kitchenLineId}), [&](const v1::Order* order) {
    return order->status() == v1::OPEN && std::ranges::any_of(order->lines(), [&](const v1::OrderLine& line) {
             return line.kitchen_line_id() == kitchenLineId && line.state() != v1::VOIDED;
           });
  });
}

// Lines that are ready or served and belong to a check that is still open.
Ids recallable(const domain::House& house, const v1::Ticket& ticket) {
  Ids ids;
  for (std::string& id : linesThatAre(ticket, v1::READY, v1::SERVED)) {
    if (isWanted(house, id)) {
      ids.push_back(std::move(id));
    }
  }
  return ids;
}

} // namespace

domain::Decision decide(const domain::House& house, const v1::StartTicket& command, const domain::Context&) {
  const v1::Ticket* ticket = house.tickets.find(command.ticket_id());
  if (ticket == nullptr) {
    return rejectTicket(v1::TICKET_NOT_FOUND, {});
  }
  if (ticket->state() != v1::QUEUED) {
    return rejectTicket(v1::TICKET_NOT_QUEUED, ticket->id());
  }
  return approve(*ticket,
                 advanced(*ticket, linesThatAre(*ticket, v1::SENT), v1::PREPARING, v1::TICKET_PREPARING));
}

domain::Decision decide(const domain::House& house, const v1::TickLines& command, const domain::Context&) {
  const v1::Ticket* ticket = house.tickets.find(command.ticket_id());
  if (ticket == nullptr) {
    return rejectTicket(v1::TICKET_NOT_FOUND, {});
  }
  if (ticket->state() == v1::TICKET_SERVED) {
    return rejectTicket(v1::TICKET_ALREADY_SERVED, ticket->id());
  }
  const Ids lineIds(command.line_ids().begin(), command.line_ids().end());
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < lineIds.size(); ++i) {
    const std::string field = "line_ids[" + std::to_string(i) + "]";
    if (!seen.insert(lineIds[i]).second) {
      return domain::reject(v1::LISTED_TWICE, field, lineIds[i]);
    }
    if (const auto rule = ruleAgainstTick(findLine(*ticket, lineIds[i]), command.ready())) {
      return domain::reject(*rule, field, *rule == v1::TICKET_LINE_NOT_FOUND ? "" : lineIds[i]);
    }
  }
  if (command.ready()) {
    return approve(*ticket, advanced(*ticket, lineIds, v1::READY, stateAfter(*ticket, lineIds, v1::READY)));
  }
  domain::Approval approval =
      approve(*ticket, advanced(*ticket, lineIds, v1::PREPARING, v1::TICKET_PREPARING));
  addWaitingTables(house, lineIds, approval.events);
  return approval;
}

domain::Decision decide(const domain::House& house, const v1::BumpTicket& command, const domain::Context&) {
  const v1::Ticket* ticket = house.tickets.find(command.ticket_id());
  if (ticket == nullptr) {
    return rejectTicket(v1::TICKET_NOT_FOUND, {});
  }
  if (ticket->state() == v1::TICKET_READY) {
    return rejectTicket(v1::TICKET_ALREADY_READY, ticket->id());
  }
  if (ticket->state() == v1::TICKET_SERVED) {
    return rejectTicket(v1::TICKET_ALREADY_SERVED, ticket->id());
  }
  const Ids open = linesThatAre(*ticket, v1::SENT, v1::PREPARING);
  return approve(*ticket, advanced(*ticket, open, v1::READY, v1::TICKET_READY));
}

domain::Decision decide(const domain::House& house, const v1::ServeTicket& command, const domain::Context&) {
  const v1::Ticket* ticket = house.tickets.find(command.ticket_id());
  if (ticket == nullptr) {
    return rejectTicket(v1::TICKET_NOT_FOUND, {});
  }
  if (ticket->state() == v1::TICKET_SERVED) {
    return rejectTicket(v1::TICKET_ALREADY_SERVED, ticket->id());
  }
  if (ticket->state() != v1::TICKET_READY) {
    return rejectTicket(v1::TICKET_NOT_READY, ticket->id());
  }
  const Ids lineIds = linesThatAre(*ticket, v1::READY);
  domain::Approval approval = approve(*ticket, advanced(*ticket, lineIds, v1::SERVED, v1::TICKET_SERVED));
  for (const v1::Order* order : ordersThatHold(house, lineIds)) {
    if (std::optional<v1::Event> event = order::tableServed(house, *order, lineIds)) {
      approval.events.push_back(*std::move(event));
    }
  }
  return approval;
}

domain::Decision decide(const domain::House& house, const v1::RecallTicket& command, const domain::Context&) {
  const v1::Ticket* ticket = house.tickets.find(command.ticket_id());
  if (ticket == nullptr) {
    return rejectTicket(v1::TICKET_NOT_FOUND, {});
  }
  if (ticket->state() != v1::TICKET_READY && ticket->state() != v1::TICKET_SERVED) {
    return rejectTicket(v1::TICKET_NOT_READY, ticket->id());
  }
  if (linesThatAre(*ticket, v1::READY, v1::SERVED).empty()) {
    return rejectTicket(v1::TICKET_LINE_VOIDED, ticket->id());
  }
  const Ids lineIds = recallable(house, *ticket);
  if (lineIds.empty()) {
    return rejectTicket(v1::ORDER_NOT_OPEN, ticket->order_id());
  }
  v1::Event event = advanced(*ticket, lineIds, v1::PREPARING, v1::TICKET_PREPARING);
  event.mutable_ticket_advanced()->set_recalled(true);
  domain::Approval approval = approve(*ticket, std::move(event));
  addWaitingTables(house, lineIds, approval.events);
  return approval;
}

domain::Decision decide(const domain::House& house, const v1::PrioritizeTicket& command,
                        const domain::Context&) {
  const v1::Ticket* ticket = house.tickets.find(command.ticket_id());
  if (ticket == nullptr) {
    return rejectTicket(v1::TICKET_NOT_FOUND, {});
  }
  if (ticket->state() == v1::TICKET_SERVED) {
    return rejectTicket(v1::TICKET_ALREADY_SERVED, ticket->id());
  }
  if (ticket->priority() == command.priority()) {
    return domain::Approval{.events = {}, .subjectId = ticket->id()};
  }
  v1::Event event;
  event.mutable_ticket_prioritized()->set_ticket_id(ticket->id());
  event.mutable_ticket_prioritized()->set_priority(command.priority());
  return approve(*ticket, std::move(event));
}

} // namespace comanda::kitchen
