// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/order/ticket_progress.h"

#include "domain/kitchen/ticket_state.h"
#include "domain/kitchen/tickets.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace comanda::order {
namespace {

// The tickets that a decision touches, as the events so far leave them, by id.
using Touched = std::map<std::string, v1::Ticket, std::less<>>;

// The ticket that prepares the line: those of its round are numbered from 1.
const v1::Ticket* ticketOf(const domain::House& house, const v1::OrderLine& line) {
  for (int number = 1;; ++number) {
    const v1::Ticket* ticket = house.tickets.find(line.round_id() + "." + std::to_string(number));
    if (ticket == nullptr || kitchen::findLine(*ticket, line.kitchen_line_id()) != nullptr) {
      return ticket;
    }
  }
}

// All portions of the kitchen line that were not voided are with guests, and there are some.
bool isServedEverywhere(const domain::House& house, const std::string& kitchenLineId,
                        const LinesUnderWay& underWay) {
  const std::vector<std::string>* orderIds = house.ordersOfKitchenLine.find(kitchenLineId);
  bool someServed = false;
  for (std::size_t i = 0; orderIds != nullptr && i < orderIds->size(); ++i) {
    const v1::Order* order = house.orders.find((*orderIds)[i]);
    for (int l = 0; order != nullptr && l < order->lines_size(); ++l) {
      const v1::OrderLine& line = order->lines(l);
      const v1::LineState state = stateAfter(line, underWay);
      if (line.kitchen_line_id() == kitchenLineId && state != v1::VOIDED) {
        if (state != v1::SERVED) {
          return false;
        }
        someServed = true;
      }
    }
  }
  return someServed;
}

std::vector<v1::Event> voidPortions(const domain::House& house, const LinesUnderWay& underWay,
                                    Touched& touched) {
  std::vector<kitchen::VoidedPortions> portions;
  for (const v1::OrderLine* line : underWay.gone) {
    if (!line->kitchen_line_id().empty()) {
      portions.push_back({.kitchenLineId = line->kitchen_line_id(), .quantity = line->quantity()});
    }
  }
  std::vector<v1::Event> events = kitchen::voidPortions(house, portions);
  for (const v1::Event& event : events) {
    const v1::TicketLineVoided& body = event.ticket_line_voided();
    v1::Ticket& ticket =
        touched.try_emplace(body.ticket_id(), *house.tickets.find(body.ticket_id())).first->second;
    kitchen::findLine(ticket, body.line_id())->set_state(body.line_state());
    ticket.set_state(body.ticket_state());
  }
  return events;
}

} // namespace

std::vector<v1::Event> ticketsFollow(const domain::House& house, const LinesUnderWay& underWay) {
  Touched touched;
  std::vector<v1::Event> events = voidPortions(house, underWay, touched);
  std::map<std::string, v1::TicketAdvanced> advances; // by ticket
  for (const auto* lines : {&underWay.served, &underWay.gone}) {
    for (const v1::OrderLine* line : *lines) {
      const std::string& kitchenLineId = line->kitchen_line_id();
      const v1::Ticket* ticket = kitchenLineId.empty() ? nullptr : ticketOf(house, *line);
      if (ticket == nullptr || !isServedEverywhere(house, kitchenLineId, underWay)) {
        continue;
      }
      v1::Ticket& after = touched.try_emplace(ticket->id(), *ticket).first->second;
      v1::TicketLine* ticketLine = kitchen::findLine(after, kitchenLineId);
      if (ticketLine->state() != v1::SERVED && ticketLine->state() != v1::VOIDED) {
        ticketLine->set_state(v1::SERVED);
        advances[ticket->id()].add_line_ids(kitchenLineId);
      }
    }
  }
  for (auto& [ticketId, body] : advances) {
    body.set_ticket_id(ticketId);
    body.set_line_state(v1::SERVED);
    body.set_ticket_state(kitchen::stateOf(touched.at(ticketId)));
    *events.emplace_back().mutable_ticket_advanced() = std::move(body);
  }
  return events;
}

} // namespace comanda::order
