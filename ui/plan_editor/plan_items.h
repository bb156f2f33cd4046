// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on the plan in the editor. They only paint: what is done to them, the scene decides.
#pragma once

#include "ui/plan_editor/editor_view.h"
#include "ui/theme/theme.h"

#include <QGraphicsItem>
#include <QLine>

namespace comanda::ui_plan_editor {

/// How thick a wall is drawn, here and on the floor, in pixels.
inline constexpr int kWallPx = 6;

class TableItem : public QGraphicsItem {
public:
  explicit TableItem(const theme::Theme& theme) : m_theme(theme) {}

  void tell(const TableShown& table);
  /// Where it is while it is dragged.
  void place(const QRect& place);

  QRectF boundingRect() const override;
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
  void paintOutline(QPainter& painter) const;
  void paintWords(QPainter& painter) const;

  const theme::Theme& m_theme;
  TableShown m_table;
  QRectF m_rect; ///< Around its middle, which is where it is turned.
};

class WallItem : public QGraphicsItem {
public:
  explicit WallItem(const theme::Theme& theme) : m_theme(theme) {}

  void tell(const QLine& wall, bool isChosen);

  QRectF boundingRect() const override;
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
  const theme::Theme& m_theme;
  QLine m_wall;
  bool m_isChosen = false;
};

} // namespace comanda::ui_plan_editor
