// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace comanda::ui_till {

/// A tick, "Paid", and how much goes back to the guest, so large that it can be read while counting coins.
class PaidNotice : public QWidget {
  Q_OBJECT

public:
  explicit PaidNotice(const theme::Theme& theme, QWidget* parent = nullptr);

  void tell(const QString& taken, const QString& change);

  QSize sizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  const theme::Theme& m_theme;
  QString m_taken;
  QString m_change;
};

} // namespace comanda::ui_till
