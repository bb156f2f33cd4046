// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/kitchen/ticket_state.h"

#include <algorithm>

namespace comanda::kitchen {

bool isOpen(v1::LineState state) {
  return state == v1::SENT || state == v1::PREPARING;
}

v1::TicketState stateOf(const v1::Ticket& ticket) {
  const auto every = [&](auto&& holds) { return std::ranges::all_of(ticket.lines(), holds); };
  if (every([](const auto& line) { return line.state() == v1::SERVED || line.state() == v1::VOIDED; })) {
    return v1::TICKET_SERVED;
  }
  if (every([](const auto& line) { return !isOpen(line.state()); })) {
    return v1::TICKET_READY;
  }
  const bool untouched =
      every([](const auto& line) { return line.state() == v1::SENT || line.state() == v1::VOIDED; });
  return untouched && ticket.state() == v1::QUEUED ? v1::QUEUED : v1::TICKET_PREPARING;
}

const v1::TicketLine* findLine(const v1::Ticket& ticket, std::string_view lineId) {
  const auto found = std::ranges::find(ticket.lines(), lineId, &v1::TicketLine::id);
  return found == ticket.lines().end() ? nullptr : &*found;
}

v1::TicketLine* findLine(v1::Ticket& ticket, std::string_view lineId) {
  const auto found = std::ranges::find(*ticket.mutable_lines(), lineId, &v1::TicketLine::id);
  return found == ticket.mutable_lines()->end() ? nullptr : &*found;
}

} // namespace comanda::kitchen
