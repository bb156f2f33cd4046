// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/mark.h"

#include "ui/kit/paint.h"
#include "ui/kit/role.h"

#include <QPainter>

namespace comanda::kit {

using theme::Token;

namespace {

constexpr int kBrandMarkPx = 44;

} // namespace

Mark::Mark(const theme::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
  setFixedSize(theme.px(kBrandMarkPx), theme.px(kBrandMarkPx));
  setRole(*this, QAccessible::Graphic);
  setAccessibleName(QStringLiteral("Comanda"));
  followTheme(*this, theme);
}

void Mark::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintCard(painter, rect(), theme::radius::kButton, m_theme.colour(Token::Accent));
  painter.setPen(m_theme.colour(Token::OnAccent));
  painter.setFont(m_theme.font(theme::type::kMoney, 800));
  painter.drawText(rect(), Qt::AlignCenter, QStringLiteral("C"));
}

} // namespace comanda::kit
