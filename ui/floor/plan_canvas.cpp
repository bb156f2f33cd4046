// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/floor/plan_canvas.h"

#include <QPainter>
#include <utility>

namespace comanda::ui_floor {

namespace {

constexpr int kWallThicknessPx = 6;

} // namespace

PlanCanvas::PlanCanvas(const theme::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {}

void PlanCanvas::setWalls(std::vector<QLineF> walls) {
  m_walls = std::move(walls);
  update();
}

// Quieter than any table: they are there so that one finds one's way.
void PlanCanvas::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(
      QPen(theme::mixed(m_theme.colour(theme::Token::Line), m_theme.colour(theme::Token::Ink3), 0.35),
           m_theme.px(kWallThicknessPx), Qt::SolidLine, Qt::RoundCap));
  for (const QLineF& wall : m_walls) {
    painter.drawLine(wall);
  }
}

} // namespace comanda::ui_floor
