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
    : Pressable(theme, parent) {
  setText(label);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setInformative(true);
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

void StatCard::setInformative(bool informative) {
  setAttribute(Qt::WA_TransparentForMouseEvents, informative);
  setFocusPolicy(informative ? Qt::NoFocus : Qt::StrongFocus);
  setRole(*this, informative ? QAccessible::StaticText : QAccessible::NoRole);
}

void StatCard::tell() {
  setAccessibleName(text() + QStringLiteral(": ") + m_value);
  setAccessibleDescription(m_note);
  updateGeometry();
  update();
}

QFont StatCard::valueFont() const {
  return look().font(m_isSmall ? theme::type::kMoney : theme::type::kFigure, theme::kFigureWeight);
}

QSize StatCard::sizeHint() const {
  const QFontMetricsF label(look().font(theme::type::kSecondary));
  const QFontMetricsF note(look().font(theme::type::kSecondary, theme::kSemiBold));
  const double lines = label.height() + QFontMetricsF(valueFont()).height() +
                       (m_note.isEmpty() ? 0 : note.height() + look().px(4)) + look().px(m_isSmall ? 1 : 4);
  const double width = std::max({label.horizontalAdvance(text()), theme::figuresWidth(valueFont(), m_value),
                                 note.horizontalAdvance(m_note)});
  return {static_cast<int>(std::ceil(width)) + 2 * look().px(paddingPx()),
          static_cast<int>(std::ceil(lines)) + 2 * look().px(paddingPx() - (m_isSmall ? 3 : 2))};
}

QSize StatCard::minimumSizeHint() const {
  const double value = theme::figuresWidth(valueFont(), m_value);
  return {static_cast<int>(std::ceil(value)) + 2 * look().px(paddingPx()), sizeHint().height()};
}

void StatCard::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintCard(painter, rect(), m_isSmall ? theme::radius::kCard : theme::radius::kPanel,
            touched(look().colour(m_isSmall ? Token::Raised : Token::Surface)), look().colour(Token::Line));
  const double padding = look().px(paddingPx());
  const double above = look().px(paddingPx() - (m_isSmall ? 3 : 2));
  const QRectF inside = QRectF(rect()).adjusted(padding, above, -padding, -above);

  painter.setFont(look().font(theme::type::kSecondary));
  painter.setPen(look().colour(Token::Ink2));
  const double label = QFontMetricsF(painter.font()).height();
  paintLine(painter, QRectF(inside.left(), inside.top(), inside.width(), label), text(),
            Qt::AlignLeft | Qt::AlignVCenter, layoutDirection());

  painter.setFont(valueFont());
  painter.setPen(look().colour(Token::Ink));
  const double value = QFontMetricsF(painter.font()).height();
  const double top = inside.top() + label + look().px(m_isSmall ? 1 : 4);
  theme::drawFigures(
      painter, QRectF(inside.left(), top, inside.width(), value),
      (layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, m_value);

  painter.setFont(look().font(theme::type::kSecondary, theme::kSemiBold));
  painter.setPen(look().textColour(m_noteToken));
  paintLine(painter, QRectF(inside.left(), top + value + look().px(4), inside.width(), label), m_note,
            Qt::AlignLeft | Qt::AlignVCenter, layoutDirection());
  if (hasVisibleFocus()) {
    paintFocusRing(painter, rect(), m_isSmall ? theme::radius::kCard : theme::radius::kPanel, look());
  }
}

} // namespace comanda::kit
