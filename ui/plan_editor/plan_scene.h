// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan_editor/drag.h"
#include "ui/plan_editor/plan_editor.h"
#include "ui/theme/theme.h"

#include <QGraphicsScene>
#include <memory>
#include <vector>

namespace comanda::ui_plan_editor {

class TableItem;
class WallItem;

/// The plan of one room, a centimetre to a unit: what stands there, what is chosen, and what is being
/// dragged. What is dragged is told to the editor when it is let go.
class PlanScene : public QGraphicsScene {
  Q_OBJECT

public:
  /// Both outlive this.
  PlanScene(const theme::Theme& theme, PlanEditor& editor, QObject* parent = nullptr);

  void tell();
  /// How large what it is seen with makes a centimetre, for what is as large as a finger.
  void setPixelsPerCm(double pixels) { m_pixelsPerCm = pixels; }
  /// What stands there, all of it.
  QRectF bounds() const;
  bool isDragging() const { return m_drag != nullptr; }
  /// Nothing becomes of what is being dragged.
  void giveUp();

protected:
  void drawBackground(QPainter* painter, const QRectF& rect) override;
  void drawForeground(QPainter* painter, const QRectF& rect) override;
  void mousePressEvent(QGraphicsSceneMouseEvent* event) override;
  void mouseMoveEvent(QGraphicsSceneMouseEvent* event) override;
  void mouseReleaseEvent(QGraphicsSceneMouseEvent* event) override;

private:
  void choose(const Grip& grip);
  void showDrag();
  void drawHandles(QPainter& painter) const;
  void drawGuides(QPainter& painter) const;
  double cmPerPx() const { return 1 / m_pixelsPerCm; }

  const theme::Theme& m_theme;
  PlanEditor& m_editor;
  std::vector<TableItem*> m_tables; ///< The scene's; as many as there are tables, and in the same order.
  std::vector<WallItem*> m_walls;
  std::unique_ptr<Drag> m_drag;
  Drag::Now m_now;         ///< Where what is dragged is now.
  bool m_hasMoved = false; ///< Further than a tap trembles.
  double m_pixelsPerCm = 1;
};

} // namespace comanda::ui_plan_editor
