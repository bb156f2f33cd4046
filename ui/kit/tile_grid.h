// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QScrollArea>
#include <vector>

namespace comanda::kit {

/// Tiles in as many equal columns as there is room for, filling the width; too many of them scroll. The arrow
/// keys walk over them, Home and End go to the ends. Any widget can be a tile; all of them are of one height.
class TileGrid : public QScrollArea {
  Q_OBJECT

public:
  explicit TileGrid(const theme::Theme& theme, QWidget* parent = nullptr);

  /// Takes these instead of those it has, which are deleted.
  void setTiles(const std::vector<QWidget*>& tiles);
  const std::vector<QWidget*>& tiles() const { return m_tiles; }
  /// No column is narrower than this, at a text scale of 100 %.
  void setTileWidthMin(int widthPx);
  void setTileHeight(int heightPx);
  void setGap(int gapPx);
  int columns() const { return m_columns; }

protected:
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void arrange();
  void layOut();
  bool walk(int key, int from);

  const theme::Theme& m_theme;
  QWidget* m_sheet;
  std::vector<QWidget*> m_tiles;
  int m_tileWidthMinPx = 160;
  int m_tileHeightPx = theme::target::kTile;
  int m_gapPx = theme::space::kMedium;
  int m_columns = 1;
};

} // namespace comanda::kit
