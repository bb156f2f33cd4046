// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/kitchen/evolve.h"

#include "domain/kitchen/station_load.h"
#include "domain/kitchen/ticket_state.h"

#include <string>
#include <utility>
#include <vector>

namespace comanda::kitchen {
namespace {

using Timestamp = google::protobuf::Timestamp;

// Where the line is, and since when it was begun or ready. The first beginning counts; a line that is not
// ready any more forgets that it was.
void moveLine(v1::TicketLine& line, v1::LineState state, const Timestamp& at) {
  line.set_state(state);
  if (state == v1::READY) {
    *line.mutable_ready_at() = at;
  } else if (state == v1::PREPARING) {
    if (!line.has_started_at()) {
      *line.mutable_started_at() = at;
    }
    line.clear_ready_at();
  }
}

void moveTicket(v1::Ticket& ticket, v1::TicketState state, const Timestamp& at) {
  if (ticket.state() == state) {
    return;
  }
  ticket.set_state(state);
  if (state == v1::TICKET_SERVED) {
    *ticket.mutable_served_at() = at;
  } else if (state == v1::TICKET_READY) {
    *ticket.mutable_ready_at() = at;
  } else if (state == v1::TICKET_PREPARING) {
    if (!ticket.has_started_at()) {
      *ticket.mutable_started_at() = at;
    }
    ticket.clear_ready_at();
    ticket.clear_served_at();
  }
}

// The portions on the checks, wherever they are by now, stand where the kitchen line stands.
void moveOrderLines(domain::House& house, const std::string& kitchenLineId, v1::LineState state) {
  const std::vector<std::string>* orderIds = house.ordersOfKitchenLine.find(kitchenLineId);
  if (orderIds == nullptr) {
    return;
  }
  for (const std::string& orderId : *orderIds) {
    if (v1::Order* order = house.orders.tryEdit(orderId)) {
      for (v1::OrderLine& line : *order->mutable_lines()) {
        if (line.kitchen_line_id() == kitchenLineId && line.state() != v1::VOIDED) {
          line.set_state(state);
        }
      }
    }
  }
}

// Changes a ticket and its station's load with it.
template <class Change>
void changeTicket(domain::House& house, const std::string& ticketId, Change&& change) {
  v1::Ticket* ticket = house.tickets.tryEdit(ticketId);
  if (ticket == nullptr) {
    return;
  }
  const std::int64_t before = openWorkMinutes(*ticket);
  change(*ticket);
  addLoad(house, ticket->station_id(), openWorkMinutes(*ticket) - before);
}

} // namespace

void evolve(domain::House& house, const v1::Event&, const v1::StationSaved& body) {
  house.stations.put(body.station().id(), body.station());
}

void evolve(domain::House& house, const v1::Event&, const v1::StationRemoved& body) {
  house.stations.erase(body.station_id());
  // Nothing waits at a station that may go: what is left of its load is a zero.
  house.stationLoads.erase(body.station_id());
}

void evolve(domain::House& house, const v1::Event& event, const v1::TicketsMade& body) {
  for (v1::Ticket ticket : body.tickets()) {
    if (!ticket.has_made_at()) {
      *ticket.mutable_made_at() = event.at();
    }
    addLoad(house, ticket.station_id(), openWorkMinutes(ticket));
    std::string id = ticket.id();
    house.tickets.put(std::move(id), std::move(ticket));
  }
}

void evolve(domain::House& house, const v1::Event& event, const v1::TicketAdvanced& body) {
  changeTicket(house, body.ticket_id(), [&](v1::Ticket& ticket) {
    for (const std::string& lineId : body.line_ids()) {
      if (v1::TicketLine* line = findLine(ticket, lineId)) {
        moveLine(*line, body.line_state(), event.at());
      }
    }
    moveTicket(ticket, body.ticket_state(), event.at());
    if (body.recalled()) {
      ticket.set_recalls(ticket.recalls() + 1);
    }
  });
  for (const std::string& lineId : body.line_ids()) {
    moveOrderLines(house, lineId, body.line_state());
  }
}

void evolve(domain::House& house, const v1::Event& event, const v1::TicketLineVoided& body) {
  changeTicket(house, body.ticket_id(), [&](v1::Ticket& ticket) {
    if (v1::TicketLine* line = findLine(ticket, body.line_id())) {
      line->set_voided_quantity(line->voided_quantity() + body.quantity());
      line->set_state(body.line_state());
    }
    moveTicket(ticket, body.ticket_state(), event.at());
  });
}

void evolve(domain::House& house, const v1::Event&, const v1::TicketPrioritized& body) {
  if (v1::Ticket* ticket = house.tickets.tryEdit(body.ticket_id())) {
    ticket->set_priority(body.priority());
  }
}

} // namespace comanda::kitchen
