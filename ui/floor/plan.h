// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/floor/views.h"
#include "ui/theme/theme.h"

#include <QScrollArea>
#include <string>
#include <vector>

namespace comanda::ui_floor {

class PlanCanvas;
class TableTile;

/// The tables of a room as they stand, fitted to the room there is on the screen; too many of them scroll.
/// Tab and the arrow keys walk over them.
class Plan : public QScrollArea {
  Q_OBJECT

public:
  explicit Plan(const theme::Theme& theme, QWidget* parent = nullptr);

  /// Tables that stay keep their tiles, and so the focus.
  void tell(const std::vector<TableView>& tables, const std::vector<QLine>& walls);
  TableTile* tileOf(const std::string& tableId) const;

Q_SIGNALS:
  void tapped(const std::string& tableId);
  void held(const std::string& tableId);

protected:
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  TableTile* makeTile(const std::string& tableId);
  void layOut();
  bool walk(int key, const TableTile& from);

  const theme::Theme& m_theme;
  PlanCanvas* m_canvas;
  std::vector<TableView> m_tables;
  std::vector<QLine> m_walls;
  std::vector<TableTile*> m_tiles; ///< One per table and in the same order.
};

} // namespace comanda::ui_floor
