// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/kitchen.pb.h"

#include <string_view>

/// Where a ticket stands as a whole follows from where its lines stand.
namespace comanda::kitchen {

/// Waits at the station or is being prepared there.
bool isOpen(v1::LineState state);

/// TICKET_SERVED when every line is served or voided, TICKET_READY when every other one is ready; otherwise
/// TICKET_PREPARING as soon as the ticket or a line was begun, QUEUED before.
v1::TicketState stateOf(const v1::Ticket& ticket);

/// The line of the ticket, or nullptr.
const v1::TicketLine* findLine(const v1::Ticket& ticket, std::string_view lineId);
v1::TicketLine* findLine(v1::Ticket& ticket, std::string_view lineId);

} // namespace comanda::kitchen
