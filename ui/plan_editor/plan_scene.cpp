// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan_editor/plan_scene.h"

#include "ui/plan_editor/plan_items.h"
#include "ui/plan_editor/table_place.h"

#include <QGraphicsSceneMouseEvent>
#include <QGuiApplication>
#include <QPainter>
#include <QStyleHints>
#include <cmath>
#include <utility>

namespace comanda::ui_plan_editor {

using theme::Token;

namespace {

constexpr double kSnapReachPx = 8;
constexpr double kHandlePx = 12;
constexpr double kDotPx = 2;
constexpr double kGuidePx = 1.5;
constexpr int kDotsCm = 5 * kGridCm; // every step of the grid would be a fog
constexpr double kRoomLeastWidthCm = 600;
constexpr double kRoomLeastHeightCm = 400;

template <class Item>
void haveItems(QGraphicsScene& scene, const theme::Theme& theme, std::vector<Item*>& items,
               std::size_t count) {
  while (items.size() > count) {
    delete items.back();
    items.pop_back();
  }
  while (items.size() < count) {
    items.push_back(new Item(theme));
    scene.addItem(items.back());
  }
}

} // namespace

PlanScene::PlanScene(const theme::Theme& theme, PlanEditor& editor, QObject* parent)
    : QGraphicsScene(parent),
      m_theme(theme),
      m_editor(editor) {
  setItemIndexMethod(NoIndex); // a room has not so many tables
  connect(&theme, &theme::Theme::changed, this, [this] { update(); });
}

void PlanScene::tell() {
  const EditorView& view = m_editor.view();
  haveItems(*this, m_theme, m_tables, view.tables.size());
  haveItems(*this, m_theme, m_walls, view.walls.size());
  for (std::size_t i = 0; i < m_tables.size(); ++i) {
    m_tables[i]->tell(view.tables[i]);
  }
  for (std::size_t i = 0; i < m_walls.size(); ++i) {
    m_walls[i]->tell(view.walls[i], static_cast<int>(i) == view.chosenWall);
  }
  showDrag(); // whatever others do, what is in the hand stays there
  update();
}

QRectF PlanScene::bounds() const {
  QRectF all(0, 0, kRoomLeastWidthCm, kRoomLeastHeightCm);
  for (const TableShown& table : m_editor.view().tables) {
    all |= boundsOf(table.place, table.rotation);
  }
  for (const QLine& wall : m_editor.view().walls) {
    // Of a rectangle without a height nothing is united.
    all |= QRectF(wall.p1(), wall.p2()).normalized().adjusted(-1, -1, 1, 1);
  }
  return all;
}

void PlanScene::giveUp() {
  m_drag.reset();
  m_now = {};
  tell();
}

void PlanScene::mousePressEvent(QGraphicsSceneMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !m_editor.view().mayEdit) {
    event->ignore();
    return;
  }
  const Grip grip = gripAt(m_editor.view(), event->scenePos(), cmPerPx());
  choose(grip);
  if (grip.what == Grip::What::Nothing) {
    event->ignore(); // the view scrolls
    return;
  }
  m_drag = std::make_unique<Drag>(m_editor.view(), grip, event->scenePos(), kSnapReachPx * cmPerPx());
  m_hasMoved = false;
  event->accept();
}

void PlanScene::choose(const Grip& grip) {
  switch (grip.what) {
  case Grip::What::Nothing: m_editor.chooseNothing(); break;
  case Grip::What::Table: m_editor.chooseTable(grip.tableId); break;
  case Grip::What::Wall: m_editor.chooseWall(grip.wall); break;
  case Grip::What::Corner:
  case Grip::What::WallEnd: break; // it is chosen
  }
}

