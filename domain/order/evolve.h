// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/event.pb.h"
#include "domain/house.h"

/// What each event of orders changes in the house. No rules, no failure: where a record is not there (a
/// kitchen screen does not hold orders) there is nothing to change.
namespace comanda::order {

void evolve(domain::House& house, const v1::Event& event, const v1::OrderOpened& body);
void evolve(domain::House& house, const v1::Event& event, const v1::LinesAdded& body);
void evolve(domain::House& house, const v1::Event& event, const v1::LineChanged& body);
void evolve(domain::House& house, const v1::Event& event, const v1::LinesRemoved& body);
void evolve(domain::House& house, const v1::Event& event, const v1::LinesHeld& body);
void evolve(domain::House& house, const v1::Event& event, const v1::RoundSent& body);
void evolve(domain::House& house, const v1::Event& event, const v1::LinesServed& body);
void evolve(domain::House& house, const v1::Event& event, const v1::LineVoided& body);
void evolve(domain::House& house, const v1::Event& event, const v1::OrderCancelled& body);
void evolve(domain::House& house, const v1::Event& event, const v1::OrderTransferred& body);
void evolve(domain::House& house, const v1::Event& event, const v1::LinesMoved& body);
void evolve(domain::House& house, const v1::Event& event, const v1::OrderMerged& body);
void evolve(domain::House& house, const v1::Event& event, const v1::LineSplit& body);
void evolve(domain::House& house, const v1::Event& event, const v1::CoversSet& body);
void evolve(domain::House& house, const v1::Event& event, const v1::OrderAssigned& body);
void evolve(domain::House& house, const v1::Event& event, const v1::OrderClosed& body);

} // namespace comanda::order
