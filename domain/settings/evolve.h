// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/event.pb.h"
#include "domain/house.h"

/// What each event of the restaurant itself changes in the house. No rules, no failure: where a record is not
/// there (a kitchen screen does not hold orders) there is nothing to change.
namespace comanda::settings {

void evolve(domain::House& house, const v1::Event& event, const v1::SettingsChanged& body);
void evolve(domain::House& house, const v1::Event& event, const v1::BusinessDayStarted& body);
void evolve(domain::House& house, const v1::Event& event, const v1::ClockJumped& body);
void evolve(domain::House& house, const v1::Event& event, const v1::EpochStarted& body);

} // namespace comanda::settings
