// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/command.pb.h"
#include "domain/decision.h"
#include "domain/house.h"
#include "server/imports/menu_rows.h"

#include <expected>
#include <vector>

namespace comanda::imports {

/// The commands that make a house's menu what a table says, in the order in which the records need one
/// another; none where everything is so already. Every dish becomes an item, its sizes become variants;
/// categories and ingredients are found by their id or name and made where there are none. What the file does
/// not tell of a record stays as it is; nothing is taken away. Everything was tried out (menu_trial.h); the
/// faults name file, line and column.
std::expected<std::vector<v1::Command>, Faults> planMenu(const domain::House& house, const MenuRows& rows,
                                                         const domain::Context& context);

} // namespace comanda::imports
