// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/menu.pb.h"
#include "comanda/v1/order.pb.h"
#include "comanda/v1/outcome.pb.h"
#include "domain/house.h"

#include <expected>
#include <string>
#include <vector>

/// Answers to the questions that go with an item.
namespace comanda::order {

/// What goes with one portion: the waiter's choices with names and prices of now, and the defaults of groups
/// that were not mentioned. In the sequence in which the item asks, each nested choice right after the one it
/// belongs to.
///
/// A group is asked once for the item, and a nested one once for each chosen modifier that brings it. Its
/// choices must number min to max, times counted; "no" counts for nothing. Prices: the modifier's; of "extra"
/// its extra price where it has one; "no" and "light" are free.
///
/// Rejections: MODIFIER_NOT_FOUND, LISTED_TWICE (one modifier twice in one group: say how often instead),
/// TOO_FEW_MODIFIERS, TOO_MANY_MODIFIERS; the latter two name the group. `path` leads to the line:
/// "lines[0].".
std::expected<std::vector<v1::ChosenModifier>, v1::Rejection> chooseModifiers(const domain::House& house,
                                                                              const v1::MenuItem& item,
                                                                              const v1::NewLine& line,
                                                                              const std::string& path);

} // namespace comanda::order
