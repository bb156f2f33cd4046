// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan_editor/plan_draft.h"

#include "domain/contract/envelope.h"
#include "domain/contract/same.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace comanda::ui_plan_editor {

namespace {

char lowerLetter(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

auto standOf(const v1::Table& table) {
  return std::tuple(table.room_id(), table.x(), table.y(), table.width(), table.height(), table.rotation());
}

// What was changed, on the table as it is now.
v1::Table merged(v1::Table now, const v1::Table& before, const v1::Table& after) {
  if (after.name() != before.name()) now.set_name(after.name());
  if (after.seats() != before.seats()) now.set_seats(after.seats());
  if (after.shape() != before.shape()) now.set_shape(after.shape());
  if (standOf(after) != standOf(before)) {
    now.set_room_id(after.room_id());
    now.set_x(after.x());
    now.set_y(after.y());
    now.set_width(after.width());
    now.set_height(after.height());
    now.set_rotation(after.rotation());
  }
  return now;
}

bool hasSameWalls(const v1::Room& a, const v1::Room& b) {
  return std::ranges::equal(a.walls(), b.walls(),
                            [](const v1::Wall& x, const v1::Wall& y) { return contract::same(x, y); });
}

v1::Room merged(v1::Room now, const v1::Room& before, const v1::Room& after) {
  if (after.name() != before.name()) now.set_name(after.name());
  if (after.position() != before.position()) now.set_position(after.position());
  if (!hasSameWalls(after, before)) *now.mutable_walls() = after.walls();
  return now;
}

template <class Thing>
std::vector<Thing> overlaid(const values::Registry<Thing>& now,
                            const std::map<std::string, Change<Thing>>& changes) {
  std::vector<Thing> things;
  for (const Thing* thing : now.sorted()) {
    const auto found = changes.find(thing->id());
    if (found == changes.end()) {
      things.push_back(*thing);
    } else if (const auto& [before, after] = found->second; after) {
      things.push_back(before ? merged(*thing, *before, *after) : *after);
    }
  }
  for (const auto& [id, change] : changes) {
    if (!change.before && change.after && !now.contains(id)) things.push_back(*change.after);
  }
  return things;
}

template <class Thing>
bool isDifferent(const values::Registry<Thing>& now, const Thing& wanted) {
  const Thing* thing = now.find(wanted.id());
  return thing == nullptr || !contract::same(*thing, wanted);
}

template <class Thing>
bool isTakenAway(const values::Registry<Thing>& now, const std::string& id, const Change<Thing>& change) {
  return !change.after && now.contains(id);
}

PlanCommand saveTable(const v1::Table& table) {
  v1::SaveTable body;
  *body.mutable_table() = table;
  return {contract::commandOf(std::move(body)), table.id()};
}

// A name that nobody has, before or after.
std::string standInName(const domain::House& house, const Plan& plan, int& last) {
  const auto isTaken = [&](const std::string& name) {
    const auto has = [&](const v1::Table& table) { return isSameName(table.name(), name); };
    bool isIt = std::ranges::any_of(plan.tables, has);
    house.tables.forEach([&](const v1::Table& table) { isIt = isIt || has(table); });
    return isIt;
  };
  std::string name;
  do {
    name = "~" + std::to_string(++last);
  } while (isTaken(name));
  return name;
}

// Whoever has a name that another table gets gives it up first.
void giveUpNames(std::vector<PlanCommand>& commands, const domain::House& house, const Plan& plan) {
  int last = 0;
  for (const v1::Table* owner : house.tables.sorted()) {
    const v1::Table* then = plan.table(owner->id());
    const bool isWanted = std::ranges::any_of(plan.tables, [&](const v1::Table& table) {
      return table.id() != owner->id() && isSameName(table.name(), owner->name());
    });
    if (then != nullptr && isWanted && !isSameName(then->name(), owner->name())) {
      v1::Table nameless = *owner;
      nameless.set_name(standInName(house, plan, last));
      commands.push_back(saveTable(nameless));
    }
  }
}

template <class Thing>
void settleThings(std::map<std::string, Change<Thing>>& changes,
                  const std::map<std::string, Change<Thing>>& sent) {
  for (const auto& [id, was] : sent) {
    const auto found = changes.find(id);
    if (found == changes.end()) {
      continue; // undone meanwhile: the house has it now, whatever one sees then
    }
    std::optional<Thing>& after = found->second.after;
    const bool isSame =
        after.has_value() == was.after.has_value() && (!after || contract::same(*after, *was.after));
    if (isSame) {
      changes.erase(found);
    } else {
      found->second.before = was.after;
    }
  }
}

} // namespace

bool isSameName(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, lowerLetter, lowerLetter);
}

const v1::Room* Plan::room(std::string_view id) const {
  const auto found = std::ranges::find(rooms, id, &v1::Room::id);
  return found == rooms.end() ? nullptr : &*found;
}

const v1::Table* Plan::table(std::string_view id) const {
  const auto found = std::ranges::find(tables, id, &v1::Table::id);
  return found == tables.end() ? nullptr : &*found;
}

std::vector<v1::Table> Plan::tablesIn(std::string_view roomId) const {
  std::vector<v1::Table> there;
  std::ranges::copy_if(tables, std::back_inserter(there),
                       [&](const v1::Table& table) { return table.room_id() == roomId; });
  return there;
}

Plan planOf(const domain::House& house, const PlanDraft& draft) {
  Plan plan{overlaid(house.rooms, draft.rooms), overlaid(house.tables, draft.tables)};
  std::ranges::stable_sort(plan.rooms, {}, &v1::Room::position);
  std::erase_if(plan.tables, [&](const v1::Table& table) { return plan.room(table.room_id()) == nullptr; });
  return plan;
}

std::vector<PlanCommand> commandsOf(const domain::House& house, const PlanDraft& draft) {
  const Plan plan = planOf(house, draft);
  std::vector<PlanCommand> commands;
  for (const v1::Room& room : plan.rooms) {
    if (draft.rooms.contains(room.id()) && isDifferent(house.rooms, room)) {
      v1::SaveRoom body;
      *body.mutable_room() = room;
      commands.push_back({contract::commandOf(std::move(body)), room.id()});
    }
  }
  for (const auto& [id, change] : draft.tables) {
    if (isTakenAway(house.tables, id, change)) {
      v1::RemoveTable body;
      body.set_table_id(id);
      commands.push_back({contract::commandOf(std::move(body)), id});
    }
  }
  giveUpNames(commands, house, plan);
  for (const v1::Table& table : plan.tables) {
    if (draft.tables.contains(table.id()) && isDifferent(house.tables, table)) {
      commands.push_back(saveTable(table));
    }
  }
  for (const auto& [id, change] : draft.rooms) {
    if (isTakenAway(house.rooms, id, change)) {
      v1::RemoveRoom body;
      body.set_room_id(id);
      commands.push_back({contract::commandOf(std::move(body)), id});
    }
  }
  return commands;
}

void settle(PlanDraft& draft, const PlanDraft& sent) {
  settleThings(draft.rooms, sent.rooms);
  settleThings(draft.tables, sent.tables);
}

} // namespace comanda::ui_plan_editor
