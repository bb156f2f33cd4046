// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/event.pb.h"
#include "domain/house.h"

/// What each event of stations and tickets changes in the house. No rules, no failure: where a record is not
/// there (a kitchen screen does not hold orders) there is nothing to change.
namespace comanda::kitchen {

void evolve(domain::House& house, const v1::Event& event, const v1::StationSaved& body);
void evolve(domain::House& house, const v1::Event& event, const v1::StationRemoved& body);
void evolve(domain::House& house, const v1::Event& event, const v1::TicketsMade& body);
void evolve(domain::House& house, const v1::Event& event, const v1::TicketAdvanced& body);
void evolve(domain::House& house, const v1::Event& event, const v1::TicketLineVoided& body);
void evolve(domain::House& house, const v1::Event& event, const v1::TicketPrioritized& body);

} // namespace comanda::kitchen
