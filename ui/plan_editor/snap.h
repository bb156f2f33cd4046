// SPDX-License-Identifier: GPL-3.0-or-later
// Where something comes to rest that is moved over the plan by hand. All in centimetres.
#pragma once

#include <QPointF>
#include <QRectF>
#include <Qt>
#include <vector>

namespace comanda::ui_plan_editor {

/// The grid that everything stands on, unless it stands in line with something else.
inline constexpr int kGridCm = 10;

/// A line that shows what something is in line with: upright at x = `at`, or level at y = `at`.
struct Guide {
  Qt::Orientation orientation = Qt::Vertical;
  double at = 0;
  double from = 0;
  double to = 0;

  bool operator==(const Guide&) const = default;
};

struct Snapped {
  QPointF by; ///< Still to be moved by so much.
  std::vector<Guide> guides;
};

/// Edges come into line with edges and middles with middles of what is no further than `reach` from being so,
/// the nearest first, each direction by itself; otherwise the upper left corner onto the grid. A rectangle
/// without a size is a point: the end of a wall, the corner that is being pulled.
Snapped snap(const QRectF& moving, const std::vector<QRectF>& others, double reach);

} // namespace comanda::ui_plan_editor
