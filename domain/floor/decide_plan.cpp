// SPDX-License-Identifier: GPL-3.0-or-later
// Rooms and tables as they stand on the plan.
#include "domain/field_path.h"
#include "domain/floor/decide.h"
#include "domain/floor/table_state.h"
#include "domain/save.h"

#include <algorithm>
#include <string_view>

namespace comanda::floor {
namespace {

using domain::Approval;
using domain::reject;

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// "Bar 3" and "bar 3" are one name to whoever shouts it. ASCII letters only: the same on every machine.
bool sameName(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, lower, lower);
}

} // namespace

domain::Decision decide(const domain::House& house, const v1::SaveRoom& command, const domain::Context&) {
  const v1::Room& room = command.room();
  for (int i = 0; i < room.walls_size(); ++i) {
    const v1::Wall& wall = room.walls(i);
    if (wall.from_x() == wall.to_x() && wall.from_y() == wall.to_y()) {
      return reject(v1::WALL_TOO_SHORT, domain::at("room.walls", i));
    }
  }
  return domain::save(house.rooms, room,
                      [](v1::Event& event) { return event.mutable_room_saved()->mutable_room(); });
}

domain::Decision decide(const domain::House& house, const v1::RemoveRoom& command, const domain::Context&) {
  if (!house.rooms.contains(command.room_id())) {
    return reject(v1::ROOM_NOT_FOUND, "room_id");
  }
  for (const v1::Table* table : house.tables.sorted()) {
    if (table->room_id() == command.room_id()) {
      return reject(v1::ROOM_NOT_EMPTY, "room_id", table->id());
    }
  }
  Approval approval{.events = {}, .subjectId = command.room_id()};
  approval.events.emplace_back().mutable_room_removed()->set_room_id(command.room_id());
  return approval;
}

domain::Decision decide(const domain::House& house, const v1::SaveTable& command, const domain::Context&) {
  const v1::Table& table = command.table();
  if (!house.rooms.contains(table.room_id())) {
    return reject(v1::ROOM_NOT_FOUND, "table.room_id");
  }
  for (const v1::Table* other : house.tables.sorted()) {
    if (other->id() != table.id() && sameName(other->name(), table.name())) {
      return reject(v1::TABLE_NAME_TAKEN, "table.name", other->id());
    }
  }
  return domain::save(house.tables, table,
                      [](v1::Event& event) { return event.mutable_table_saved()->mutable_table(); });
}

domain::Decision decide(const domain::House& house, const v1::RemoveTable& command, const domain::Context&) {
  const std::string& id = command.table_id();
  if (!house.tables.contains(id)) {
    return reject(v1::TABLE_NOT_FOUND, "table_id");
  }
  const v1::TableStatus status = statusOf(house, id);
  if (!status.order_id().empty()) {
    return reject(v1::TABLE_HAS_ORDER, "table_id", status.order_id());
  }
  if (status.state() != v1::FREE && status.state() != v1::DIRTY) {
    return reject(v1::TABLE_NOT_FREE, "table_id", id);
  }
  Approval approval{.events = {}, .subjectId = id};
  approval.events.emplace_back().mutable_table_removed()->set_table_id(id);
  return approval;
}

} // namespace comanda::floor
