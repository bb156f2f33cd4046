// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/event.pb.h"
#include "domain/house.h"

/// What each event of rooms and tables changes in the house. No rules, no failure: where a record is not
/// there (a kitchen screen does not hold orders) there is nothing to change.
namespace comanda::floor {

void evolve(domain::House& house, const v1::Event& event, const v1::RoomSaved& body);
void evolve(domain::House& house, const v1::Event& event, const v1::RoomRemoved& body);
void evolve(domain::House& house, const v1::Event& event, const v1::TableSaved& body);
void evolve(domain::House& house, const v1::Event& event, const v1::TableRemoved& body);
void evolve(domain::House& house, const v1::Event& event, const v1::TableStateChanged& body);
void evolve(domain::House& house, const v1::Event& event, const v1::PresenceLeased& body);
void evolve(domain::House& house, const v1::Event& event, const v1::PresenceEnded& body);

} // namespace comanda::floor
