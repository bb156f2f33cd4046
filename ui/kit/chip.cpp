// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/chip.h"

#include "ui/kit/paint.h"
#include "ui/kit/role.h"

#include <QFontMetrics>
#include <QPainter>
#include <algorithm>

namespace comanda::kit {

using theme::Token;

Chip::Chip(const theme::Theme& theme, const QString& text, QWidget* parent) : Pressable(theme, parent) {
  setText(text);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::setShape(Shape shape) {
  m_shape = shape;
  updateGeometry();
  update();
}

void Chip::setState(std::optional<Token> state) {
  m_state = state;
  update();
}

void Chip::setInformative(bool informative) {
  setAttribute(Qt::WA_TransparentForMouseEvents, informative);
  setFocusPolicy(informative ? Qt::NoFocus : Qt::StrongFocus);
  setRole(*this, informative ? QAccessible::StaticText : QAccessible::NoRole);
}

QFont Chip::labelFont() const {
  return look().font(m_shape == Shape::Box ? theme::type::kBody : 14, QFont::Medium);
}

QSize Chip::sizeHint() const {
  const int label = QFontMetrics(labelFont()).horizontalAdvance(text());
  const int padding = look().px(m_shape == Shape::Box ? 36 : 30);
  return {std::max(theme::target::kMin, label + padding), look().px(theme::target::kMin)};
}

QSize Chip::minimumSizeHint() const {
  return sizeHint();
}

void Chip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const double height = look().px(m_shape == Shape::Box ? theme::target::kMin : theme::target::kChipLook);
  const QRectF frame(0, (QWidget::height() - height) / 2.0, width(), height);
  const double radius = m_shape == Shape::Box ? theme::radius::kButton : height / 2;

  QColor fill = look().colour(isChecked() ? Token::Ink : Token::Raised);
  QColor ink = isChecked() ? look().colour(Token::Surface) : look().colour(Token::Ink2);
  QColor border = look().colour(isChecked() ? Token::Ink : Token::Line);
  if (m_state && isChecked()) {
    fill = border = look().colour(*m_state);
    ink = theme::Theme::inkOn(fill);
  } else if (m_state) {
    ink = look().textColour(*m_state);
    border = look().colour(*m_state);
  }
  if (!isEnabled()) {
    ink = look().colour(Token::Ink3);
  }
  paintCard(painter, frame, radius, touched(fill), border);
  painter.setFont(labelFont());
  painter.setPen(ink);
  painter.drawText(frame, Qt::AlignCenter, text());
  if (hasVisibleFocus()) {
    paintFocusRing(painter, frame, radius, look());
  }
}

} // namespace comanda::kit
