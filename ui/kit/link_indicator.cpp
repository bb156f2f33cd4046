// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/link_indicator.h"

#include "ui/kit/paint.h"
#include "ui/theme/figures.h"

#include <QPainter>
#include <cmath>

namespace comanda::kit {

using theme::Token;

namespace {

constexpr int kLinkMarkPx = 9;

Token tokenOf(LinkIndicator::State state) {
  switch (state) {
  case LinkIndicator::State::InStep: return Token::Ready;
  case LinkIndicator::State::CatchingUp: return Token::Attention;
  case LinkIndicator::State::NoLink: break;
  }
  return Token::Late;
}

void paintMark(QPainter& painter, const QRectF& where, LinkIndicator::State state, const QColor& colour) {
  painter.setRenderHint(QPainter::Antialiasing);
  const double half = 1;
  const QRectF inside = where.adjusted(half, half, -half, -half);
  switch (state) {
  case LinkIndicator::State::InStep:
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(where);
    return;
  case LinkIndicator::State::CatchingUp:
    painter.setPen(QPen(colour, 2 * half));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(inside);
    return;
  case LinkIndicator::State::NoLink:
    painter.setPen(QPen(colour, 2 * half, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(inside.topLeft(), inside.bottomRight());
    painter.drawLine(inside.topRight(), inside.bottomLeft());
    return;
  }
}

} // namespace

LinkIndicator::LinkIndicator(const theme::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  followTheme(*this, theme);
  tell(State::NoLink, {});
}

void LinkIndicator::tell(State state, const QString& clock) {
  m_state = state;
  m_clock = clock;
  setAccessibleName(text());
  updateGeometry();
  update();
}

QString LinkIndicator::words() const {
  switch (m_state) {
  case State::InStep: return tr("In step");
  case State::CatchingUp: return tr("Catching up");
  case State::NoLink: break;
  }
  return tr("No link");
}

QString LinkIndicator::text() const {
  return m_clock.isEmpty() ? words() : words() + QStringLiteral(" · ") + m_clock;
}

QSize LinkIndicator::sizeHint() const {
  const QFont font = m_theme.font(theme::type::kSecondary);
  const double width = m_theme.px(kLinkMarkPx) + m_theme.px(8) + theme::figuresWidth(font, text());
  return {static_cast<int>(std::ceil(width)) + 1, m_theme.px(24)};
}

QSize LinkIndicator::minimumSizeHint() const {
  return sizeHint();
}

void LinkIndicator::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QRectF frame = rect();
  const double mark = m_theme.px(kLinkMarkPx);
  const QRectF where =
      mirrored({0, std::round((frame.height() - mark) / 2), mark, mark}, frame, layoutDirection());
  paintMark(painter, where, m_state, m_theme.colour(tokenOf(m_state)));
  painter.setFont(m_theme.font(theme::type::kSecondary));
  painter.setPen(m_state == State::InStep ? m_theme.colour(Token::Ink2)
                                          : m_theme.textColour(tokenOf(m_state)));
  const bool turned = layoutDirection() == Qt::RightToLeft;
  theme::drawFigures(painter, frame, (turned ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, text());
}

} // namespace comanda::kit
