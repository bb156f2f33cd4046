// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icon.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace comanda::kit {

/// Digits to tap, or to type while it has the keyboard. It remembers nothing: whoever shows what was typed
/// decides how much of it there can be.
class Keypad : public QWidget {
  Q_OBJECT

public:
  /// Pin begins with 1 and has a confirming key; Cash begins with 7, has 00, and is confirmed with Enter or
  /// by the screen's own button.
  enum class Kind { Pin, Cash };

  Keypad(const theme::Theme& theme, Kind kind, QWidget* parent = nullptr);

  void setConfirmEnabled(bool enabled);

  QSize minimumSizeHint() const override;

Q_SIGNALS:
  void typed(const QString& digits); ///< "0" to "9", or "00".
  void erased();                     ///< The last digit goes.
  void confirmed();

protected:
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void addKey(int row, int column, const QString& text);
  void addKey(int row, int column, Icon icon, const QString& accessibleName, const QString& objectName,
              void (Keypad::*tapped)());
  bool take(const QKeyEvent& event);

  const theme::Theme& m_theme;
  Kind m_kind;
  QWidget* m_confirm = nullptr;
};

} // namespace comanda::kit
