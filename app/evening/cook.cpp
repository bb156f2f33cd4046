// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evening/cook.h"

#include "domain/values/timestamp.h"

#include <algorithm>
#include <chrono>
#include <map>

namespace comanda::evening {
namespace {

using std::chrono::minutes;

constexpr int kRecallPerMille = 2;
constexpr int kTicketsAtOnce = 3;

bool isOpen(const v1::TicketLine& line) {
  return line.state() == v1::SENT || line.state() == v1::PREPARING;
}

// About as long as the menu says: 70 to 130 per cent.
std::chrono::seconds timeFor(const v1::TicketLine& line) {
  const int percent = 70 + trait(line.id(), "pace", 61);
  return std::chrono::seconds(line.preparation_minutes() * 60 * percent / 100);
}

} // namespace

void Cook::act(values::Instant now) {
  std::map<std::string, std::vector<const v1::Ticket*>> tickets;
  for (const v1::Ticket* ticket : house().tickets.sorted()) {
    if (m_stationIds.contains(ticket->station_id()) && ticket->state() != v1::TICKET_SERVED) {
      tickets[ticket->station_id()].push_back(ticket);
    }
  }
  for (auto& [stationId, ofStation] : tickets) {
    std::ranges::stable_sort(ofStation, [](const v1::Ticket* a, const v1::Ticket* b) {
      return std::pair(!a->priority(), values::fromTimestamp(a->made_at())) <
             std::pair(!b->priority(), values::fromTimestamp(b->made_at()));
    });
    begin(ofStation);
    for (const v1::Ticket* ticket : ofStation) {
      finish(*ticket, now);
    }
  }
}

void Cook::begin(const std::vector<const v1::Ticket*>& tickets) {
  const auto begun = std::ranges::count(tickets, v1::TICKET_PREPARING, &v1::Ticket::state);
  const auto next = std::ranges::find(tickets, v1::QUEUED, &v1::Ticket::state);
  if (begun < kTicketsAtOnce && next != tickets.end()) {
    v1::StartTicket start;
    start.set_ticket_id((*next)->id());
    submit(std::move(start));
  }
}

void Cook::finish(const v1::Ticket& ticket, values::Instant now) {
  if (ticket.state() == v1::TICKET_READY && ticket.recalls() == 0 && dice().chance(kRecallPerMille)) {
    v1::RecallTicket recall;
    recall.set_ticket_id(ticket.id());
    submit(std::move(recall));
    return;
  }
  if (ticket.state() != v1::TICKET_PREPARING) {
    return;
  }
  v1::TickLines tick;
  tick.set_ticket_id(ticket.id());
  tick.set_ready(true);
  int open = 0;
  for (const v1::TicketLine& line : ticket.lines()) {
    open += isOpen(line) ? 1 : 0;
    if (isOpen(line) && now >= stage().momentOf(ticket.started_at()) + timeFor(line)) {
      tick.add_line_ids(line.id());
    }
  }
  if (open == tick.line_ids_size() && open > 0) {
    v1::BumpTicket bump;
    bump.set_ticket_id(ticket.id());
    submit(std::move(bump));
  } else if (!tick.line_ids().empty()) {
    submit(std::move(tick));
  }
}

} // namespace comanda::evening
