// SPDX-License-Identifier: GPL-3.0-or-later
// What a finger or a mouse takes hold of on the plan, and what becomes of it. All in centimetres.
#pragma once

#include "ui/plan_editor/editor_view.h"
#include "ui/plan_editor/snap.h"

#include <QLine>
#include <QPointF>
#include <QRect>
#include <string>
#include <vector>

namespace comanda::ui_plan_editor {

struct Grip {
  enum class What { Nothing, Table, Corner, Wall, WallEnd };

  What what = What::Nothing;
  std::string tableId; ///< Of Table and Corner.
  int wall = -1;       ///< Of Wall and WallEnd.
  int corner = 0;      ///< As in cornersOf(); of a wall 0 for where it begins, 1 for where it ends.
};

/// What is at a point. The corners of what is chosen are 48 pixels wide and reach outwards, so that there is
/// still a table to take between them; so are tables and walls that look smaller.
Grip gripAt(const EditorView& view, QPointF point, double cmPerPx);

/// One way of something over the plan, from where it was taken to where it is let go.
class Drag {
public:
  struct Now {
    QRect place; ///< Of a table.
    QLine wall;
    std::vector<Guide> guides;
  };

  /// Comes into line with what is no further than `reach`.
  Drag(const EditorView& view, Grip grip, QPointF from, double reach);

  const Grip& grip() const { return m_grip; }
  Now at(QPointF point) const;

private:
  Now moveTable(QPointF way) const;
  Now pullCorner(QPointF way) const;
  Now moveWall(QPointF way) const;
  Now pullWall(QPointF way) const;

  Grip m_grip;
  QPointF m_from;
  double m_reach;
  QRect m_place; ///< As it was.
  int m_rotation = 0;
  QLine m_wall;
  std::vector<QRectF> m_others;
};

} // namespace comanda::ui_plan_editor
