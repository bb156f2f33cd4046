// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/event.pb.h"
#include "domain/house.h"

/// What each event of the menu changes in the house. No rules, no failure: where a record is not there (a
/// kitchen screen does not hold orders) there is nothing to change.
namespace comanda::menu {

void evolve(domain::House& house, const v1::Event& event, const v1::IngredientSaved& body);
void evolve(domain::House& house, const v1::Event& event, const v1::IngredientRemoved& body);
void evolve(domain::House& house, const v1::Event& event, const v1::CategorySaved& body);
void evolve(domain::House& house, const v1::Event& event, const v1::CategoryRemoved& body);
void evolve(domain::House& house, const v1::Event& event, const v1::ModifierGroupSaved& body);
void evolve(domain::House& house, const v1::Event& event, const v1::ModifierGroupRemoved& body);
void evolve(domain::House& house, const v1::Event& event, const v1::MenuItemSaved& body);
void evolve(domain::House& house, const v1::Event& event, const v1::MenuItemRemoved& body);
void evolve(domain::House& house, const v1::Event& event, const v1::AvailabilityChanged& body);

} // namespace comanda::menu
