// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/choice_card.h"

#include "ui/kit/paint.h"

#include <QFontMetricsF>
#include <QPainter>

namespace comanda::ui_setup {

using theme::Token;

namespace {

constexpr int kChoiceIconPx = 56;
constexpr int kChoiceEdgePx = 24;
constexpr int kChoiceAboutLines = 3;

} // namespace

ChoiceCard::ChoiceCard(const theme::Theme& theme, kit::Icon icon, const QString& title, const QString& about,
                       QWidget* parent)
    : Pressable(theme, parent),
      m_icon(icon),
      m_about(about) {
  setText(title);
  setAccessibleName(title);
  setAccessibleDescription(about);
}

void ChoiceCard::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  kit::paintCard(painter, rect(), theme::radius::kPanel, touched(look().colour(Token::Surface)),
                 look().colour(Token::Line));
  const double edge = look().px(kChoiceEdgePx);
  const QRectF inside = QRectF(rect()).adjusted(edge, edge, -edge, -edge);
  const double side = look().px(kChoiceIconPx);
  const QRectF badge = kit::mirrored({inside.left(), inside.top(), side, side}, rect(), layoutDirection());
  kit::paintCard(painter, badge, theme::radius::kCard,
                 look().colour(isEnabled() ? Token::AccentSoft : Token::Raised));
  const double hem = side / 4;
  kit::paintIcon(painter, badge.adjusted(hem, hem, -hem, -hem), m_icon,
                 isEnabled() ? look().textColour(Token::Accent) : look().colour(Token::Ink3));

  double y = badge.bottom() + look().px(18);
  painter.setFont(look().font(theme::type::kTitle, theme::kHeadingWeight));
  painter.setPen(look().colour(isEnabled() ? Token::Ink : Token::Ink2));
  const double title = QFontMetricsF(painter.font()).height();
  kit::paintLine(painter, {inside.left(), y, inside.width(), title}, text(), Qt::AlignLeft | Qt::AlignVCenter,
                 layoutDirection());
  y += title + look().px(6);
  painter.setFont(look().font(theme::type::kBody));
  painter.setPen(look().colour(Token::Ink2));
  kit::paintLines(painter, {inside.left(), y, inside.width(), inside.bottom() - y + edge}, m_about,
                  kChoiceAboutLines, layoutDirection());
  if (hasVisibleFocus()) {
    kit::paintFocusRing(painter, rect(), theme::radius::kPanel, look());
  }
}

} // namespace comanda::ui_setup
