// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/pressable.h"
#include "ui/kitchen/kitchen_view.h"

#include <map>

namespace comanda::ui_kitchen {

/// One thing to prepare, to be read from two metres. A tap ticks it.
class CardLineRow : public kit::Pressable {
  Q_OBJECT

public:
  CardLineRow(const theme::Theme& theme, CardLine line, QWidget* parent);

  const CardLine& line() const { return m_line; }
  void setInFocus(bool inFocus);

  /// Measured once for each width: a wall of cards asks on every event.
  int heightForWidth(int width) const override;
  /// Texts are larger or smaller than before.
  void forgetHeights() { m_heights.clear(); }
  bool hasHeightForWidth() const override { return true; }
  QSize sizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  struct Part {
    QString text;
    QFont font;
    QColor ink;
    bool hasIcon = false;
  };
  std::vector<Part> parts() const;
  int measuredHeight(int width) const;
  double badgeWidth() const;
  QString badge() const;
  double paintParts(QPainter* painter, const QRectF& where) const;
  void paintEnd(QPainter& painter, const QRectF& inside) const;

  CardLine m_line;
  bool m_isInFocus = false;
  mutable std::map<int, int> m_heights; ///< By width.
};

} // namespace comanda::ui_kitchen
