// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/button.h"

#include "ui/kit/paint.h"

#include <QFontMetrics>
#include <QPainter>
#include <algorithm>

namespace comanda::kit {

using theme::Token;

namespace {

constexpr int kButtonIconPx = 20;

} // namespace

Button::Button(const theme::Theme& theme, Kind kind, const QString& text, QWidget* parent)
    : Button(theme, kind, Icon::None, text, parent) {}

Button::Button(const theme::Theme& theme, Kind kind, Icon icon, const QString& text, QWidget* parent)
    : Pressable(theme, parent),
      m_kind(kind),
      m_icon(icon) {
  setText(text);
  setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

void Button::setKind(Kind kind) {
  m_kind = kind;
  update();
}

void Button::setGlyph(Icon icon) {
  m_icon = icon;
  updateGeometry();
  update();
}

void Button::setHeight(int heightPx) {
  m_heightPx = std::max(heightPx, theme::target::kMin);
  updateGeometry();
}

QFont Button::labelFont() const {
  return look().font(m_kind == Kind::Primary ? 16 : theme::type::kBody, theme::kSemiBold);
}

QSize Button::sizeHint() const {
  const int label = QFontMetrics(labelFont()).horizontalAdvance(text());
  const int icon = m_icon == Icon::None ? 0 : look().px(kButtonIconPx) + (label > 0 ? look().px(8) : 0);
  const int height = look().px(m_heightPx);
  return {std::max(height, label + icon + look().px(36)), height};
}

QSize Button::minimumSizeHint() const {
  // A long text may be cut; a target may not shrink.
  const int width = std::min(sizeHint().width(), look().px(120));
  return {std::max(width, theme::target::kMin), look().px(m_heightPx)};
}

void Button::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QRectF frame = rect();
  const double radius = theme::radius::kButton + 1;
  const bool isFilled = (m_kind == Kind::Primary && !isCheckable()) || isChecked();
  QColor fill = look().colour(isFilled ? Token::Accent : Token::Surface);
  QColor ink = look().colour(isFilled ? Token::OnAccent : Token::Ink);
  QColor border = isFilled ? QColor() : look().colour(Token::Line);
  if (m_kind == Kind::Danger) {
    ink = look().textColour(Token::Late);
    border = look().colour(Token::Late);
  }
  if (!isEnabled()) {
    fill = look().colour(Token::Raised);
    ink = look().colour(Token::Ink3);
    border = look().colour(Token::Line);
  }
  paintCard(painter, frame, radius, touched(fill), border);

  painter.setFont(labelFont());
  const QFontMetricsF metrics(painter.font());
  const double icon = m_icon == Icon::None ? 0 : look().px(kButtonIconPx);
  const double gap = icon > 0 && !text().isEmpty() ? look().px(8) : 0;
  const double room = frame.width() - look().px(16) - icon - gap;
  const double label = std::min(metrics.horizontalAdvance(text()) + 1, room);
  const double left = frame.center().x() - (icon + gap + label) / 2;
  if (icon > 0) {
    paintIcon(painter, mirrored({left, 0, icon, frame.height()}, frame, layoutDirection()), m_icon, ink);
  }
  painter.setPen(ink);
  paintLine(painter, mirrored({left + icon + gap, 0, label, frame.height()}, frame, layoutDirection()),
            text(), Qt::AlignCenter, layoutDirection());
  if (hasVisibleFocus()) {
    paintFocusRing(painter, frame, radius, look());
  }
}

} // namespace comanda::kit
