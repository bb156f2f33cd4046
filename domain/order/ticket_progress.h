// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/event.pb.h"
#include "domain/house.h"
#include "domain/order/progress.h"

#include <vector>

/// What tickets learn of what happens on checks.
namespace comanda::order {

/// The events by which tickets follow when lines of an order are served or voided: TicketLineVoided for the
/// voided portions, then one TicketAdvanced for each ticket of which a line is now wholly with guests, on
/// whatever orders its portions are by now. `underWay.gone` holds voided lines only. Moving and splitting
/// concerns no ticket.
std::vector<v1::Event> ticketsFollow(const domain::House& house, const LinesUnderWay& underWay);

} // namespace comanda::order
