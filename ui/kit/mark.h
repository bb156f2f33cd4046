// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace comanda::kit {

/// The sign of the program, beside the name of the restaurant.
class Mark : public QWidget {
  Q_OBJECT

public:
  explicit Mark(const theme::Theme& theme, QWidget* parent = nullptr);

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  const theme::Theme& m_theme;
};

} // namespace comanda::kit
