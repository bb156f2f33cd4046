// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/overview/overview.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QBarCategoryAxis;
class QBarSet;
class QChart;
class QValueAxis;

namespace comanda::ui_overview {

/// Sales by the hour, today beside the same day of last week. What it shows is told in words to those who do
/// not see it.
class HourChart : public QWidget {
  Q_OBJECT

public:
  HourChart(const theme::Theme& theme, QWidget* parent = nullptr);

  void show(const Overview::State& state, const Overview& overview);

private:
  void dress();

  const theme::Theme& m_theme;
  QChart* m_chart;
  QBarSet* m_before;
  QBarSet* m_today;
  QBarCategoryAxis* m_hours;
  QValueAxis* m_amounts;
};

} // namespace comanda::ui_overview
