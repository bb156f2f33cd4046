// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/imports/menu_trial.h"

#include "domain/decide.h"
#include "domain/evolve.h"

#include <google/protobuf/util/message_differencer.h>

#include <string_view>
#include <utility>

namespace comanda::imports {
namespace {

// "add item Margherita (margherita)" or "change item Margherita (margherita): modified: price: 900 -> 950".
template <class Record>
std::string changeOf(const values::Registry<Record>& records, const Record& record, std::string_view kind) {
  const std::string name = std::string(kind) + " " + record.name() + " (" + record.id() + ")";
  const Record* old = records.find(record.id());
  if (old == nullptr) {
    return "add " + name;
  }
  google::protobuf::util::MessageDifferencer differencer;
  std::string differences;
  differencer.ReportDifferencesToString(&differences);
  differencer.Compare(*old, record);
  std::string line = "change " + name + ": ";
  while (differences.ends_with('\n')) {
    differences.pop_back();
  }
  for (const char c : differences) {
    line.append(c == '\n' ? "; " : std::string(1, c));
  }
  return line;
}

domain::House trialHouse(const domain::House& house) {
  return domain::restore(domain::snapshot(house, v1::AUDIENCE_HOST_ONLY));
}

// Whether the command changes anything.
std::expected<bool, v1::Rejection> carryOut(domain::House& house, const v1::Command& command,
                                            const domain::Context& context) {
  domain::Decision decision = domain::decide(house, command, context);
  if (!decision) {
    return std::unexpected(std::move(decision.error()));
  }
  for (v1::Event& event : decision->events) {
    event.set_seq(house.position.get().seq + 1);
    domain::evolve(house, event);
  }
  return !decision->events.empty();
}

} // namespace

std::expected<std::vector<v1::Command>, v1::Rejection> tryOut(const domain::House& house,
                                                              std::vector<v1::Command> commands,
                                                              const domain::Context& context) {
  domain::House trial = trialHouse(house);
  std::vector<v1::Command> changing;
  for (std::size_t i = 0; i < commands.size(); ++i) {
    auto changes = carryOut(trial, commands[i], context);
    if (!changes) {
      changes.error().set_command_index(static_cast<std::uint32_t>(i));
      return std::unexpected(std::move(changes.error()));
    }
    if (*changes) {
      changing.push_back(std::move(commands[i]));
    }
  }
  return changing;
}

std::expected<domain::House, v1::Rejection> houseAfter(const domain::House& house,
                                                       const std::vector<v1::Command>& commands,
                                                       const domain::Context& context) {
  domain::House after = trialHouse(house);
  for (const v1::Command& command : commands) {
    if (auto changes = carryOut(after, command, context); !changes) {
      return std::unexpected(std::move(changes.error()));
    }
  }
  return after;
}

std::vector<v1::Command> commandsOf(const v1::MenuBatch& records) {
  std::vector<v1::Command> commands;
  for (const v1::Ingredient& ingredient : records.ingredients()) {
    *commands.emplace_back().mutable_save_ingredient()->mutable_ingredient() = ingredient;
  }
  for (const v1::ModifierGroup& group : records.modifier_groups()) {
    *commands.emplace_back().mutable_save_modifier_group()->mutable_group() = group;
  }
  for (const v1::Category& category : records.categories()) {
    *commands.emplace_back().mutable_save_category()->mutable_category() = category;
  }
  for (const v1::MenuItem& item : records.items()) {
    *commands.emplace_back().mutable_save_menu_item()->mutable_item() = item;
  }
  return commands;
}

v1::MenuBatch recordsOf(const std::vector<v1::Command>& commands) {
  v1::MenuBatch records;
  for (const v1::Command& command : commands) {
    if (command.has_save_ingredient()) {
      *records.add_ingredients() = command.save_ingredient().ingredient();
    } else if (command.has_save_modifier_group()) {
      *records.add_modifier_groups() = command.save_modifier_group().group();
    } else if (command.has_save_category()) {
      *records.add_categories() = command.save_category().category();
    } else if (command.has_save_menu_item()) {
      *records.add_items() = command.save_menu_item().item();
    }
  }
  return records;
}

std::vector<std::string> describe(const domain::House& house, const std::vector<v1::Command>& commands) {
  const v1::MenuBatch records = recordsOf(commands);
  std::vector<std::string> lines;
  for (const v1::Ingredient& ingredient : records.ingredients()) {
    lines.push_back(changeOf(house.ingredients, ingredient, "ingredient"));
  }
  for (const v1::ModifierGroup& group : records.modifier_groups()) {
    lines.push_back(changeOf(house.modifierGroups, group, "modifier group"));
  }
  for (const v1::Category& category : records.categories()) {
    lines.push_back(changeOf(house.categories, category, "category"));
  }
  for (const v1::MenuItem& item : records.items()) {
    lines.push_back(changeOf(house.items, item, "item"));
  }
  return lines;
}

} // namespace comanda::imports
