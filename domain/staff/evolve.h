// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/event.pb.h"
#include "domain/house.h"

/// What each event of people, roles and permissions changes in the house. No rules, no failure: where a
/// record is not there (a kitchen screen does not hold orders) there is nothing to change.
namespace comanda::staff {

void evolve(domain::House& house, const v1::Event& event, const v1::RoleSaved& body);
void evolve(domain::House& house, const v1::Event& event, const v1::RoleRemoved& body);
void evolve(domain::House& house, const v1::Event& event, const v1::StaffSaved& body);
void evolve(domain::House& house, const v1::Event& event, const v1::PinSet& body);
void evolve(domain::House& house, const v1::Event& event, const v1::PasswordSet& body);
void evolve(domain::House& house, const v1::Event& event, const v1::PersonForgotten& body);

} // namespace comanda::staff
