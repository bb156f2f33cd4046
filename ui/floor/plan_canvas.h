// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QLineF>
#include <QWidget>
#include <vector>

namespace comanda::ui_floor {

/// What the tables of the plan stand on: the walls of the room.
class PlanCanvas : public QWidget {
  Q_OBJECT

public:
  explicit PlanCanvas(const theme::Theme& theme, QWidget* parent = nullptr);

  /// In pixels of the canvas.
  void setWalls(std::vector<QLineF> walls);
  const std::vector<QLineF>& walls() const { return m_walls; }

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  const theme::Theme& m_theme;
  std::vector<QLineF> m_walls;
};

} // namespace comanda::ui_floor
