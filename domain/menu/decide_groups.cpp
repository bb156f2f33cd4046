// SPDX-License-Identifier: GPL-3.0-or-later
// Modifier groups.
#include "domain/field_path.h"
#include "domain/menu/decide.h"
#include "domain/save.h"

#include <algorithm>

namespace comanda::menu {
namespace {

using domain::Approval;
using domain::at;
using domain::Check;
using domain::reject;

bool nests(const v1::ModifierGroup& group, const std::string& groupId) {
  return std::ranges::any_of(group.modifiers(), [&](const v1::Modifier& modifier) {
    return std::ranges::find(modifier.group_ids(), groupId) != modifier.group_ids().end();
  });
}

bool nestsAnything(const v1::ModifierGroup& group) {
  return std::ranges::any_of(group.modifiers(), [](const v1::Modifier& m) { return !m.group_ids().empty(); });
}

// A group that nests this one in a modifier, or nullptr.
const v1::ModifierGroup* outerOf(const domain::House& house, const std::string& groupId) {
  for (const v1::ModifierGroup* group : house.modifierGroups.sorted()) {
    if (group->id() != groupId && nests(*group, groupId)) {
      return group;
    }
  }
  return nullptr;
}

Check checkBounds(const v1::ModifierGroup& group) {
  if ((group.max() != 0 && group.min() > group.max()) || group.min() > group.modifiers_size()) {
    return reject(v1::GROUP_BOUNDS_INVALID, "group.min");
  }
  int defaults = 0;
  for (int i = 0; i < group.modifiers_size(); ++i) {
    defaults += group.modifiers(i).is_default() ? 1 : 0;
    if (group.max() != 0 && defaults > group.max()) {
      return reject(v1::TOO_MANY_DEFAULTS, at("group.modifiers", i, "is_default"));
    }
  }
  return {};
}

// Whether this group may stand in a modifier of `group`.
Check checkNested(const domain::House& house, const v1::ModifierGroup& group, const std::string& nestedId,
                  const std::string& field) {
  if (nestedId == group.id()) {
    return reject(v1::GROUP_TOO_DEEP, field, nestedId);
  }
  const v1::ModifierGroup* nested = house.modifierGroups.find(nestedId);
  if (nested == nullptr) {
    return reject(v1::GROUP_NOT_FOUND, field);
  }
  if (nestsAnything(*nested)) {
    return reject(v1::GROUP_TOO_DEEP, field, nestedId);
  }
  if (const v1::ModifierGroup* outer = outerOf(house, group.id())) {
    return reject(v1::GROUP_TOO_DEEP, field, outer->id());
  }
  return {};
}

Check checkModifiers(const domain::House& house, const v1::ModifierGroup& group) {
  if (const auto i = domain::firstRepeat(group.modifiers(), &v1::Modifier::id)) {
    return reject(v1::LISTED_TWICE, at("group.modifiers", *i, "id"), group.modifiers(*i).id());
  }
  for (int i = 0; i < group.modifiers_size(); ++i) {
    const auto& nested = group.modifiers(i).group_ids();
    const std::string list = at("group.modifiers", i, "group_ids");
    if (const auto j = domain::firstRepeat(nested)) {
      return reject(v1::LISTED_TWICE, at(list, *j), nested[*j]);
    }
    for (int j = 0; j < nested.size(); ++j) {
      if (const Check check = checkNested(house, group, nested[j], at(list, j)); !check) {
        return check;
      }
    }
  }
  return {};
}

} // namespace

domain::Decision decide(const domain::House& house, const v1::SaveModifierGroup& command,
                        const domain::Context&) {
  const v1::ModifierGroup& group = command.group();
  const Check check =
      domain::checkInOrder([&] { return checkBounds(group); }, [&] { return checkModifiers(house, group); });
  if (!check) {
    return std::unexpected(check.error());
  }
  return domain::save(house.modifierGroups, group,
                      [](v1::Event& event) { return event.mutable_modifier_group_saved()->mutable_group(); });
}

domain::Decision decide(const domain::House& house, const v1::RemoveModifierGroup& command,
                        const domain::Context&) {
  const std::string& id = command.group_id();
  if (!house.modifierGroups.contains(id)) {
    return reject(v1::GROUP_NOT_FOUND, "group_id");
  }
  for (const v1::MenuItem* item : house.items.sorted()) {
    const auto& asked = item->modifier_group_ids();
    if (std::ranges::find(asked, id) != asked.end()) {
      return reject(v1::GROUP_IN_USE, "group_id", item->id());
    }
  }
  if (const v1::ModifierGroup* outer = outerOf(house, id)) {
    return reject(v1::GROUP_IN_USE, "group_id", outer->id());
  }
  Approval approval{.events = {}, .subjectId = id};
  approval.events.emplace_back().mutable_modifier_group_removed()->set_group_id(id);
  return approval;
}

} // namespace comanda::menu
