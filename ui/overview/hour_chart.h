// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/pressable.h"
#include "ui/overview/overview.h"

class QBarCategoryAxis;
class QBarSet;
class QChart;
class QValueAxis;

namespace comanda::ui_overview {

/// Sales by the hour, today beside the same day of last week. What it shows is told in words to those who do
/// not see it; a tap asks for it as a list.
class HourChart : public kit::Pressable {
  Q_OBJECT

public:
  HourChart(const theme::Theme& theme, QWidget* parent = nullptr);

  void show(const Overview::State& state, const Overview& overview);

  QSize sizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  void dress();

  QChart* m_chart;
  QBarSet* m_before;
  QBarSet* m_today;
  QBarCategoryAxis* m_hours;
  QValueAxis* m_amounts;
};

} // namespace comanda::ui_overview
