// SPDX-License-Identifier: GPL-3.0-or-later
// Stations and their tickets.
#include "domain/contract/envelope.h"
#include "server/http/rest/collection.h"
#include "server/http/rest/routes.h"

#include <utility>

namespace comanda::rest {
namespace {

const std::string kTickets = "/api/v1/kitchen/tickets";

v1::Command saveStation(v1::Station station) {
  v1::SaveStation body;
  *body.mutable_station() = std::move(station);
  return contract::commandOf(std::move(body));
}

v1::Command removeStation(const std::string& id) {
  v1::RemoveStation body;
  body.set_station_id(id);
  return contract::commandOf(std::move(body));
}

MessagePtr findTicket(const Exchange& exchange) {
  return copyOf(exchange.house().tickets.find(exchange.path()));
}

Result ticketOf(const Exchange& exchange) {
  const v1::Ticket* ticket = exchange.house().tickets.find(exchange.path());
  v1::Ticket gone;
  gone.set_id(exchange.path());
  return recordOf(ticket == nullptr ? std::move(gone) : *ticket);
}

void listTickets(Exchange& x) {
  v1::TicketState status = v1::TICKET_STATE_UNSPECIFIED;
  v1::TicketState_Parse(x.query("status"), &status);
  const std::string& station = x.query("station");
  const std::string& order = x.query("order");
  const auto keep = [&](const v1::Ticket& ticket) {
    return (station.empty() || ticket.station_id() == station) &&
           (order.empty() || ticket.order_id() == order) &&
           (status == v1::TICKET_STATE_UNSPECIFIED || ticket.state() == status);
  };
  x.reply({.body = pageOf<v1::TicketPage>(x, x.house().tickets, keep,
                                          [](const v1::Ticket& ticket) { return ticket; })});
}

void setTicketStatus(Exchange& exchange) {
  v1::Command command;
  switch (exchange.body<v1::TicketStatusChange>().status()) {
  case v1::TICKET_PREPARING: command.mutable_start_ticket()->set_ticket_id(exchange.path()); break;
  case v1::TICKET_READY: command.mutable_bump_ticket()->set_ticket_id(exchange.path()); break;
  case v1::TICKET_SERVED: command.mutable_serve_ticket()->set_ticket_id(exchange.path()); break;
  default:
    exchange.fail(invalidField("status", "must be TICKET_PREPARING, TICKET_READY or TICKET_SERVED"));
    return;
  }
  exchange.submit({std::move(command)}, [&exchange] { return ticketOf(exchange); });
}

void recall(Exchange& exchange) {
  v1::RecallTicket command;
  command.set_ticket_id(exchange.path());
  exchange.submit({contract::commandOf(std::move(command))}, [&exchange] { return ticketOf(exchange); });
}

} // namespace

void addKitchenRoutes(RouteTable& table) {
  using Kind = Parameter::Kind;
  addCollection(table, Collection<v1::Station, v1::StationPage>{.path = "/api/v1/kitchen/stations",
                                                                .one = "a station",
                                                                .many = "the stations",
                                                                .records = &domain::House::stations,
                                                                .show = asItIs<v1::Station>,
                                                                .save = saveStation,
                                                                .remove = removeStation,
                                                                .recordField = "station"});
  table.add(
      {.pattern = kTickets,
       .summary = "List the tickets.",
       .access = Access::permitted(v1::PERMISSION_READ_HOUSE),
       .response = &v1::TicketPage::default_instance(),
       .parameters = pageParameters({{.name = "station", .kind = Kind::Id, .says = "Only this station's."},
                                     {.name = "order", .kind = Kind::Id, .says = "Only this order's."},
                                     {.name = "status",
                                      .kind = Kind::Choice,
                                      .says = "Only these.",
                                      .choices = v1::TicketState_descriptor()}}),
       .handle = listTickets});
  table.add({.pattern = kTickets + "/{id}",
             .summary = "Read a ticket.",
             .access = Access::permitted(v1::PERMISSION_READ_HOUSE),
             .response = &v1::Ticket::default_instance(),
             .find = findTicket});
  table.add({.method = http::Method::Put,
             .pattern = kTickets + "/{id}/status",
             .summary = "Begin a ticket, bump it, or say that it was served.",
             .access = Access::to<v1::BumpTicket>(),
             .rate = RateClass::Write,
             .request = &v1::TicketStatusChange::default_instance(),
             .response = &v1::Ticket::default_instance(),
             .find = findTicket,
             .handle = setTicketStatus});
  table.add({.method = http::Method::Post,
             .pattern = kTickets + "/{id}/recall",
             .summary = "A ticket was bumped or served by mistake: it is being prepared again.",
             .access = Access::to<v1::RecallTicket>(),
             .rate = RateClass::Write,
             .response = &v1::Ticket::default_instance(),
             .find = findTicket,
             .handle = recall});
}

} // namespace comanda::rest
