// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/link_indicator.h"

#include "ui/kit/paint.h"
#include "ui/kit/role.h"
#include "ui/theme/figures.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace comanda::kit {

using theme::Token;

namespace {

constexpr int kLinkMarkPx = 9;
constexpr int kLinkLinePx = 24;

Token tokenOf(LinkIndicator::State state) {
  switch (state) {
  case LinkIndicator::State::InStep: return Token::Ready;
  case LinkIndicator::State::CatchingUp: return Token::Attention;
  case LinkIndicator::State::NoLink:
  case LinkIndicator::State::ReadOnly: break;
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
  case LinkIndicator::State::ReadOnly:
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRect(QRectF(where.left(), where.top(), where.width() / 3, where.height()));
    painter.drawRect(
        QRectF(where.right() - where.width() / 3, where.top(), where.width() / 3, where.height()));
    return;
  }
}

} // namespace

LinkIndicator::LinkIndicator(const theme::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setRole(*this, QAccessible::StatusBar);
  followTheme(*this, theme);
  tell(State::NoLink, {});
}

void LinkIndicator::tell(State state, const QString& clock, const QString& why) {
  m_state = state;
  m_clock = clock;
  m_why = why;
  setAccessibleName(text());
  setAccessibleDescription(why);
  updateGeometry();
  update();
}

QString LinkIndicator::words() const {
  switch (m_state) {
  case State::InStep: return tr("In step");
  case State::CatchingUp: return tr("Catching up");
  case State::ReadOnly: return tr("Read only");
  case State::NoLink: break;
  }
  return tr("No link");
}

QString LinkIndicator::text() const {
  return m_clock.isEmpty() ? words() : words() + QStringLiteral(" · ") + m_clock;
}

QSize LinkIndicator::sizeHint() const {
  const QFont font = m_theme.font(theme::type::kSecondary);
  const QFont small = m_theme.font(theme::type::kSecondary);
  const double words = std::max(theme::figuresWidth(font, text()), theme::figuresWidth(small, m_why));
  const double width = m_theme.px(kLinkMarkPx) + m_theme.px(8) + words;
  return {static_cast<int>(std::ceil(width)) + 1,
          m_theme.px(m_why.isEmpty() ? kLinkLinePx : 2 * kLinkLinePx)};
}

QSize LinkIndicator::minimumSizeHint() const {
  return sizeHint();
}

void LinkIndicator::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  QRectF frame = rect();
  const bool turned = layoutDirection() == Qt::RightToLeft;
  const Qt::Alignment side = (turned ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;
  if (!m_why.isEmpty()) {
    const QRectF below(frame.left(), frame.center().y(), frame.width(), frame.height() / 2);
    painter.setFont(m_theme.font(theme::type::kSecondary));
    painter.setPen(m_theme.colour(Token::Ink2));
    theme::drawFigures(painter, below, side, m_why);
    frame.setHeight(frame.height() / 2);
  }
  const double mark = m_theme.px(kLinkMarkPx);
  const double wide =
      mark + m_theme.px(8) + theme::figuresWidth(m_theme.font(theme::type::kSecondary), text());
  const double left = std::max(0.0, std::floor(frame.width() - wide));
  const QRectF where =
      mirrored({left, std::round((frame.height() - mark) / 2), mark, mark}, frame, layoutDirection());
  paintMark(painter, where, m_state, m_theme.colour(tokenOf(m_state)));
  painter.setFont(m_theme.font(theme::type::kSecondary));
  painter.setPen(m_state == State::InStep ? m_theme.colour(Token::Ink2)
                                          : m_theme.textColour(tokenOf(m_state)));
  theme::drawFigures(painter, frame, side, text());
}

} // namespace comanda::kit
