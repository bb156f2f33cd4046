// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/till/paid_notice.h"

#include "ui/kit/icon.h"
#include "ui/kit/paint.h"
#include "ui/kit/role.h"
#include "ui/theme/figures.h"

#include <QPainter>

namespace comanda::ui_till {

using theme::Token;

PaidNotice::PaidNotice(const theme::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
  setObjectName(QStringLiteral("paidNotice"));
  kit::setRole(*this, QAccessible::StaticText);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  kit::followTheme(*this, theme);
}

void PaidNotice::tell(const QString& taken, const QString& change) {
  m_taken = taken;
  m_change = change;
  QStringList said = {tr("Paid"), change, taken};
  said.removeAll({});
  setAccessibleName(said.join(QStringLiteral(" · ")));
  update();
}

QSize PaidNotice::sizeHint() const {
  return {m_theme.px(300), m_theme.px(260)};
}

void PaidNotice::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const double side = m_theme.px(72);
  const double block = side + m_theme.px(m_change.isEmpty() ? 96 : 152);
  double y = std::max(0.0, (height() - block) / 2);
  const QRectF disc((width() - side) / 2, y, side, side);
  kit::paintCard(painter, disc, side / 2, m_theme.tint(Token::Ready));
  kit::paintIcon(painter, disc.adjusted(side / 4, side / 4, -side / 4, -side / 4), kit::Icon::Check,
                 m_theme.textColour(Token::Ready));
  y += side + m_theme.px(14);
  painter.setFont(m_theme.font(theme::type::kFigure, theme::kHeadingWeight));
  painter.setPen(m_theme.colour(Token::Ink));
  painter.drawText(QRectF(0, y, width(), m_theme.px(38)), Qt::AlignCenter, tr("Paid"));
  y += m_theme.px(42);
  painter.setFont(m_theme.font(theme::type::kBody));
  painter.setPen(m_theme.colour(Token::Ink2));
  painter.drawText(QRectF(0, y, width(), m_theme.px(24)), Qt::AlignCenter, m_taken);
  y += m_theme.px(34);
  if (!m_change.isEmpty()) {
    painter.setFont(m_theme.font(theme::type::kTotal, theme::kFigureWeight));
    painter.setPen(m_theme.textColour(Token::Ready));
    theme::drawFigures(painter, {0, y, static_cast<double>(width()), m_theme.px(48) * 1.0}, Qt::AlignHCenter,
                       m_change);
  }
}

} // namespace comanda::ui_till
