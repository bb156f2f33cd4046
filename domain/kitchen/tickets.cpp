// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/kitchen/tickets.h"

#include "domain/kitchen/station_load.h"
#include "domain/kitchen/ticket_state.h"
#include "domain/values/rounding.h"

#include <google/protobuf/util/time_util.h>

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

namespace comanda::kitchen {
namespace {

v1::TicketLine ticketLineOf(const v1::OrderLine& line) {
  v1::TicketLine result;
  result.set_id(line.id());
  result.set_item_id(line.item_id());
  result.set_name(line.name());
  result.set_variant_name(line.variant_name());
  *result.mutable_modifiers() = line.modifiers();
  result.set_quantity(line.quantity());
  result.set_seat(line.seat());
  result.set_course(line.course());
  result.set_instructions(line.instructions());
  *result.mutable_allergies() = line.allergies();
  result.set_preparation_minutes(line.preparation_minutes());
  result.set_state(v1::SENT);
  return result;
}

// What all tickets of a round have in common.
v1::Ticket blankTicket(const domain::House& house, const v1::Order& order, const v1::Round& round) {
  v1::Ticket ticket;
  ticket.set_order_id(order.id());
  ticket.set_order_number(order.number());
  ticket.set_order_type(order.type());
  if (const v1::Table* table = house.tables.find(order.table_id())) {
    ticket.set_table_name(table->name());
  }
  ticket.set_sent_by(round.sent_by());
  ticket.set_round_id(round.id());
  ticket.set_round_number(round.number());
  ticket.set_state(v1::QUEUED);
  if (round.has_sent_at()) {
    *ticket.mutable_made_at() = round.sent_at();
  }
  return ticket;
}

// Minutes until a new ticket is ready; the formula stands in the header.
int estimate(const domain::House& house, const v1::Ticket& ticket) {
  const v1::Station* station = house.stations.find(ticket.station_id());
  const std::int64_t parallel = station == nullptr ? 1 : std::max(station->parallel(), 1);
  std::map<std::int64_t, std::int64_t, std::greater<>> portionsByMinutes;
  for (const v1::TicketLine& line : ticket.lines()) {
    portionsByMinutes[line.preparation_minutes()] += line.quantity();
  }
  std::int64_t places = parallel;
  std::int64_t beyond = 0;
  for (const auto& [minutes, portions] : portionsByMinutes) {
    const std::int64_t placed = std::min(places, portions);
    places -= placed;
    beyond += (portions - placed) * minutes;
  }
  const std::int64_t longest = portionsByMinutes.empty() ? 0 : portionsByMinutes.begin()->first;
  const std::int64_t wait =
      values::divide(loadOf(house, ticket.station_id()) + beyond, parallel, values::Rounding::Ceiling);
  return static_cast<int>(std::clamp<std::int64_t>(wait + longest, 0, kEstimatedMinutesMax));
}

// The ticket that holds a kitchen line: a round's tickets are numbered, and the check knows the round.
const v1::Ticket* ticketOf(const domain::House& house, std::string_view kitchenLineId) {
  const std::vector<std::string>* orderIds = house.ordersOfKitchenLine.find(kitchenLineId);
  const v1::Order* order =
      orderIds == nullptr || orderIds->empty() ? nullptr : house.orders.find(orderIds->front());
  if (order == nullptr) {
    return nullptr;
  }
  const auto line = std::ranges::find(order->lines(), kitchenLineId, &v1::OrderLine::kitchen_line_id);
  if (line == order->lines().end()) {
    return nullptr;
  }
  for (int number = 1;; ++number) {
    const v1::Ticket* ticket = house.tickets.find(line->round_id() + "." + std::to_string(number));
    if (ticket == nullptr || findLine(*ticket, kitchenLineId) != nullptr) {
      return ticket;
    }
  }
}

// Voids portions on the ticket as evolve will, and says so; nothing if there is nothing to void.
std::optional<v1::Event> voidOn(v1::Ticket& ticket, const VoidedPortions& voided) {
  v1::TicketLine* line = findLine(ticket, voided.kitchenLineId);
  if (ticket.state() == v1::TICKET_SERVED || line->state() == v1::SERVED || line->state() == v1::VOIDED) {
    return std::nullopt;
  }
  const int quantity = std::min(voided.quantity, line->quantity() - line->voided_quantity());
  line->set_voided_quantity(line->voided_quantity() + quantity);
  if (line->voided_quantity() == line->quantity()) {
    line->set_state(v1::VOIDED);
  }
  ticket.set_state(stateOf(ticket));

  v1::Event event;
  v1::TicketLineVoided* body = event.mutable_ticket_line_voided();
  body->set_ticket_id(ticket.id());
  body->set_line_id(line->id());
  body->set_quantity(quantity);
  body->set_line_state(line->state());
  body->set_ticket_state(ticket.state());
  return event;
}

} // namespace

std::vector<v1::Ticket> makeTickets(const domain::House& house, const v1::Order& order,
                                    const v1::Round& round, std::span<const v1::OrderLine* const> lines) {
  std::map<std::string_view, std::vector<const v1::OrderLine*>> linesByStation;
  for (const v1::OrderLine* line : lines) {
    if (!line->station_id().empty()) {
      linesByStation[line->station_id()].push_back(line);
    }
  }
  const v1::Ticket blank = blankTicket(house, order, round);
  std::vector<v1::Ticket> tickets;
  for (const auto& [stationId, stationLines] : linesByStation) {
    v1::Ticket& ticket = tickets.emplace_back(blank);
    ticket.set_id(round.id() + "." + std::to_string(tickets.size()));
    ticket.set_station_id(std::string(stationId));
    for (const v1::OrderLine* line : stationLines) {
      *ticket.add_lines() = ticketLineOf(*line);
    }
    ticket.set_estimated_minutes(estimate(house, ticket));
  }
  return tickets;
}

int estimatedMinutes(std::span<const v1::Ticket> tickets) {
  int longest = 0;
  for (const v1::Ticket& ticket : tickets) {
    longest = std::max(longest, ticket.estimated_minutes());
  }
  return longest;
}

std::vector<v1::Event> voidPortions(const domain::House& house, std::span<const VoidedPortions> voided) {
  std::map<std::string, v1::Ticket> touched; // the tickets as the events so far leave them
  std::vector<v1::Event> events;
  for (const VoidedPortions& portions : voided) {
    const v1::Ticket* ticket = ticketOf(house, portions.kitchenLineId);
    if (ticket == nullptr || portions.quantity <= 0) {
      continue;
    }
    v1::Ticket& now = touched.try_emplace(ticket->id(), *ticket).first->second;
    if (std::optional<v1::Event> event = voidOn(now, portions)) {
      events.push_back(*std::move(event));
    }
  }
  return events;
}

std::vector<v1::Event> voidPortions(const domain::House& house, std::string_view kitchenLineId,
                                    int quantity) {
  const VoidedPortions voided{.kitchenLineId = std::string(kitchenLineId), .quantity = quantity};
  return voidPortions(house, std::span(&voided, 1));
}

std::optional<std::chrono::seconds> preparationTime(const v1::Ticket& ticket, const v1::TicketLine& line) {
  if (!line.has_ready_at()) {
    return std::nullopt;
  }
  const google::protobuf::Timestamp& from = line.has_started_at() ? line.started_at() : ticket.made_at();
  using google::protobuf::util::TimeUtil;
  return std::chrono::seconds(TimeUtil::DurationToSeconds(line.ready_at() - from));
}

void forgetTicket(domain::House& house, std::string_view ticketId) {
  if (const v1::Ticket* ticket = house.tickets.find(ticketId)) {
    addLoad(house, ticket->station_id(), -openWorkMinutes(*ticket));
    house.tickets.erase(ticketId);
  }
}

} // namespace comanda::kitchen
