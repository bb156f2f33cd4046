// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/floor/takeaway_tile.h"

#include "ui/floor/mark_look.h"
#include "ui/kit/paint.h"

#include <QFontMetricsF>
#include <QPainter>

namespace comanda::ui_floor {

using theme::Token;

namespace {

constexpr int kTakeawayBadgePx = 9; // it stands out of the tile as a table's does
constexpr QSize kTakeawayPx{238, 72};
constexpr int kTakeawayShortPx = 150;

} // namespace

TakeawayTile::TakeawayTile(const theme::Theme& theme, QWidget* parent) : Pressable(theme, parent) {
  setObjectName(QStringLiteral("takeawayTile"));
  setText(tr("Takeaway"));
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void TakeawayTile::tell(const FloorView& view) {
  m_line = view.takeawayLine;
  m_badge = view.takeawayBadge;
  m_mark = view.takeawayMark;
  setAccessibleName(tr("Takeaway, %1").arg(m_line));
  update();
}

void TakeawayTile::setShort(bool isShort) {
  m_isShort = isShort;
  updateGeometry();
}

QSize TakeawayTile::sizeHint() const {
  return {look().px(m_isShort ? kTakeawayShortPx : kTakeawayPx.width()), look().px(kTakeawayPx.height())};
}

void TakeawayTile::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const double edge = look().px(kTakeawayBadgePx);
  const QRectF tile = QRectF(rect()).adjusted(edge, edge, -edge, 0);
  const bool isMarked = m_mark != Mark::Free;
  const QColor fill = isMarked ? look().tint(tokenOf(m_mark)) : look().colour(Token::Surface);
  kit::paintCard(painter, tile, theme::radius::kCard, touched(fill),
                 look().colour(isMarked ? tokenOf(m_mark) : Token::Line), look().px(2));
  painter.setFont(look().font(theme::type::kHeading, theme::kFigureWeight));
  const double name = QFontMetricsF(painter.font()).height();
  const QFont small = look().font(theme::type::kSecondary);
  const double line = QFontMetricsF(small).height();
  const double top = tile.center().y() - (name + line) / 2;
  painter.setPen(look().colour(Token::Ink));
  kit::paintLine(painter, {tile.left(), top, tile.width(), name}, text(), Qt::AlignCenter, layoutDirection());
  painter.setFont(small);
  painter.setPen(look().colour(Token::Ink2));
  kit::paintLine(painter, {tile.left(), top + name, tile.width(), line}, m_line, Qt::AlignCenter,
                 layoutDirection());
  if (!m_badge.isEmpty()) {
    const QColor colour = look().colour(tokenOf(m_mark));
    const bool turned = layoutDirection() == Qt::RightToLeft;
    kit::paintBadge(painter, rect(), Qt::AlignTop | (turned ? Qt::AlignLeft : Qt::AlignRight), m_badge,
                    colour, theme::Theme::inkOn(colour), look());
  }
  if (hasVisibleFocus()) kit::paintFocusRing(painter, tile, theme::radius::kCard, look());
}

} // namespace comanda::ui_floor
