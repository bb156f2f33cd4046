// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace comanda::kit {

/// Something to put other widgets on: a card with round corners, or a plain area with a line along some edges
/// (the right panel of a screen, a header).
class Panel : public QWidget {
  Q_OBJECT

public:
  enum class Shape { Card, Plain };

  Panel(const theme::Theme& theme, Shape shape, QWidget* parent = nullptr);

  void setFill(theme::Token fill);
  /// Of a plain panel. Edges are meant from left to right and turned around where one reads the other way.
  void setLines(Qt::Edges edges);

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  const theme::Theme& m_theme;
  Shape m_shape;
  theme::Token m_fill = theme::Token::Surface;
  Qt::Edges m_lines;
};

} // namespace comanda::kit
