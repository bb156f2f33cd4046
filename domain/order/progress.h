// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/event.pb.h"
#include "comanda/v1/order.pb.h"
#include "domain/decision.h"
#include "domain/house.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// Where an order's lines stand together, for the table that waits for them.
namespace comanda::order {

/// The line was sent and not taken back: it is with the kitchen, at the pass or with the guest.
bool isWithKitchenOrGuest(v1::LineState state);

/// Lines of one order that the decision under way serves or takes away from it (voids, moves). Points into
/// the house.
struct LinesUnderWay {
  std::vector<const v1::OrderLine*> served;
  std::vector<const v1::OrderLine*> gone;
};

/// Where the line will stand after the decision under way; a line that is gone counts as voided.
v1::LineState stateAfter(const v1::OrderLine& line, const LinesUnderWay& underWay);

/// The event that turns a dine-in order's table to TABLE_SERVED, if after the decision under way every line
/// of the order that was ever sent is served or gone, at least one is served, and the table shows ORDERED
/// now. Nothing otherwise.
std::optional<v1::Event> tableServed(const domain::House& house, const v1::Order& order,
                                     const LinesUnderWay& underWay);

/// The same where the kitchen serves: `kitchenLineIds` are the ticket lines that the decision under way
/// serves, with all their portions on this order.
std::optional<v1::Event> tableServed(const domain::House& house, const v1::Order& order,
                                     std::span<const std::string> kitchenLineIds);

} // namespace comanda::order
