// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/menu.pb.h"
#include "domain/decision.h"
#include "domain/house.h"
#include "domain/values/instant.h"

#include <set>
#include <string_view>

/// What can be ordered right now.
namespace comanda::menu {

/// Whether item and category (and its parent) are offered at this moment by their schedules.
bool isOffered(const domain::House& house, const v1::MenuItem& item, const values::LocalTime& now);

/// Whether the item can be had; ON where nothing else was said.
v1::Availability availabilityOf(const domain::House& house, std::string_view itemId);

/// The station that prepares the item: its own, or its category's; empty for none.
std::string_view stationOf(const domain::House& house, const v1::MenuItem& item);

/// The allergens of the item: its own and those of its ingredients.
std::set<v1::Allergen> allergensOf(const domain::House& house, const v1::MenuItem& item);

/// The event that takes `quantity` portions (given back where it is negative) from an item that is counted
/// down; call only for items in COUNTDOWN.
v1::Event countDown(const domain::House& house, std::string_view itemId, int quantity);

} // namespace comanda::menu
