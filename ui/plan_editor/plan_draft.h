// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/command.pb.h"
#include "comanda/v1/floor.pb.h"
#include "domain/house.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What somebody has changed on the plan and not saved yet. Only what was changed is kept, so that it can be
/// laid over the house as it is by then: what others do meanwhile stays.
namespace comanda::ui_plan_editor {

/// What a host takes at once (CommandBatch in the contract).
inline constexpr std::size_t kChangesPerSaveMax = 200;

template <class Thing>
struct Change {
  std::optional<Thing> before; ///< As it was when it was changed first; nothing for a new one.
  std::optional<Thing> after;  ///< Nothing where it is taken away.
};

/// By id.
struct PlanDraft {
  std::map<std::string, Change<v1::Room>> rooms;
  std::map<std::string, Change<v1::Table>> tables;
};

/// The house's plan with a draft over it. Of what somebody else took away meanwhile there is nothing left.
struct Plan {
  std::vector<v1::Room> rooms; ///< In their order.
  std::vector<v1::Table> tables;

  const v1::Room* room(std::string_view id) const;
  const v1::Table* table(std::string_view id) const;
  std::vector<v1::Table> tablesIn(std::string_view roomId) const;
};
Plan planOf(const domain::House& house, const PlanDraft& draft);

/// One command, and which room or table it is about.
struct PlanCommand {
  v1::Command command;
  std::string id;
};

/// What makes the house's plan into the draft's, in an order in which a host can carry it out one by one:
/// tables may have swapped their names. Empty where nothing is different.
std::vector<PlanCommand> commandsOf(const domain::House& house, const PlanDraft& draft);

/// `sent` is the house's own from now on: what was not changed any further since is no change any more.
void settle(PlanDraft& draft, const PlanDraft& sent);

/// "Bar 3" and "bar 3" are one name, as the house has it.
bool isSameName(std::string_view a, std::string_view b);

} // namespace comanda::ui_plan_editor
