// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/pin_dots.h"

#include "ui/kit/paint.h"
#include "ui/kit/role.h"
#include "ui/login/login_presenter.h"

#include <QPainter>
#include <QVariantAnimation>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace comanda::ui_login {

using theme::Token;

namespace {

constexpr int kPinDotPx = 18;
constexpr int kPinDotStepPx = 36;
constexpr int kPinShakePx = 10;
constexpr int kPinShakes = 3;

} // namespace

PinDots::PinDots(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_motion(new QVariantAnimation(this)) {
  setObjectName(QStringLiteral("pinDots"));
  kit::setRole(*this, QAccessible::Indicator);
  kit::followTheme(*this, theme);
  m_motion->setStartValue(0.0);
  m_motion->setEndValue(1.0);
  connect(m_motion, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
    const double share = value.toDouble();
    m_aside = std::sin(share * kPinShakes * 2 * std::numbers::pi) * (1 - share);
    update();
  });
  tell(0);
}

void PinDots::tell(int digits) {
  m_digits = digits;
  setAccessibleName(tr("%n digits typed", nullptr, digits));
  update();
}

void PinDots::shake() {
  if (m_theme.motionMs() == 0) {
    return;
  }
  m_motion->stop();
  m_motion->setDuration(2 * m_theme.motionMs());
  m_motion->start();
}

QSize PinDots::sizeHint() const {
  return {m_theme.px(kPinDotStepPx * kPinDigitsMax), m_theme.px(kPinDotPx + 2)};
}

void PinDots::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const int count = std::max(m_digits, kPinDigitsMin);
  const double side = m_theme.px(kPinDotPx);
  const double step = m_theme.px(kPinDotStepPx);
  double x = width() / 2.0 - (count - 1) * step / 2 + m_aside * m_theme.px(kPinShakePx);
  for (int i = 0; i < count; ++i, x += step) {
    const bool isTyped = i < m_digits;
    painter.setPen(QPen(m_theme.colour(isTyped ? Token::Accent : Token::Ink3), isTyped ? 2 : 1.5));
    painter.setBrush(isTyped ? QBrush(m_theme.colour(Token::Accent)) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QPointF(x, height() / 2.0), side / 2 - 1, side / 2 - 1);
  }
}

} // namespace comanda::ui_login
