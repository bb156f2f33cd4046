// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/event.pb.h"
#include "comanda/v1/kitchen.pb.h"
#include "comanda/v1/order.pb.h"
#include "domain/house.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// How rounds become tickets and how voids reach them.
namespace comanda::kitchen {

/// The longest wait that is told to anybody, in minutes: a week. More than that is no estimate.
inline constexpr std::int64_t kEstimatedMinutesMax = 10'080;

/// The tickets of a round: one for each station that the lines name, in order of station id; ids are the
/// round's id with ".1", ".2" …. Lines without a station are left out. Times come from `round`, estimates
/// from the queue as it stands in the house.
///
/// The estimate of a ticket, in minutes: with p portions prepared at the same time at the station,
///
///     ceil((queued + beyond) / p) + longest
///
/// where `queued` is the work that waits there already (StationLoad), `longest` the preparation of the
/// slowest new portion, and `beyond` the work of the new portions that do not fit at once: all but the p
/// slowest. So a ticket that fits on an idle grill takes as long as its slowest steak, and four steaks of 12
/// minutes on a grill for two take
/// 24. At most kEstimatedMinutesMax. Where the host no longer knows the station, p is 1.
std::vector<v1::Ticket> makeTickets(const domain::House& house, const v1::Order& order,
                                    const v1::Round& round, std::span<const v1::OrderLine* const> lines);

/// Minutes until the last of these tickets is ready; 0 for none.
int estimatedMinutes(std::span<const v1::Ticket> tickets);

/// So many portions of a kitchen line that the guests do not want any more.
struct VoidedPortions {
  std::string kitchenLineId;
  int quantity = 0;
};

/// What voiding portions of several kitchen lines does to their tickets, each event reckoned with those
/// before it: use it where one decision voids more than one line, so that the last void finds the ticket
/// empty. Nothing for a kitchen line whose ticket is over or that was served or voided already; never more
/// portions than are left.
std::vector<v1::Event> voidPortions(const domain::House& house, std::span<const VoidedPortions> voided);

/// What voiding so many portions of a kitchen line does to its ticket: one TicketLineVoided, or nothing where
/// the ticket is over or the line was served already.
std::vector<v1::Event> voidPortions(const domain::House& house, std::string_view kitchenLineId, int quantity);

/// Portions times minutes that a ticket line still needs: 0 once it is ready, served or voided.
std::int64_t openWorkMinutes(const v1::TicketLine& line);

/// How long the kitchen took for a line: from when it was first begun (from when the ticket was made, if
/// nobody said that they began) until it was ready, in whole seconds. Nothing while it is not ready.
std::optional<std::chrono::seconds> preparationTime(const v1::Ticket& ticket, const v1::TicketLine& line);

/// Takes a ticket out of the house, and what it still had to do off its station's load. For evolve, where the
/// day turns and finished orders leave.
void forgetTicket(domain::House& house, std::string_view ticketId);

} // namespace comanda::kitchen
