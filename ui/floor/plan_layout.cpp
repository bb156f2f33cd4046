// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/floor/plan_layout.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace comanda::ui_floor {

namespace {

constexpr int kPlanShrinkSteps = 5;
constexpr double kPlanGrowth = 1.12;
constexpr int kPlanGrowthsMax = 24; // tables that stand on each other never come apart
// A plan with few tables does not become a poster.
constexpr double kPlanScaleMax = 1.7;
// How much more one direction may be drawn out than tables are, to fill the plan.
constexpr double kPlanStretchMax = 2;
// The room's outermost walls stand so far from its outermost tables: within the margin around the plan.
constexpr double kWallAsidePx = 15;

// Of one direction: the middles of the outermost tables become the middles of what is painted for them.
struct Axis {
  double from = 0;
  double start = 0;
  double scale = 1;

  double at(double centimetres) const { return start + (centimetres - from) * scale; }
};

struct Span {
  double middle = 0; // in centimetres
  double length = 0; // in pixels
};

Axis axisOf(const std::vector<Span>& spans, double room, double scaleMax) {
  const auto [first, last] = std::ranges::minmax_element(spans, {}, &Span::middle);
  const double inner = room - (first->length + last->length) / 2;
  const double length = last->middle - first->middle;
  Axis axis{first->middle, 0, 1};
  if (length > 0) axis.scale = std::clamp(inner / length, 0.0, scaleMax);
  const double used = length * axis.scale + (first->length + last->length) / 2;
  axis.start = (room - used) / 2 + first->length / 2;
  return axis;
}

QSizeF paintedSize(const TableView& table, double scale, QSizeF least) {
  QSizeF size = QSizeF(table.place.size()) * scale;
  size = size.expandedTo(least);
  if (table.isRound && table.place.width() == table.place.height()) {
    const double side = std::max(size.width(), size.height());
    size = {side, side};
  }
  return size;
}

QRectF bounds(const std::vector<TableView>& tables) {
  QRectF all = tables.front().place;
  for (const TableView& table : tables) {
    all |= QRectF(table.place);
  }
  return all;
}

void placeAll(PlanLayout& plan, const std::vector<TableView>& tables, QSizeF least) {
  const QSizeF area = plan.area;
  const QRectF all = bounds(tables);
  const double even = std::min({area.width() / all.width(), area.height() / all.height(), kPlanScaleMax});
  std::vector<Span> across;
  std::vector<Span> down;
  for (const TableView& table : tables) {
    const QSizeF size = paintedSize(table, even, least);
    across.push_back({QRectF(table.place).center().x(), size.width()});
    down.push_back({QRectF(table.place).center().y(), size.height()});
  }
  const Axis x = axisOf(across, area.width(), kPlanStretchMax * even);
  const Axis y = axisOf(down, area.height(), kPlanStretchMax * even);
  plan.places.clear();
  for (const TableView& table : tables) {
    const QSizeF size = paintedSize(table, even, least);
    const QPointF middle = QRectF(table.place).center();
    QRectF place(QPointF(0, 0), size);
    place.moveCenter({x.at(middle.x()), y.at(middle.y())});
    // A long table may reach further than the outermost one.
    place.moveLeft(std::clamp(place.left(), 0.0, std::max(0.0, area.width() - size.width())));
    place.moveTop(std::clamp(place.top(), 0.0, std::max(0.0, area.height() - size.height())));
    plan.places.push_back(place);
  }
}

// One direction of the room for its walls. Tables are painted larger than they are: a wall beside all of them
// stays beside them, the outermost so far away that nothing touches it.
struct WallAxis {
  double firstCm = 0, lastCm = 0;   // the outermost edges of tables
  double firstPx = 0, lastPx = 0;   // … as they are painted
  double beforeCm = 0, afterCm = 0; // how far walls go beyond them

  double at(double cm) const {
    if (cm <= firstCm) return firstPx - (beforeCm > 0 ? kWallAsidePx * (firstCm - cm) / beforeCm : 0);
    if (cm >= lastCm) return lastPx + (afterCm > 0 ? kWallAsidePx * (cm - lastCm) / afterCm : 0);
    return firstPx + (cm - firstCm) * (lastPx - firstPx) / (lastCm - firstCm);
  }
};

WallAxis wallAxis(double firstCm, double lastCm, double firstPx, double lastPx,
                  const std::vector<int>& ends) {
  const auto [least, most] = std::ranges::minmax(ends);
  return {firstCm, lastCm, firstPx, lastPx, firstCm - least, most - lastCm};
}

void placeWalls(PlanLayout& plan, const std::vector<TableView>& tables, const std::vector<QLine>& walls) {
  if (walls.empty()) {
    return;
  }
  const QRectF cm = bounds(tables);
  QRectF px = plan.places.front();
  for (const QRectF& place : plan.places) {
    px |= place;
  }
  std::vector<int> across;
  std::vector<int> down;
  for (const QLine& wall : walls) {
    across.insert(across.end(), {wall.x1(), wall.x2()});
    down.insert(down.end(), {wall.y1(), wall.y2()});
  }
  const WallAxis x = wallAxis(cm.left(), cm.right(), px.left(), px.right(), across);
  const WallAxis y = wallAxis(cm.top(), cm.bottom(), px.top(), px.bottom(), down);
  for (const QLine& wall : walls) {
    plan.walls.emplace_back(x.at(wall.x1()), y.at(wall.y1()), x.at(wall.x2()), y.at(wall.y2()));
  }
}

// The way from one to the other of two tables that meet; nothing where none do.
std::optional<QPointF> meeting(const std::vector<QRectF>& places, double gap) {
  for (std::size_t i = 0; i < places.size(); ++i) {
    for (std::size_t j = i + 1; j < places.size(); ++j) {
      if (places[i].adjusted(-gap, -gap, gap, gap).intersects(places[j])) {
        return places[j].center() - places[i].center();
      }
    }
  }
  return std::nullopt;
}

PlanLayout layOutTables(const std::vector<TableView>& tables, QSizeF area, QSizeF least, QSizeF floor,
                        double gap) {
  PlanLayout plan{area.expandedTo(floor), {}, {}};
  if (tables.empty()) {
    return plan;
  }
  for (int growth = 0; growth <= kPlanGrowthsMax; ++growth) {
    std::optional<QPointF> tooNear;
    for (int step = 0; step <= kPlanShrinkSteps; ++step) {
      const double share = static_cast<double>(step) / kPlanShrinkSteps;
      placeAll(plan, tables, least + (floor - least) * share);
      tooNear = meeting(plan.places, gap);
      if (!tooNear) {
        return plan;
      }
    }
    // Only as wide or as high as it must: one scrolls less.
    const bool isAcross = std::abs(tooNear->x()) >= std::abs(tooNear->y());
    (isAcross ? plan.area.rwidth() : plan.area.rheight()) *= kPlanGrowth;
  }
  return plan;
}

} // namespace

PlanLayout layOutPlan(const std::vector<TableView>& tables, const std::vector<QLine>& walls, QSizeF area,
                      QSizeF least, QSizeF floor, double gap) {
  PlanLayout plan = layOutTables(tables, area, least, floor, gap);
  if (!tables.empty()) placeWalls(plan, tables, walls);
  return plan;
}

} // namespace comanda::ui_floor
