// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/pressable.h"

#include "ui/kit/paint.h"
#include "ui/kit/role.h"

#include <QKeyEvent>

namespace comanda::kit {

Pressable::Pressable(const theme::Theme& theme, QWidget* parent) : QPushButton(parent), m_theme(theme) {
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  setAttribute(Qt::WA_Hover);
  followTheme(*this, theme);
}

QSize Pressable::minimumSizeHint() const {
  return {theme::target::kMin, theme::target::kMin};
}

void Pressable::setOneOf(QAccessible::Role role) {
  setCheckable(true);
  setRole(*this, role);
}

void Pressable::keyPressEvent(QKeyEvent* event) {
  m_isFocusByKeyboard = true;
  if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat()) {
    click();
    return;
  }
  QPushButton::keyPressEvent(event);
}

void Pressable::enterEvent(QEnterEvent* event) {
  QPushButton::enterEvent(event);
  update();
}

void Pressable::leaveEvent(QEvent* event) {
  QPushButton::leaveEvent(event);
  update();
}

QColor Pressable::touched(const QColor& fill) const {
  if (!isEnabled()) {
    return fill;
  }
  const QColor ink = m_theme.colour(theme::Token::Ink);
  return isDown() ? theme::mixed(fill, ink, 0.12) : underMouse() ? theme::mixed(fill, ink, 0.04) : fill;
}

bool Pressable::hasVisibleFocus() const {
  return hasFocus() && m_isFocusByKeyboard;
}

void Pressable::focusInEvent(QFocusEvent* event) {
  m_isFocusByKeyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                        event->reason() == Qt::ShortcutFocusReason;
  QPushButton::focusInEvent(event);
}

void Pressable::mousePressEvent(QMouseEvent* event) {
  m_isFocusByKeyboard = false;
  QPushButton::mousePressEvent(event);
}

} // namespace comanda::kit
