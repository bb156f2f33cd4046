// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/till/part_tile.h"

#include "ui/kit/paint.h"
#include "ui/theme/figures.h"

#include <QFontMetricsF>
#include <QPainter>
#include <utility>

namespace comanda::ui_till {

using theme::Token;

namespace {

constexpr int kPartTilePx = 118;
constexpr int kPartPaddingPx = 18;

} // namespace

PartTile::PartTile(const theme::Theme& theme, PartCard card, QWidget* parent)
    : Pressable(theme, parent),
      m_card(std::move(card)) {
  setObjectName(QStringLiteral("part-") + m_card.key);
  setText(m_card.title);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  QStringList said = {m_card.title, m_card.summary, m_card.amount, m_card.note};
  said.removeAll({});
  setAccessibleName(said.join(QStringLiteral(", ")));
}

QSize PartTile::sizeHint() const {
  return {look().px(280), look().px(kPartTilePx)};
}

QSize PartTile::minimumSizeHint() const {
  return {look().px(160), look().px(kPartTilePx)};
}

void PartTile::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QRectF frame = rect();
  kit::paintCard(painter, frame, theme::radius::kCard, touched(look().colour(Token::Surface)),
                 look().colour(m_card.isChosen ? Token::Accent : Token::Line), m_card.isChosen ? 2 : 1);
  const double padding = look().px(kPartPaddingPx);
  const QRectF inside = frame.adjusted(padding, look().px(14), -padding, -look().px(12));
  const Qt::LayoutDirection direction = layoutDirection();

  painter.setFont(look().font(theme::type::kSecondary, theme::kFigureWeight));
  painter.setPen(look().textColour(m_card.isPaid ? Token::Ready : Token::Ink2));
  const QRectF head(inside.left(), inside.top(), inside.width(), look().px(20));
  kit::paintLine(painter, head, m_card.note, Qt::AlignRight | Qt::AlignVCenter, direction);
  const double note = QFontMetricsF(painter.font()).horizontalAdvance(m_card.note);

  painter.setFont(look().font(theme::type::kBody, theme::kHeadingWeight));
  painter.setPen(look().colour(Token::Ink));
  const QRectF title = head.adjusted(0, 0, -note - look().px(8), 0);
  kit::paintLine(painter, kit::mirrored(title, head, direction), m_card.title,
                 Qt::AlignLeft | Qt::AlignVCenter, direction);

  painter.setFont(look().font(theme::type::kSecondary));
  painter.setPen(look().colour(Token::Ink2));
  const QRectF summary(inside.left(), head.bottom() + look().px(6), inside.width(), look().px(20));
  kit::paintLine(painter, summary, m_card.summary, Qt::AlignLeft | Qt::AlignVCenter, direction);

  painter.setFont(look().font(theme::type::kMoney, theme::kFigureWeight));
  painter.setPen(look().colour(m_card.isPaid ? Token::Ink2 : Token::Ink));
  theme::drawFigures(painter, inside,
                     (direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignBottom,
                     m_card.amount);
  if (hasVisibleFocus()) {
    kit::paintFocusRing(painter, frame, theme::radius::kCard, look());
  }
}

} // namespace comanda::ui_till
