// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/event.pb.h"
#include "comanda/v1/order.pb.h"
#include "domain/decision.h"
#include "domain/house.h"

#include <map>
#include <optional>
#include <span>
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

/// How many of the line's portions go back to the countdown of its item if the line does: those that were
/// taken from the countdown that runs. What was promised before the countdown began, or out of an earlier
/// one, is not among those that are left.
int reservedOf(const domain::House& house, const v1::OrderLine& line);

/// Makes the line hold so many portions of the countdown of its item that runs; none where none runs.
void reserve(const domain::House& house, v1::OrderLine& line, int portions);

/// What these lines give back when they are deleted.
PortionsByItem givenBack(const domain::House& house, std::span<const v1::OrderLine* const> lines);

/// One AvailabilityChanged for each item that is counted down, in order of item id.
std::vector<v1::Event> countdowns(const domain::House& house, const PortionsByItem& taken);

} // namespace comanda::order
