// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace comanda::kit {

/// Lies over the whole of another widget, which is its parent, and stays as large. Hidden at first.
class Cover : public QWidget {
  Q_OBJECT

public:
  Cover(const theme::Theme& theme, QWidget& over);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  const theme::Theme& look() const { return m_theme; }

private:
  const theme::Theme& m_theme;
};

} // namespace comanda::kit
