// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/keypad_key.h"

#include "ui/kit/paint.h"

#include <QPainter>
#include <algorithm>

namespace comanda::kit {

using theme::Token;

KeypadKey::KeypadKey(const theme::Theme& theme, int heightPx, QWidget* parent)
    : Pressable(theme, parent),
      m_heightPx(heightPx) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
}

void KeypadKey::setGlyph(Icon icon, Token token) {
  m_icon = icon;
  m_token = token;
  update();
}

QSize KeypadKey::sizeHint() const {
  return {look().px(m_heightPx) * 4 / 3, look().px(m_heightPx)};
}

QSize KeypadKey::minimumSizeHint() const {
  // On a low window the keys give way, down to what a finger needs.
  return {look().px(theme::target::kMin), theme::target::kMin};
}

void KeypadKey::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QRectF frame = rect();
  const double radius = m_heightPx >= theme::target::kPinKey ? theme::radius::kPanel : theme::radius::kCard;
  const QColor fill = look().colour(isEnabled() ? Token::Surface : Token::Raised);
  paintCard(painter, frame, radius, touched(fill), look().colour(Token::Line));
  const QColor ink = look().colour(isEnabled() ? m_token : Token::Ink3);
  if (m_icon != Icon::None) {
    const double side = std::min<double>(look().px(28), frame.height() * 0.5);
    paintIcon(painter, QRectF(frame.center() - QPointF(side / 2, side / 2), QSizeF(side, side)), m_icon, ink);
  } else {
    const bool pin = m_heightPx >= theme::target::kPinKey;
    painter.setFont(pin ? look().font(28, QFont::Medium) : look().font(24, theme::kSemiBold));
    painter.setPen(ink);
    painter.drawText(frame, Qt::AlignCenter, text());
  }
  if (hasVisibleFocus()) {
    paintFocusRing(painter, frame, radius, look());
  }
}

} // namespace comanda::kit
