// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/panel.h"

#include "ui/kit/paint.h"

#include <QPainter>

namespace comanda::kit {

Panel::Panel(const theme::Theme& theme, Shape shape, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_shape(shape) {
  followTheme(*this, theme);
}

void Panel::setFill(theme::Token fill) {
  m_fill = fill;
  update();
}

void Panel::setLines(Qt::Edges edges) {
  m_lines = edges;
  update();
}

void Panel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QColor line = m_theme.colour(theme::Token::Line);
  if (m_shape == Shape::Card) {
    paintCard(painter, rect(), theme::radius::kPanel, m_theme.colour(m_fill), line);
    return;
  }
  painter.fillRect(rect(), m_theme.colour(m_fill));
  const bool turned = layoutDirection() == Qt::RightToLeft;
  if (m_lines.testFlag(Qt::TopEdge)) painter.fillRect(0, 0, width(), 1, line);
  if (m_lines.testFlag(Qt::BottomEdge)) painter.fillRect(0, height() - 1, width(), 1, line);
  if (m_lines.testFlag(turned ? Qt::RightEdge : Qt::LeftEdge)) painter.fillRect(0, 0, 1, height(), line);
  if (m_lines.testFlag(turned ? Qt::LeftEdge : Qt::RightEdge)) {
    painter.fillRect(width() - 1, 0, 1, height(), line);
  }
}

} // namespace comanda::kit
