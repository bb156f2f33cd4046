// SPDX-License-Identifier: GPL-3.0-or-later
// What the editor does to rooms, walls and tables; each is a step that can be undone.
#include "domain/contract/same.h"
#include "domain/floor/table_state.h"
#include "ui/models/refusal_text.h"
#include "ui/plan_editor/plan_editor.h"
#include "ui/plan_editor/plan_words.h"
#include "ui/plan_editor/snap.h"
#include "ui/plan_editor/table_place.h"

#include <algorithm>
#include <utility>

namespace comanda::ui_plan_editor {

namespace {

constexpr int kWallLengthCm = 300;
constexpr int kRoomSteps = 10; ///< Between the positions of two rooms.
constexpr int kRoomPositionMax = 1000;
constexpr int kFullTurn = 360;

template <class Thing>
std::optional<Thing> asItIs(const values::Registry<Thing>& things, const std::string& id) {
  const Thing* thing = things.find(id);
  return thing != nullptr ? std::optional(*thing) : std::nullopt;
}

v1::Wall wallOf(QLine line) {
  v1::Wall wall;
  wall.set_from_x(std::clamp(line.x1(), 0, kPlanMostCm));
  wall.set_from_y(std::clamp(line.y1(), 0, kPlanMostCm));
  wall.set_to_x(std::clamp(line.x2(), 0, kPlanMostCm));
  wall.set_to_y(std::clamp(line.y2(), 0, kPlanMostCm));
  return wall;
}

QLine lineOf(const v1::Wall& wall) {
  return {wall.from_x(), wall.from_y(), wall.to_x(), wall.to_y()};
}

} // namespace

// What is changed is kept against the table as it is now: others may have changed something else of it.
void PlanEditor::changeTable(const std::string& tableId, const std::function<void(v1::Table&)>& change,
                             PlanStep::Kind kind) {
  const v1::Table* now = m_plan.table(tableId);
  if (now == nullptr || !m_view.mayEdit) {
    return;
  }
  v1::Table wanted = *now;
  change(wanted);
  if (contract::same(wanted, *now)) {
    return;
  }
  PlanDraft after;
  after.tables[tableId] = {asItIs(m_terminal.house().tables, tableId), wanted};
  take(std::move(after), {wanted.room_id(), tableId}, kind);
}

void PlanEditor::changeRoom(const std::string& roomId, const std::function<void(v1::Room&)>& change,
                            PlanStep::Kind kind) {
  const v1::Room* now = m_plan.room(roomId);
  if (now == nullptr || !m_view.mayEdit) {
    return;
  }
  v1::Room wanted = *now;
  change(wanted);
  if (contract::same(wanted, *now)) {
    return;
  }
  PlanDraft after;
  after.rooms[roomId] = {asItIs(m_terminal.house().rooms, roomId), wanted};
  take(std::move(after), {roomId, {}}, kind);
}

void PlanEditor::put(const v1::Table& table) {
  PlanDraft after;
  after.tables[table.id()] = {std::nullopt, table};
  m_desk->tableId = table.id();
  m_desk->wall = -1;
  take(std::move(after), {table.room_id(), table.id()});
}

void PlanEditor::addTable(v1::TableShape shape, QPoint near) {
  if (room() == nullptr || !m_view.mayEdit) {
    return;
  }
  const std::vector<v1::Table> there = m_plan.tablesIn(m_desk->roomId);
  const auto like = std::ranges::find(there, shape, &v1::Table::shape);
  v1::Table table;
  table.set_id(m_terminal.newId());
  table.set_room_id(m_desk->roomId);
  table.set_name(nextName(m_plan.tables, like != there.end() ? like->name() : std::string()));
  table.set_shape(shape);
  table.set_seats(seatsOf(shape));
  const QSize size = sizeOf(shape);
  putAt(table, freePlace(there, size, near - QPoint(size.width(), size.height()) / 2));
  put(table);
}

void PlanEditor::duplicate() {
  const v1::Table* chosen = m_plan.table(m_desk->tableId);
  if (chosen == nullptr || !m_view.mayEdit) {
    return;
  }
  v1::Table twin = *chosen;
  twin.set_id(m_terminal.newId());
  twin.set_name(nextName(m_plan.tables, chosen->name()));
  const QRect place = placeOf(*chosen);
  putAt(twin, freePlace(m_plan.tablesIn(m_desk->roomId), place.size(), place.topLeft()));
  put(twin);
}

void PlanEditor::placeTable(const std::string& tableId, QRect place) {
  changeTable(tableId, [place](v1::Table& table) { putAt(table, place); });
}

void PlanEditor::addWall(QPoint near) {
  const v1::Room* here = room();
  if (here == nullptr || !m_view.mayEdit) {
    return;
  }
  if (here->walls_size() >= kWallsMax) {
    Q_EMIT said(tr("A room has at most %1 walls: make one of these longer.").arg(kWallsMax));
    return;
  }
  const QPoint start(std::max(0, (near.x() - kWallLengthCm / 2) / kGridCm * kGridCm),
                     std::max(0, near.y() / kGridCm * kGridCm));
  m_desk->tableId.clear();
  m_desk->wall = here->walls_size();
  changeRoom(m_desk->roomId, [start](v1::Room& wanted) {
    *wanted.add_walls() = wallOf({start, start + QPoint(kWallLengthCm, 0)});
  });
}

void PlanEditor::placeWall(int wall, QLine where) {
  const v1::Room* here = room();
  if (here != nullptr && wall >= 0 && wall < here->walls_size() && where.p1() != where.p2()) {
    changeRoom(m_desk->roomId, [=](v1::Room& wanted) { *wanted.mutable_walls(wall) = wallOf(where); });
  }
}

void PlanEditor::nudge(QPoint way) {
  if (m_desk->wall >= 0) {
    const int wall = m_desk->wall;
    changeRoom(
        m_desk->roomId,
        [=](v1::Room& wanted) {
          const QLine moved = lineOf(wanted.walls(wall)).translated(way);
          const bool isOnPlan = std::min({moved.x1(), moved.x2(), moved.y1(), moved.y2()}) >= 0;
          if (isOnPlan) *wanted.mutable_walls(wall) = wallOf(moved);
        },
        PlanStep::Kind::Nudge);
    return;
  }
  changeTable(
      m_desk->tableId, [way](v1::Table& table) { putAt(table, placeOf(table).translated(way)); },
      PlanStep::Kind::Nudge);
}

void PlanEditor::stretch(QPoint way) {
  if (m_desk->wall >= 0) {
    const int wall = m_desk->wall;
    changeRoom(
        m_desk->roomId,
        [=](v1::Room& wanted) {
          const QLine line = lineOf(wanted.walls(wall));
          const QLine longer(line.p1(), line.p2() + way);
          if (longer.p1() != longer.p2()) *wanted.mutable_walls(wall) = wallOf(longer);
        },
        PlanStep::Kind::Stretch);
    return;
  }
  changeTable(
      m_desk->tableId,
      [way](v1::Table& table) {
        const QRect place = placeOf(table);
        putAt(table, QRect(place.topLeft(), place.size() + QSize(way.x(), way.y())));
      },
      PlanStep::Kind::Stretch);
}

void PlanEditor::turn() {
  changeTable(m_desk->tableId,
              [](v1::Table& table) { table.set_rotation((table.rotation() + kTurnDegrees) % kFullTurn); });
}

void PlanEditor::remove() {
  if (m_desk->wall >= 0) {
    const int wall = std::exchange(m_desk->wall, -1);
    changeRoom(m_desk->roomId, [wall](v1::Room& wanted) { wanted.mutable_walls()->DeleteSubrange(wall, 1); });
    return;
  }
  const std::string id = m_desk->tableId;
  const v1::Table* table = m_plan.table(id);
  if (table == nullptr || !m_view.mayEdit) {
    return;
  }
  // The host would say no when it is saved; this is sooner.
  if (!floor::statusOf(m_terminal.house(), id).order_id().empty()) {
    Q_EMIT said(tr("%1: %2", "table, what is wrong")
                    .arg(tableText(table->name()), models::refusalText(v1::TABLE_HAS_ORDER)));
    return;
  }
  PlanDraft after;
  after.tables[id] = {asItIs(m_terminal.house().tables, id), std::nullopt};
  take(std::move(after), {table->room_id(), id});
}

void PlanEditor::rename(const QString& name) {
  changeTable(
      m_desk->tableId, [&](v1::Table& table) { table.set_name(name.trimmed().toStdString()); },
      PlanStep::Kind::Rename);
}

void PlanEditor::setSeats(int seats) {
  changeTable(
      m_desk->tableId, [=](v1::Table& table) { table.set_seats(std::clamp(seats, 1, kSeatsMax)); },
      PlanStep::Kind::Seats);
}

void PlanEditor::setShape(v1::TableShape shape) {
  changeTable(m_desk->tableId, [=](v1::Table& table) { table.set_shape(shape); });
}

void PlanEditor::addRoom() {
  if (!m_view.mayEdit) {
    return;
  }
  v1::Room added;
  added.set_id(m_terminal.newId());
  added.set_name(tr("Room %1").arg(m_plan.rooms.size() + 1).toStdString());
  const int last = m_plan.rooms.empty() ? 0 : m_plan.rooms.back().position();
  added.set_position(std::min(last + kRoomSteps, kRoomPositionMax));
  m_desk->roomId = added.id();
  m_desk->tableId.clear();
  m_desk->wall = -1;
  PlanDraft after;
  after.rooms[added.id()] = {std::nullopt, added};
  take(std::move(after), {added.id(), {}});
  Q_EMIT nameAsked();
}

void PlanEditor::renameRoom(const QString& name) {
  changeRoom(
      m_desk->roomId, [&](v1::Room& wanted) { wanted.set_name(name.trimmed().toStdString()); },
      PlanStep::Kind::Rename);
}

// All rooms are numbered anew: two may have had the same position.
void PlanEditor::moveRoom(bool isOn) {
  std::vector<v1::Room> rooms = m_plan.rooms;
  const auto here = std::ranges::find(rooms, m_desk->roomId, &v1::Room::id);
  if (!m_view.mayEdit || here == rooms.end() || (isOn ? m_view.isLastRoom : m_view.isFirstRoom)) {
    return;
  }
  std::swap(*here, *(isOn ? here + 1 : here - 1));
  PlanDraft after;
  int position = 0;
  for (v1::Room& wanted : rooms) {
    position = std::min(position + kRoomSteps, kRoomPositionMax);
    if (wanted.position() != position) {
      wanted.set_position(position);
      after.rooms[wanted.id()] = {asItIs(m_terminal.house().rooms, wanted.id()), wanted};
    }
  }
  take(std::move(after), {m_desk->roomId, {}});
}

void PlanEditor::removeRoom() {
  const std::string id = m_desk->roomId;
  if (!m_view.mayEdit || room() == nullptr) {
    return;
  }
  if (!m_view.tables.empty()) {
    Q_EMIT said(models::refusalText(v1::ROOM_NOT_EMPTY));
    return;
  }
  PlanDraft after;
  after.rooms[id] = {asItIs(m_terminal.house().rooms, id), std::nullopt};
  take(std::move(after), {id, {}});
}

} // namespace comanda::ui_plan_editor
