// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/floor/views.h"

#include <QLine>
#include <QLineF>
#include <QRectF>
#include <QSizeF>
#include <vector>

namespace comanda::ui_floor {

/// Where tables are painted, in pixels.
struct PlanLayout {
  QSizeF area; ///< As large as what was offered, or larger where the tables need more.
  std::vector<QRectF> places;
  std::vector<QLineF> walls; ///< A few pixels outside of the area where they go around the tables.
};

/// Fits a plan into `area`: who stands left of whom stays so, and no table is smaller than `least`, whatever
/// it is in centimetres, because it is to be read and to be tapped. Where that makes tables meet they become
/// smaller, down to `floor`, and then the plan becomes larger than the area. Walls stay on the side of a
/// table that they are on; a room with walls alone has nothing to be seen.
PlanLayout layOutPlan(const std::vector<TableView>& tables, const std::vector<QLine>& walls, QSizeF area,
                      QSizeF least, QSizeF floor, double gap);

} // namespace comanda::ui_floor
