// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/floor/plan_layout.h"

#include <algorithm>
#include <cmath>

namespace comanda::ui_floor {

namespace {

constexpr int kPlanShrinkSteps = 5;
constexpr double kPlanGrowth = 1.12;
constexpr int kPlanGrowthsMax = 24; // tables that stand on each other never come apart
// A plan with few tables does not become a poster.
constexpr double kPlanScaleMax = 1.7;

// Of one direction: centimetres from first to last become pixels from first to last.
struct Axis {
  double from = 0;
  double to = 0;
  double start = 0;
  double scale = 1;

  double at(double centimetres) const { return start + (centimetres - from) * scale; }
};

Axis axisOf(double from, double to, double room, double scaleMax) {
  Axis axis{from, to, 0, 1};
  const double length = to - from;
  axis.scale = length > 0 ? std::min(room / length, scaleMax) : 1;
  axis.start = (room - length * axis.scale) / 2;
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

std::vector<QRectF> placed(const std::vector<TableView>& tables, QSizeF area, QSizeF least) {
  const QRectF all = bounds(tables);
  const double even = std::min({area.width() / all.width(), area.height() / all.height(), kPlanScaleMax});
  const Axis x = axisOf(all.left(), all.right(), area.width(), 2 * even);
  const Axis y = axisOf(all.top(), all.bottom(), area.height(), 2 * even);
  std::vector<QRectF> places;
  places.reserve(tables.size());
  for (const TableView& table : tables) {
    const QSizeF size = paintedSize(table, even, least);
    const QPointF middle = QRectF(table.place).center();
    QRectF place(QPointF(0, 0), size);
    place.moveCenter({x.at(middle.x()), y.at(middle.y())});
    // A small table at the edge is painted larger than it is, which must not push it off the plan.
    place.moveLeft(std::clamp(place.left(), 0.0, std::max(0.0, area.width() - size.width())));
    place.moveTop(std::clamp(place.top(), 0.0, std::max(0.0, area.height() - size.height())));
    places.push_back(place);
  }
  return places;
}

bool someMeet(const std::vector<QRectF>& places, double gap) {
  for (std::size_t i = 0; i < places.size(); ++i) {
    for (std::size_t j = i + 1; j < places.size(); ++j) {
      if (places[i].adjusted(0, 0, gap, gap).intersects(places[j]) ||
          places[j].adjusted(0, 0, gap, gap).intersects(places[i])) {
        return true;
      }
    }
  }
  return false;
}

} // namespace

PlanLayout layOutPlan(const std::vector<TableView>& tables, QSizeF area, QSizeF least, QSizeF floor,
                      double gap) {
  PlanLayout plan{area.expandedTo(floor), {}};
  if (tables.empty()) {
    return plan;
  }
  for (int growth = 0; growth <= kPlanGrowthsMax; ++growth) {
    for (int step = 0; step <= kPlanShrinkSteps; ++step) {
      const double share = static_cast<double>(step) / kPlanShrinkSteps;
      plan.places = placed(tables, plan.area, least + (floor - least) * share);
      if (!someMeet(plan.places, gap)) {
        return plan;
      }
    }
    plan.area *= kPlanGrowth;
  }
  return plan;
}

} // namespace comanda::ui_floor
