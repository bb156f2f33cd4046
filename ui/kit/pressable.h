// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAccessible>
#include <QPushButton>

namespace comanda::kit {

/// What all that can be tapped has in common: it is a button to Qt and to screen readers, paints itself with
/// the theme, takes Space and Enter, and is at least target::kMin in each direction. Its text is its
/// accessible name until it is given another.
class Pressable : public QPushButton {
  Q_OBJECT

public:
  explicit Pressable(const theme::Theme& theme, QWidget* parent = nullptr);

  QSize minimumSizeHint() const override;

  /// Checkable, and one of several of which one is checked: to a screen reader a radio button, or a page tab.
  void setOneOf(QAccessible::Role role = QAccessible::RadioButton);
  /// Whether the ring of the keyboard is to be seen: only after it was used.
  bool hasVisibleFocus() const;

protected:
  void keyPressEvent(QKeyEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

  const theme::Theme& look() const { return m_theme; }
  /// A fill as it is while a finger or a mouse is on it.
  QColor touched(const QColor& fill) const;

private:
  void focusInEvent(QFocusEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;

  const theme::Theme& m_theme;
  bool m_isFocusByKeyboard = false;
};

} // namespace comanda::kit
