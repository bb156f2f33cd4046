// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/tile.h"

#include "ui/kit/paint.h"
#include "ui/theme/figures.h"

#include <QPainter>

namespace comanda::kit {

using theme::Token;

namespace {

constexpr int kTileWidthPx = 160;

} // namespace

Tile::Tile(const theme::Theme& theme, const QString& name, const QString& price, QWidget* parent)
    : Pressable(theme, parent),
      m_price(price) {
  setText(name);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  tell();
}

void Tile::setBadge(const QString& text, Token state, bool isFilled) {
  m_badge = text;
  m_badgeState = state;
  m_isBadgeFilled = isFilled;
  tell();
  update();
}

void Tile::tell() {
  QStringList parts{text(), m_price};
  if (!m_badge.isEmpty()) parts << m_badge;
  setAccessibleName(parts.join(QStringLiteral(", ")));
}

QSize Tile::sizeHint() const {
  return {look().px(kTileWidthPx), look().px(theme::target::kTile)};
}

QSize Tile::minimumSizeHint() const {
  return {look().px(theme::target::kTile), look().px(theme::target::kTile)};
}

void Tile::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QRectF frame = rect();
  const double radius = theme::radius::kCard;
  QColor fill = look().colour(isEnabled() ? Token::Surface : Token::Raised);
  if (isChecked()) {
    fill = look().colour(Token::AccentSoft);
  }
  const QColor border = look().colour(isChecked() ? Token::Accent : Token::Line);
  paintCard(painter, frame, radius, touched(fill), border, isChecked() ? 2 : 1);

  const double padding = look().px(15);
  const QRectF inside = frame.adjusted(padding, look().px(13), -padding, -look().px(13));
  painter.setFont(look().font(theme::type::kBody, theme::kSemiBold));
  painter.setPen(look().colour(isEnabled() ? Token::Ink : Token::Ink3));
  paintLines(painter, inside, text(), 2, layoutDirection());

  painter.setFont(look().font(theme::type::kBody, QFont::Medium));
  painter.setPen(look().colour(isEnabled() ? Token::Ink2 : Token::Ink3));
  const bool turned = layoutDirection() == Qt::RightToLeft;
  theme::drawFigures(painter, inside, (turned ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignBottom, m_price);
  if (!m_badge.isEmpty()) {
    const QColor colour = look().colour(m_badgeState);
    const QColor badge = m_isBadgeFilled ? colour : theme::mixed(fill, colour, 0.16);
    const QColor ink = m_isBadgeFilled
                           ? theme::Theme::inkOn(colour)
                           : theme::readable(look().colour(m_badgeState), look().colour(Token::Ink), badge);
    paintBadge(painter, inside, (turned ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignBottom, m_badge, badge,
               ink, look());
  }
  if (hasVisibleFocus()) {
    paintFocusRing(painter, frame, radius, look());
  }
}

} // namespace comanda::kit
