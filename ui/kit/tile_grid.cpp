// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/tile_grid.h"

#include "ui/kit/role.h"
#include "ui/kit/scroll.h"

#include <QKeyEvent>
#include <algorithm>

namespace comanda::kit {

TileGrid::TileGrid(const theme::Theme& theme, QWidget* parent)
    : QScrollArea(parent),
      m_theme(theme),
      m_sheet(new QWidget) {
  setRole(*this, QAccessible::List);
  dressScroll(*this);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  putInto(*this, m_sheet);
  connect(&theme, &theme::Theme::changed, this, &TileGrid::layOut);
}

void TileGrid::setTiles(const std::vector<QWidget*>& tiles) {
  for (QWidget* old : m_tiles) {
    old->hide();
    old->deleteLater(); // it may be the one whose tap brought the new ones
  }
  m_tiles = tiles;
  QWidget* before = nullptr;
  for (QWidget* tile : m_tiles) {
    tile->setParent(m_sheet);
    tile->installEventFilter(this);
    tile->show();
    if (before != nullptr) setTabOrder(before, tile);
    before = tile;
  }
  layOut();
}

void TileGrid::setTileWidthMin(int widthPx) {
  m_tileWidthMinPx = widthPx;
  layOut();
}

void TileGrid::setTileHeight(int heightPx) {
  m_tileHeightPx = std::max(heightPx, theme::target::kMin);
  layOut();
}

void TileGrid::setGap(int gapPx) {
  m_gapPx = gapPx;
  layOut();
}

void TileGrid::resizeEvent(QResizeEvent* event) {
  QScrollArea::resizeEvent(event);
  layOut();
}

void TileGrid::layOut() {
  // With a scroll bar there is less room, which may take a column away: so once more where it has just come.
  const int before = viewport()->width();
  arrange();
  if (viewport()->width() != before) arrange();
}

void TileGrid::arrange() {
  const int room = viewport()->width();
  const int height = m_theme.px(m_tileHeightPx);
  m_columns = std::max(1, (room + m_gapPx) / (m_theme.px(m_tileWidthMinPx) + m_gapPx));
  const int count = static_cast<int>(m_tiles.size());
  const int rows = (count + m_columns - 1) / m_columns;
  m_sheet->resize(room, std::max(0, rows * (height + m_gapPx) - m_gapPx));
  const bool turned = layoutDirection() == Qt::RightToLeft;
  for (int i = 0; i < count; ++i) {
    const int column = i % m_columns;
    // The edges are rounded, not the widths: so the columns together fill the room exactly.
    const int left = column * (room + m_gapPx) / m_columns;
    const int right = (column + 1) * (room + m_gapPx) / m_columns - m_gapPx;
    const int top = i / m_columns * (height + m_gapPx);
    m_tiles[static_cast<std::size_t>(i)]->setGeometry(turned ? room - right : left, top, right - left,
                                                      height);
  }
}

bool TileGrid::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusIn) {
    ensureWidgetVisible(static_cast<QWidget*>(watched), 0, m_gapPx);
  } else if (event->type() == QEvent::KeyPress) {
    const auto found = std::ranges::find(m_tiles, watched);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (found != m_tiles.end() && walk(key, static_cast<int>(found - m_tiles.begin()))) {
      return true;
    }
  }
  return QScrollArea::eventFilter(watched, event);
}

bool TileGrid::walk(int key, int from) {
  const int onwards = layoutDirection() == Qt::RightToLeft ? -1 : 1;
  const int last = static_cast<int>(m_tiles.size()) - 1;
  int to = from;
  int step = 1; // over those that cannot be chosen
  switch (key) {
  case Qt::Key_Left: step = -onwards; break;
  case Qt::Key_Right: step = onwards; break;
  case Qt::Key_Up: step = -m_columns; break;
  case Qt::Key_Down: step = m_columns; break;
  case Qt::Key_Home: to = -1; break;
  case Qt::Key_End:
    to = last + 1;
    step = -1;
    break;
  default: return false;
  }
  for (to += step; to >= 0 && to <= last; to += step) {
    QWidget* tile = m_tiles[static_cast<std::size_t>(to)];
    if (tile->isEnabled()) {
      tile->setFocus(Qt::TabFocusReason);
      break;
    }
  }
  return true;
}

} // namespace comanda::kit
