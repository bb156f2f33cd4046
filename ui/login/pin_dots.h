// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QVariantAnimation;

namespace comanda::ui_login {

/// How many digits were typed, as discs; as many rings as a PIN has at least wait for theirs.
class PinDots : public QWidget {
  Q_OBJECT

public:
  explicit PinDots(const theme::Theme& theme, QWidget* parent = nullptr);

  void tell(int digits);
  /// It was the wrong one: they shake their heads, where motion is wanted.
  void shake();

  QSize sizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  const theme::Theme& m_theme;
  QVariantAnimation* m_motion;
  double m_aside = 0; ///< From -1 to 1.
  int m_digits = 0;
};

} // namespace comanda::ui_login
