// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/command.pb.h"
#include "comanda/v1/outcome.pb.h"
#include "comanda/v1/rest.pb.h"
#include "domain/decision.h"
#include "domain/house.h"

#include <expected>
#include <string>
#include <vector>

/// What commands that save records of the menu would change, before anything is changed.
namespace comanda::imports {

/// The commands of these that change something, each tried after those before it on a house made for it, so
/// that all of them are accepted together or the rejection names the one that is not.
std::expected<std::vector<v1::Command>, v1::Rejection> tryOut(const domain::House& house,
                                                              std::vector<v1::Command> commands,
                                                              const domain::Context& context);

/// The house as these commands would leave it, each of them accepted.
std::expected<domain::House, v1::Rejection> houseAfter(const domain::House& house,
                                                       const std::vector<v1::Command>& commands,
                                                       const domain::Context& context);

/// The commands that save these records, in the order in which they need one another.
std::vector<v1::Command> commandsOf(const v1::MenuBatch& records);

/// The records that commands save; other commands are left out.
v1::MenuBatch recordsOf(const std::vector<v1::Command>& commands);

/// One line for each command: what it adds to this house, or what it changes there from what to what.
std::vector<std::string> describe(const domain::House& house, const std::vector<v1::Command>& commands);

} // namespace comanda::imports
