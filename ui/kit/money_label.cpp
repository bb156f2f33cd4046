// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/money_label.h"

#include "ui/kit/paint.h"
#include "ui/kit/role.h"
#include "ui/theme/figures.h"

#include <QFontMetrics>
#include <QPainter>
#include <cmath>

namespace comanda::kit {

MoneyLabel::MoneyLabel(const theme::Theme& theme, const QString& text, int size, int weight, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_size(size),
      m_weight(weight) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  setRole(*this, QAccessible::StaticText);
  followTheme(*this, theme);
  setText(text);
}

void MoneyLabel::setText(const QString& text) {
  m_text = text;
  setAccessibleName(text);
  updateGeometry();
  update();
}

void MoneyLabel::setToken(theme::Token token) {
  m_token = token;
  update();
}

void MoneyLabel::setTrailing(bool trailing) {
  m_isTrailing = trailing;
  update();
}

QSize MoneyLabel::sizeHint() const {
  const QFont font = m_theme.font(m_size, m_weight);
  return {static_cast<int>(std::ceil(theme::figuresWidth(font, m_text))) + 1, QFontMetrics(font).height()};
}

QSize MoneyLabel::minimumSizeHint() const {
  return sizeHint();
}

void MoneyLabel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setFont(m_theme.font(m_size, m_weight));
  painter.setPen(m_theme.textColour(m_token));
  const bool right = m_isTrailing == (layoutDirection() == Qt::LeftToRight);
  theme::drawFigures(painter, rect(), (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, m_text);
}

} // namespace comanda::kit
