// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/floor/views.h"
#include "ui/kit/pressable.h"

#include <QTimer>

namespace comanda::ui_floor {

/// A table on the plan: a button in the form of the table, so that fingers, keys and screen readers find it
/// as they find any other. A long press, the secondary mouse button and the menu key ask for more.
class TableTile : public kit::Pressable {
  Q_OBJECT

public:
  TableTile(const theme::Theme& theme, QWidget* parent);

  void tell(const TableView& view);
  const TableView& view() const { return m_view; }
  /// Where the table itself is painted; the badge stands out of it.
  void placeTable(const QRectF& table);
  QPointF middle() const { return QRectF(geometry()).center(); }

Q_SIGNALS:
  void tapped();
  void held();

protected:
  void paintEvent(QPaintEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

private:
  QRectF tableRect() const;
  void paintOutline(QPainter& painter, const QRectF& table) const;
  void paintWords(QPainter& painter, const QRectF& table) const;

  TableView m_view;
  QTimer m_longPress;
  bool m_wasHeld = false; ///< The press that is going on was a long one, and no tap.
};

} // namespace comanda::ui_floor
