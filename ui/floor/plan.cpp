// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/floor/plan.h"

#include "ui/floor/plan_canvas.h"
#include "ui/floor/plan_layout.h"
#include "ui/floor/table_tile.h"
#include "ui/kit/role.h"
#include "ui/kit/scroll.h"

#include <QKeyEvent>
#include <algorithm>
#include <cmath>
#include <utility>

namespace comanda::ui_floor {

namespace {

constexpr int kPlanMarginPx = 26;
constexpr int kPlanGapPx = 18;
constexpr QSize kTableBestPx{118, 94};
constexpr QSize kTableLeastPx{88, 68};

QSizeF scaled(const theme::Theme& theme, QSize size) {
  return {static_cast<double>(theme.px(size.width())), static_cast<double>(theme.px(size.height()))};
}

// How far it is to another tile in the direction of a key; what lies aside of that counts double. Negative
// for what does not lie there.
double distance(QPointF way, int key) {
  const bool isAcross = key == Qt::Key_Left || key == Qt::Key_Right;
  const bool isBack = key == Qt::Key_Left || key == Qt::Key_Up;
  const double ahead = (isAcross ? way.x() : way.y()) * (isBack ? -1 : 1);
  const double aside = std::abs(isAcross ? way.y() : way.x());
  return ahead <= 1 || aside > 2 * ahead ? -1 : ahead + 2 * aside;
}

} // namespace

Plan::Plan(const theme::Theme& theme, QWidget* parent)
    : QScrollArea(parent),
      m_theme(theme),
      m_canvas(new PlanCanvas(theme)) {
  setObjectName(QStringLiteral("floorPlan"));
  setAccessibleName(tr("Tables"));
  kit::setRole(*this, QAccessible::List);
  kit::dressScroll(*this);
  kit::putInto(*this, m_canvas);
  setCornerWidget(new QWidget); // nothing stands between the scroll bars
  // A plan is a picture of the room: it is not turned around for those who read from right to left.
  m_canvas->setLayoutDirection(Qt::LeftToRight);
  connect(&theme, &theme::Theme::changed, this, &Plan::layOut);
}

void Plan::tell(const std::vector<TableView>& tables, const std::vector<QLine>& walls) {
  std::vector<TableTile*> tiles;
  for (const TableView& table : tables) {
    TableTile* tile = tileOf(table.id);
    tiles.push_back(tile != nullptr ? tile : makeTile(table.id));
  }
  for (TableTile* old : m_tiles) {
    if (std::ranges::find(tiles, old) == tiles.end()) {
      old->hide();
      old->deleteLater(); // it may be the one that was tapped
    }
  }
  const bool isOtherPlan =
      walls != m_walls ||
      !std::ranges::equal(
          tables, m_tables, {}, [](const TableView& table) { return std::tuple(table.id, table.place); },
          [](const TableView& table) { return std::tuple(table.id, table.place); });
  m_tiles = std::move(tiles);
  m_tables = tables;
  m_walls = walls;
  for (std::size_t i = 0; i < m_tiles.size(); ++i) {
    m_tiles[i]->tell(m_tables[i]);
    if (i > 0 && isOtherPlan) setTabOrder(m_tiles[i - 1], m_tiles[i]);
  }
  if (isOtherPlan) layOut();
}

TableTile* Plan::tileOf(const std::string& tableId) const {
  const auto found =
      std::ranges::find(m_tiles, tableId, [](const TableTile* tile) { return tile->view().id; });
  return found == m_tiles.end() ? nullptr : *found;
}

TableTile* Plan::makeTile(const std::string& tableId) {
  auto* tile = new TableTile(m_theme, m_canvas);
  tile->installEventFilter(this);
  connect(tile, &TableTile::tapped, this, [this, tableId] { Q_EMIT tapped(tableId); });
  connect(tile, &TableTile::held, this, [this, tableId] { Q_EMIT held(tableId); });
  tile->show();
  return tile;
}

void Plan::resizeEvent(QResizeEvent* event) {
  QScrollArea::resizeEvent(event);
  layOut();
}

void Plan::layOut() {
  const int margin = m_theme.px(kPlanMarginPx);
  const QSizeF area = QSizeF(viewport()->size()) - QSizeF(2 * margin, 2 * margin);
  if (area.width() <= 0 || area.height() <= 0) {
    return;
  }
  const PlanLayout plan = layOutPlan(m_tables, m_walls, area, scaled(m_theme, kTableBestPx),
                                     scaled(m_theme, kTableLeastPx), m_theme.px(kPlanGapPx));
  m_canvas->resize(plan.area.toSize() + QSize(2 * margin, 2 * margin));
  std::vector<QLineF> walls = plan.walls;
  for (QLineF& wall : walls) {
    wall.translate(margin, margin);
  }
  m_canvas->setWalls(std::move(walls));
  for (std::size_t i = 0; i < m_tiles.size(); ++i) {
    m_tiles[i]->placeTable(plan.places[i].translated(margin, margin));
  }
}

bool Plan::eventFilter(QObject* watched, QEvent* event) {
  const auto* tile = static_cast<TableTile*>(watched);
  if (event->type() == QEvent::FocusIn) {
    ensureVisible(tile->geometry().center().x(), tile->geometry().center().y(), tile->width() / 2 + 4,
                  tile->height() / 2 + 4);
  } else if (event->type() == QEvent::KeyPress && walk(static_cast<QKeyEvent*>(event)->key(), *tile)) {
    return true;
  }
  return QScrollArea::eventFilter(watched, event);
}

bool Plan::walk(int key, const TableTile& from) {
  if (key != Qt::Key_Left && key != Qt::Key_Right && key != Qt::Key_Up && key != Qt::Key_Down) {
    return false;
  }
  TableTile* nearest = nullptr;
  double nearestDistance = 0;
  for (TableTile* tile : m_tiles) {
    const double far = distance(tile->middle() - from.middle(), key);
    if (far >= 0 && tile->isEnabled() && (nearest == nullptr || far < nearestDistance)) {
      nearest = tile;
      nearestDistance = far;
    }
  }
  if (nearest != nullptr) nearest->setFocus(Qt::TabFocusReason);
  return true; // at the edge one stays
}

} // namespace comanda::ui_floor
