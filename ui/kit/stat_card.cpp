// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/stat_card.h"

#include "ui/kit/paint.h"
#include "ui/kit/role.h"
#include "ui/theme/figures.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace comanda::kit {

using theme::Token;

StatCard::StatCard(const theme::Theme& theme, const QString& label, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_label(label) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setRole(*this, QAccessible::StaticText);
  followTheme(*this, theme);
  tell();
}

void StatCard::setValue(const QString& value) {
  m_value = value;
  tell();
}

void StatCard::setNote(const QString& note, Token token) {
  m_note = note;
  m_noteToken = token;
  tell();
}

void StatCard::setSmall(bool isSmall) {
  m_isSmall = isSmall;
  tell();
}

void StatCard::tell() {
  setAccessibleName(m_label + QStringLiteral(": ") + m_value);
  setAccessibleDescription(m_note);
  updateGeometry();
  update();
}

QFont StatCard::valueFont() const {
  return m_theme.font(m_isSmall ? theme::type::kMoney : theme::type::kFigure, theme::kFigureWeight);
}

QSize StatCard::sizeHint() const {
  const QFontMetricsF label(m_theme.font(theme::type::kSecondary));
  const QFontMetricsF note(m_theme.font(theme::type::kSecondary, theme::kSemiBold));
  const double lines = label.height() + QFontMetricsF(valueFont()).height() +
                       (m_note.isEmpty() ? 0 : note.height() + m_theme.px(4)) + m_theme.px(m_isSmall ? 1 : 4);
  const double width = std::max({label.horizontalAdvance(m_label), theme::figuresWidth(valueFont(), m_value),
                                 note.horizontalAdvance(m_note)});
  return {static_cast<int>(std::ceil(width)) + 2 * m_theme.px(paddingPx()),
          static_cast<int>(std::ceil(lines)) + 2 * m_theme.px(paddingPx() - (m_isSmall ? 3 : 2))};
}

QSize StatCard::minimumSizeHint() const {
  const double value = theme::figuresWidth(valueFont(), m_value);
  return {static_cast<int>(std::ceil(value)) + 2 * m_theme.px(paddingPx()), sizeHint().height()};
}

void StatCard::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintCard(painter, rect(), m_isSmall ? theme::radius::kCard : theme::radius::kPanel,
            m_theme.colour(m_isSmall ? Token::Raised : Token::Surface), m_theme.colour(Token::Line));
  const double padding = m_theme.px(paddingPx());
  const double above = m_theme.px(paddingPx() - (m_isSmall ? 3 : 2));
  const QRectF inside = QRectF(rect()).adjusted(padding, above, -padding, -above);

  painter.setFont(m_theme.font(theme::type::kSecondary));
  painter.setPen(m_theme.colour(Token::Ink2));
  const double label = QFontMetricsF(painter.font()).height();
  paintLine(painter, QRectF(inside.left(), inside.top(), inside.width(), label), m_label,
            Qt::AlignLeft | Qt::AlignVCenter, layoutDirection());

  painter.setFont(valueFont());
  painter.setPen(m_theme.colour(Token::Ink));
  const double value = QFontMetricsF(painter.font()).height();
  const double top = inside.top() + label + m_theme.px(m_isSmall ? 1 : 4);
  theme::drawFigures(
      painter, QRectF(inside.left(), top, inside.width(), value),
      (layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, m_value);

  painter.setFont(m_theme.font(theme::type::kSecondary, theme::kSemiBold));
  painter.setPen(m_theme.textColour(m_noteToken));
  paintLine(painter, QRectF(inside.left(), top + value + m_theme.px(4), inside.width(), label), m_note,
            Qt::AlignLeft | Qt::AlignVCenter, layoutDirection());
}

} // namespace comanda::kit
