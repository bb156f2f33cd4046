// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/event.pb.h"
#include "comanda/v1/order.pb.h"
#include "domain/decision.h"
#include "domain/house.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

/// What lines take from the menu's stock when they are added, and give back while they are not sent.
namespace comanda::order {

/// Portions by item that a decision takes in sum; below 0 it gives back.
using PortionsByItem = std::map<std::string, int, std::less<>>;

/// Why so many portions of the item cannot be taken now, if they cannot: ITEM_NOT_OFFERED_NOW, ITEM_SOLD_OUT,
/// NOT_ENOUGH_LEFT. `path` leads to the line within the command: "lines[0].".
std::optional<v1::Rejection> ruleAgainstTaking(const domain::House& house, const v1::MenuItem& item,
                                               int portions, const values::LocalTime& now,
                                               const std::string& path);

/// One AvailabilityChanged for each item that is counted down, in order of item id.
std::vector<v1::Event> countdowns(const domain::House& house, const PortionsByItem& taken);

} // namespace comanda::order
