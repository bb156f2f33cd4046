// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan_editor/plan_view.h"

#include "ui/kit/paint.h"
#include "ui/kit/role.h"
#include "ui/plan_editor/plan_scene.h"
#include "ui/plan_editor/snap.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>
#include <optional>
#include <utility>

namespace comanda::ui_plan_editor {

using theme::Token;

namespace {

constexpr double kAroundRoomCm = 40;
constexpr double kPixelsPerCmLeast =
    0.55; // a table for two is still half a finger wide, and takes a whole one
constexpr double kPixelsPerCmMost = 1.4;

std::optional<QPoint> wayOf(int key) {
  switch (key) {
  case Qt::Key_Left: return QPoint(-kGridCm, 0);
  case Qt::Key_Right: return QPoint(kGridCm, 0);
  case Qt::Key_Up: return QPoint(0, -kGridCm);
  case Qt::Key_Down: return QPoint(0, kGridCm);
  default: return std::nullopt;
  }
}

} // namespace

PlanView::PlanView(const theme::Theme& theme, PlanEditor& editor, QWidget* parent)
    : QGraphicsView(parent),
      m_theme(theme),
      m_editor(editor),
      m_scene(new PlanScene(theme, editor, this)) {
  setObjectName(QStringLiteral("planView"));
  setAccessibleName(tr("Plan"));
  kit::setRole(*this, QAccessible::Graphic);
  setScene(m_scene);
  setFrameShape(NoFrame);
  setDragMode(ScrollHandDrag);
  setFocusPolicy(Qt::StrongFocus);
  setBackgroundBrush(Qt::NoBrush);
  setStyleSheet(QStringLiteral("QGraphicsView { background: transparent; }"));
  setViewportUpdateMode(FullViewportUpdate);
  // A plan is a picture of the room: it is not turned around for those who read from right to left.
  setLayoutDirection(Qt::LeftToRight);
}

void PlanView::tell() {
  const auto current = std::ranges::find_if(m_editor.view().rooms, &kit::Tab::isCurrent);
  const std::string roomId = current == m_editor.view().rooms.end() ? std::string() : current->id;
  m_scene->tell();
  // A plan that is fitted anew after every step would jump about under the hand.
  if (std::exchange(m_roomId, roomId) != roomId || !sceneRect().contains(m_scene->bounds())) fit();
  tellScreenReader();
}

void PlanView::tellScreenReader() {
  const TableShown* chosen = m_editor.view().chosenTable();
  const QString spoken = chosen != nullptr                 ? chosen->spoken
                         : m_editor.view().chosenWall >= 0 ? tr("Wall")
                                                           : everyTable();
  if (std::exchange(m_spoken, spoken) != spoken) {
    setAccessibleDescription(spoken);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
  }
}

// What is to be seen while nothing is chosen.
QString PlanView::everyTable() const {
  QStringList tables;
  for (const TableShown& table : m_editor.view().tables) {
    tables << table.spoken;
  }
  return tables.isEmpty() ? tr("No table stands here yet.") : tables.join(QStringLiteral("; "));
}

QPoint PlanView::middle() const {
  return mapToScene(viewport()->rect().center()).toPoint();
}

void PlanView::resizeEvent(QResizeEvent* event) {
  QGraphicsView::resizeEvent(event);
  fit();
}

void PlanView::fit() {
  const QRectF room =
      m_scene->bounds().adjusted(-kAroundRoomCm, -kAroundRoomCm, kAroundRoomCm, kAroundRoomCm);
  const QSizeF there = size();
  const double fitting = std::min(there.width() / room.width(), there.height() / room.height());
  const double scale = std::clamp(fitting, kPixelsPerCmLeast, kPixelsPerCmMost);
  setTransform(QTransform::fromScale(scale, scale));
  m_scene->setPixelsPerCm(scale);
  // There is always somewhere to put the next table.
  const QSizeF seen = there / scale;
  QRectF whole = room;
  whole.setSize(room.size().expandedTo(seen - QSizeF(2, 2)));
  if (fitting >= kPixelsPerCmLeast) whole.moveCenter(room.center());
  setSceneRect(whole);
  m_scene->setSceneRect(whole);
}

void PlanView::keyPressEvent(QKeyEvent* event) {
  const std::optional<QPoint> way = wayOf(event->key());
  const bool hasChosen = m_editor.view().chosenTable() != nullptr || m_editor.view().chosenWall >= 0;
  if (event->key() == Qt::Key_Escape && m_scene->isDragging()) {
    m_scene->giveUp();
  } else if (!hasChosen) {
    QGraphicsView::keyPressEvent(event); // the arrows scroll
  } else if (way && event->modifiers().testFlag(Qt::ShiftModifier)) {
    m_editor.stretch(*way);
  } else if (way && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
    m_editor.nudge(*way);
  } else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
    m_editor.remove();
  } else if (event->key() == Qt::Key_R && event->modifiers() == Qt::NoModifier) {
    m_editor.turn();
  } else if (event->key() == Qt::Key_Escape) {
    m_editor.chooseNothing();
  } else {
    QGraphicsView::keyPressEvent(event);
  }
}

bool PlanView::focusNextPrevChild(bool next) {
  return walk(next) || QGraphicsView::focusNextPrevChild(next);
}

// After the last table Tab leaves the plan, and so it does before the first.
bool PlanView::walk(bool isOn) {
  const std::vector<TableShown>& tables = m_editor.view().tables;
  if (tables.empty()) {
    return false;
  }
  const auto chosen = std::ranges::find_if(tables, &TableShown::isChosen);
  if (chosen == tables.end()) {
    m_editor.chooseTable(std::string((isOn ? tables.front() : tables.back()).id));
  } else if (isOn ? chosen + 1 == tables.end() : chosen == tables.begin()) {
    return false;
  } else {
    m_editor.chooseTable(std::string((isOn ? chosen + 1 : chosen - 1)->id));
  }
  if (const TableShown* now = m_editor.view().chosenTable()) ensureVisible(QRectF(now->place));
  return true;
}

void PlanView::focusInEvent(QFocusEvent* event) {
  m_isFocusByKeyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
  QGraphicsView::focusInEvent(event);
}

void PlanView::paintEvent(QPaintEvent* event) {
  QGraphicsView::paintEvent(event);
  if (hasFocus() && m_isFocusByKeyboard) {
    QPainter painter(viewport());
    kit::paintFocusRing(painter, QRectF(viewport()->rect()), theme::radius::kCard, m_theme);
  }
}

} // namespace comanda::ui_plan_editor