void PlanScene::mouseMoveEvent(QGraphicsSceneMouseEvent* event) {
  if (!m_drag) {
    return;
  }
  const QPointF way = event->scenePos() - event->buttonDownScenePos(Qt::LeftButton);
  const double far = std::hypot(way.x(), way.y()) * m_pixelsPerCm;
  m_hasMoved = m_hasMoved || far >= QGuiApplication::styleHints()->startDragDistance();
  if (m_hasMoved) {
    m_now = m_drag->at(event->scenePos());
    showDrag();
    update();
  }
}

void PlanScene::mouseReleaseEvent(QGraphicsSceneMouseEvent* event) {
  if (!m_drag || event->button() != Qt::LeftButton) {
    return;
  }
  const Grip grip = m_drag->grip();
  const Drag::Now last = std::exchange(m_now, {});
  m_drag.reset();
  if (!m_hasMoved) {
    return;
  }
  if (grip.wall >= 0) {
    m_editor.placeWall(grip.wall, last.wall);
  } else {
    m_editor.placeTable(grip.tableId, last.place);
  }
  tell(); // also where it went back to where it was
}

void PlanScene::showDrag() {
  if (!m_drag || !m_hasMoved) {
    return;
  }
  const EditorView& view = m_editor.view();
  for (std::size_t i = 0; i < m_tables.size(); ++i) {
    if (view.tables[i].id == m_drag->grip().tableId) m_tables[i]->place(m_now.place);
  }
  const auto wall = static_cast<std::size_t>(m_drag->grip().wall);
  if (m_drag->grip().wall >= 0 && wall < m_walls.size()) m_walls[wall]->tell(m_now.wall, true);
}

void PlanScene::drawBackground(QPainter* painter, const QRectF& rect) {
  QPen dots(m_theme.colour(Token::Line), kDotPx);
  dots.setCosmetic(true);
  dots.setCapStyle(Qt::RoundCap);
  painter->setPen(dots);
  const auto first = [](double at) { return std::max(0.0, std::ceil(at / kDotsCm) * kDotsCm); };
  for (double x = first(rect.left()); x <= rect.right(); x += kDotsCm) {
    for (double y = first(rect.top()); y <= rect.bottom(); y += kDotsCm) {
      painter->drawPoint(QPointF(x, y));
    }
  }
}

void PlanScene::drawForeground(QPainter* painter, const QRectF&) {
  painter->setRenderHint(QPainter::Antialiasing);
  drawGuides(*painter);
  drawHandles(*painter);
}

void PlanScene::drawGuides(QPainter& painter) const {
  QPen pen(m_theme.colour(Token::Attention), kGuidePx);
  pen.setCosmetic(true);
  pen.setStyle(Qt::DashLine);
  painter.setPen(pen);
  for (const Guide& guide : m_now.guides) {
    if (guide.orientation == Qt::Vertical) {
      painter.drawLine(QPointF(guide.at, guide.from), QPointF(guide.at, guide.to));
    } else {
      painter.drawLine(QPointF(guide.from, guide.at), QPointF(guide.to, guide.at));
    }
  }
}

void PlanScene::drawHandles(QPainter& painter) const {
  const EditorView& view = m_editor.view();
  const bool isInHand = m_drag && m_hasMoved;
  std::vector<QPointF> handles;
  if (const TableShown* table = view.chosenTable(); table != nullptr && view.mayEdit) {
    for (const QPointF corner : cornersOf(isInHand ? m_now.place : table->place, table->rotation)) {
      handles.push_back(corner);
    }
  } else if (view.chosenWall >= 0) {
    const QLine wall = isInHand ? m_now.wall : view.walls[static_cast<std::size_t>(view.chosenWall)];
    handles = {wall.p1(), wall.p2()};
  }
  QPen pen(m_theme.colour(Token::Accent), 2);
  pen.setCosmetic(true);
  painter.setPen(pen);
  painter.setBrush(m_theme.colour(Token::Surface));
  const double radius = kHandlePx / 2 * cmPerPx();
  for (const QPointF& handle : handles) {
    painter.drawEllipse(handle, radius, radius);
  }
}

} // namespace comanda::ui_plan_editor
