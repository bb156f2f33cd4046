// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan_editor/plan_words.h"

#include "ui/models/refusal_text.h"
#include "ui/plan_editor/plan_editor.h"
#include "ui/plan_editor/table_place.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace comanda::ui_plan_editor {

namespace {

TableShown shownOf(const Plan& plan, const v1::Table& table) {
  return {.id = table.id(),
          .name = QString::fromStdString(table.name()),
          .spoken =
              PlanEditor::tr("%1, %2", "table, seats").arg(tableText(table.name()), seatsText(table.seats())),
          .place = placeOf(table),
          .rotation = table.rotation(),
          .shape = table.shape(),
          .seats = table.seats(),
          .isChosen = false,
          .isWrong = !nameTrouble(plan, table).isEmpty()};
}

QString lengthTrouble(const std::string& name, int bytesMax) {
  if (name.empty()) return PlanEditor::tr("Give it a name.");
  if (static_cast<int>(name.size()) > bytesMax) {
    return PlanEditor::tr("This name is too long: use at most %1 letters.").arg(bytesMax);
  }
  return {};
}

} // namespace

QString tableText(const std::string& name) {
  const QString shown = QString::fromStdString(name);
  const bool isNumber = !shown.isEmpty() && shown.front().isDigit();
  return isNumber ? PlanEditor::tr("Table %1").arg(shown) : shown;
}

QString seatsText(int seats) {
  return seats == 1 ? PlanEditor::tr("1 seat") : PlanEditor::tr("%n seats", nullptr, seats);
}

QString nameTrouble(const Plan& plan, const v1::Table& table) {
  if (const QString trouble = lengthTrouble(table.name(), kTableNameBytesMax); !trouble.isEmpty())
    return trouble;
  const bool isTaken = std::ranges::any_of(plan.tables, [&](const v1::Table& other) {
    return other.id() != table.id() && isSameName(other.name(), table.name());
  });
  return isTaken ? models::refusalText(v1::TABLE_NAME_TAKEN) : QString();
}

QString nameTrouble(const v1::Room& room) {
  return lengthTrouble(room.name(), kRoomNameBytesMax);
}

EditorView viewOf(const Plan& plan, const std::string& roomId, const std::string& tableId, int wall) {
  EditorView view;
  for (const v1::Room& room : plan.rooms) {
    view.rooms.push_back({room.id(), QString::fromStdString(room.name()), room.id() == roomId});
  }
  const v1::Room* room = plan.room(roomId);
  if (room == nullptr) {
    return view;
  }
  view.roomName = QString::fromStdString(room->name());
  view.roomTrouble = nameTrouble(*room);
  view.isFirstRoom = plan.rooms.front().id() == roomId;
  view.isLastRoom = plan.rooms.back().id() == roomId;
  for (const v1::Wall& wallOfRoom : room->walls()) {
    view.walls.emplace_back(wallOfRoom.from_x(), wallOfRoom.from_y(), wallOfRoom.to_x(), wallOfRoom.to_y());
  }
  view.chosenWall = wall < room->walls_size() ? wall : -1;
  for (const v1::Table& table : plan.tablesIn(roomId)) {
    TableShown shown = shownOf(plan, table);
    shown.isChosen = table.id() == tableId;
    if (shown.isChosen) view.nameTrouble = nameTrouble(plan, table);
    view.tables.push_back(std::move(shown));
  }
  std::ranges::stable_sort(view.tables, {}, [](const TableShown& table) {
    return std::tuple(table.place.center().y(), table.place.center().x());
  });
  return view;
}

} // namespace comanda::ui_plan_editor
