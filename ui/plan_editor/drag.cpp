// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan_editor/drag.h"

#include "ui/plan_editor/table_place.h"
#include "ui/theme/tokens.h"

#include <QTransform>
#include <algorithm>
#include <cmath>
#include <utility>

namespace comanda::ui_plan_editor {

namespace {

constexpr double kHandleInsidePx = 12; // so much of a corner's target lies on the table
constexpr int kQuarterTurn = 90;

QRectF spanOf(const QLine& wall) {
  return QRectF(wall.p1(), wall.p2()).normalized();
}

// Away from the middle: what a corner is pulled by.
QRectF handleAt(QPointF corner, QPointF middle, double cmPerPx) {
  const double size = theme::target::kMin * cmPerPx;
  const double inside = kHandleInsidePx * cmPerPx;
  const auto from = [&](double at, double center) { return at < center ? at - size + inside : at - inside; };
  return {from(corner.x(), middle.x()), from(corner.y(), middle.y()), size, size};
}

QRectF wideEnough(QRectF rect, double cmPerPx) {
  const double least = theme::target::kMin * cmPerPx;
  const QPointF middle = rect.center();
  rect.setSize(rect.size().expandedTo({least, least}));
  rect.moveCenter(middle);
  return rect;
}

double distanceTo(const QLine& wall, QPointF point) {
  const QPointF from(wall.p1());
  const QPointF along = QPointF(wall.p2()) - from;
  const double length = QPointF::dotProduct(along, along);
  const double share =
      length > 0 ? std::clamp(QPointF::dotProduct(point - from, along) / length, 0.0, 1.0) : 0;
  const QPointF off = point - (from + along * share);
  return std::hypot(off.x(), off.y());
}

Grip wallGrip(const EditorView& view, QPointF point, double cmPerPx) {
  const double reach = theme::target::kMin * cmPerPx / 2;
  if (view.chosenWall >= 0) {
    const QLine& wall = view.walls[static_cast<std::size_t>(view.chosenWall)];
    for (const int end : {0, 1}) {
      const QPointF off = point - QPointF(end == 0 ? wall.p1() : wall.p2());
      if (std::hypot(off.x(), off.y()) <= reach) {
        return {.what = Grip::What::WallEnd, .wall = view.chosenWall, .corner = end};
      }
    }
  }
  Grip nearest;
  double distance = reach;
  for (std::size_t i = 0; i < view.walls.size(); ++i) {
    if (const double far = distanceTo(view.walls[i], point); far <= distance) {
      nearest = {.what = Grip::What::Wall, .wall = static_cast<int>(i)};
      distance = far;
    }
  }
  return nearest;
}

QPoint rounded(QPointF point) {
  return {static_cast<int>(std::lround(point.x())), static_cast<int>(std::lround(point.y()))};
}

// No wall leaves the plan.
QPoint onPlan(QPoint point) {
  return {std::clamp(point.x(), 0, kPlanMostCm), std::clamp(point.y(), 0, kPlanMostCm)};
}

// As long as a side may be, in the direction it has; `towards` where it has none.
double sideOf(double length, double towards) {
  const double forward = towards < 0 ? -length : length;
  return std::clamp(forward, double(kSideLeastCm), double(kSideMostCm)) * (towards < 0 ? -1 : 1);
}

} // namespace

Grip gripAt(const EditorView& view, QPointF point, double cmPerPx) {
  const TableShown* chosen = view.chosenTable();
  if (chosen != nullptr) {
    // The table itself first: in the middle of it nobody wants a corner.
    const auto corners = cornersOf(chosen->place, chosen->rotation);
    const QPointF middle = QRectF(chosen->place).center();
    for (std::size_t i = 0; i < corners.size(); ++i) {
      if (handleAt(corners[i], middle, cmPerPx).contains(point)) {
        return {.what = Grip::What::Corner, .tableId = chosen->id, .corner = static_cast<int>(i)};
      }
    }
  }
  // Who lies on top is met first; what is exactly there before what is only near.
  for (const bool isExact : {true, false}) {
    for (auto table = view.tables.rbegin(); table != view.tables.rend(); ++table) {
      const QRectF bounds = boundsOf(table->place, table->rotation);
      if ((isExact ? bounds : wideEnough(bounds, cmPerPx)).contains(point)) {
        return {.what = Grip::What::Table, .tableId = table->id};
      }
    }
    if (isExact) {
      if (const Grip wall = wallGrip(view, point, cmPerPx); wall.what != Grip::What::Nothing) return wall;
    }
  }
  return {};
}

Drag::Drag(const EditorView& view, Grip grip, QPointF from, double reach)
    : m_grip(std::move(grip)),
      m_from(from),
      m_reach(reach) {
  for (const TableShown& table : view.tables) {
    if (table.id == m_grip.tableId) {
      m_place = table.place;
      m_rotation = table.rotation;
    } else {
      m_others.push_back(boundsOf(table.place, table.rotation));
    }
  }
  for (std::size_t i = 0; i < view.walls.size(); ++i) {
    if (static_cast<int>(i) == m_grip.wall) {
      m_wall = view.walls[i];
    } else {
      m_others.push_back(spanOf(view.walls[i]));
    }
  }
}

Drag::Now Drag::at(QPointF point) const {
  const QPointF way = point - m_from;
  switch (m_grip.what) {
  case Grip::What::Nothing: return {};
  case Grip::What::Table: return moveTable(way);
  case Grip::What::Corner: return pullCorner(way);
  case Grip::What::Wall: return moveWall(way);
  case Grip::What::WallEnd: return pullWall(way);
  }
  return {};
}

Drag::Now Drag::moveTable(QPointF way) const {
  const QRectF moving = boundsOf(m_place, m_rotation).translated(way);
  Snapped snapped = snap(moving, m_others, m_reach);
  QPoint to = rounded(QPointF(m_place.topLeft()) + way + snapped.by);
  to = {std::max(0, to.x()), std::max(0, to.y())};
  return {.place = QRect(to, m_place.size()), .wall = {}, .guides = std::move(snapped.guides)};
}

// The corner across from it stays where it is, also of a table that is turned.
Drag::Now Drag::pullCorner(QPointF way) const {
  const auto corners = cornersOf(m_place, m_rotation);
  const QPointF fixed = corners[static_cast<std::size_t>(3 - m_grip.corner)];
  const QPointF was = corners[static_cast<std::size_t>(m_grip.corner)];
  QPointF pulled = was + way;
  Snapped snapped;
  if (m_rotation % kQuarterTurn == 0) {
    snapped = snap(QRectF(pulled, QSizeF(0, 0)), m_others, m_reach);
    pulled += snapped.by;
  }
  const QTransform turn = QTransform().rotate(m_rotation);
  const QTransform back = QTransform().rotate(-m_rotation);
  const QPointF before = back.map(was - fixed);
  const QPointF wanted = back.map(pulled - fixed);
  const QPointF diagonal(sideOf(std::round(wanted.x()), before.x()),
                         sideOf(std::round(wanted.y()), before.y()));
  QRectF place(0, 0, std::abs(diagonal.x()), std::abs(diagonal.y()));
  place.moveCenter(fixed + turn.map(diagonal) / 2);
  const QPoint corner = rounded(place.topLeft());
  const QPoint size = rounded({place.width(), place.height()});
  return {.place = QRect(std::max(0, corner.x()), std::max(0, corner.y()), size.x(), size.y()),
          .wall = {},
          .guides = std::move(snapped.guides)};
}

Drag::Now Drag::moveWall(QPointF way) const {
  const QRectF span = spanOf(m_wall);
  Snapped snapped = snap(span.translated(way), m_others, m_reach);
  QPoint by = rounded(way + snapped.by);
  const QPoint corner = rounded(span.topLeft());
  by = {std::max(by.x(), -corner.x()), std::max(by.y(), -corner.y())};
  return {.place = {}, .wall = m_wall.translated(by), .guides = std::move(snapped.guides)};
}

// Walls are mostly straight: the end comes into line with the other end, too.
Drag::Now Drag::pullWall(QPointF way) const {
  const bool isFirst = m_grip.corner == 0;
  const QPoint fixed = isFirst ? m_wall.p2() : m_wall.p1();
  const QPointF pulled = QPointF(isFirst ? m_wall.p1() : m_wall.p2()) + way;
  std::vector<QRectF> others = m_others;
  others.emplace_back(QPointF(fixed), QSizeF(0, 0));
  Snapped snapped = snap(QRectF(pulled, QSizeF(0, 0)), others, m_reach);
  QPoint end = onPlan(rounded(pulled + snapped.by));
  if (end == fixed)
    end.rx() += end.x() + kGridCm <= kPlanMostCm ? kGridCm : -kGridCm; // never without a length
  return {.place = {},
          .wall = isFirst ? QLine(end, fixed) : QLine(fixed, end),
          .guides = std::move(snapped.guides)};
}

} // namespace comanda::ui_plan_editor
