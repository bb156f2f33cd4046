// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kitchen/kitchen_view.h"
#include "ui/theme/theme.h"

#include <QWidget>
#include <vector>

namespace comanda::ui_kitchen {

/// The all-day counts: how many of each dish are open, whatever tickets they are on. A column beside the
/// cards, or one line above them where there is no room.
class DayCounts : public QWidget {
  Q_OBJECT

public:
  explicit DayCounts(const theme::Theme& theme, QWidget* parent = nullptr);

  void setCounts(const std::vector<DayCount>& counts);
  void setStrip(bool isStrip);

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  void paintColumn(QPainter& painter) const;
  void paintStrip(QPainter& painter) const;

  const theme::Theme& m_theme;
  std::vector<DayCount> m_counts;
  bool m_isStrip = false;
};

} // namespace comanda::ui_kitchen
