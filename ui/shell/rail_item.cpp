// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail_item.h"

#include "ui/kit/paint.h"

#include <QFontMetrics>
#include <QPainter>
#include <algorithm>

namespace comanda::shell {

using theme::Token;

namespace {

constexpr int kRailItemWidthPx = 64;

} // namespace

RailItem::RailItem(const theme::Theme& theme, kit::Icon icon, const QString& label, QWidget* parent)
    : Pressable(theme, parent),
      m_icon(icon) {
  setText(label);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize RailItem::sizeHint() const {
  const int word = QFontMetrics(look().font(theme::type::kTiny, theme::kSemiBold)).horizontalAdvance(text());
  return {std::max(kRailItemWidthPx, word + 8), look().px(theme::target::kRailItem)};
}

QSize RailItem::minimumSizeHint() const {
  return sizeHint();
}

void RailItem::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QRectF frame = rect();
  const double radius = theme::radius::kButton;
  if (isChecked()) {
    kit::paintCard(painter, frame, radius, look().colour(Token::AccentSoft));
  } else if (underMouse() || isDown()) {
    kit::paintCard(painter, frame, radius, touched(look().colour(Token::Surface)));
  }
  const QColor ink = look().colour(isChecked() ? Token::Accent : Token::Ink2);
  const double icon = look().px(22);
  const QFont font =
      look().font(theme::type::kTiny, isChecked() ? theme::kSemiBold : static_cast<int>(QFont::Medium));
  const double word = QFontMetricsF(font).height();
  const double gap = look().px(5);
  const double top = (frame.height() - icon - gap - word) / 2;
  kit::paintIcon(painter, QRectF(0, top, frame.width(), icon), m_icon, ink);
  painter.setFont(font);
  painter.setPen(ink);
  kit::paintLine(painter, QRectF(2, top + icon + gap, frame.width() - 4, word), text(), Qt::AlignCenter,
                 layoutDirection());
  if (hasVisibleFocus()) {
    kit::paintFocusRing(painter, frame, radius, look());
  }
}

} // namespace comanda::shell
