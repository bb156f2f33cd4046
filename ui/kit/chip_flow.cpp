// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/chip_flow.h"

#include "ui/theme/tokens.h"

#include <algorithm>

namespace comanda::kit {

ChipFlow::ChipFlow(QWidget* parent) : QWidget(parent) {
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void ChipFlow::add(QWidget* widget) {
  widget->setParent(this);
  widget->show();
  m_widgets.push_back(widget);
  setMinimumHeight(heightForWidth(std::max(width(), 1)));
  updateGeometry();
}

void ChipFlow::setWidgets(const std::vector<QWidget*>& widgets) {
  for (QWidget* widget : m_widgets) {
    widget->hide();
    widget->deleteLater();
  }
  m_widgets.clear();
  for (QWidget* widget : widgets) {
    add(widget);
  }
  place(width(), true);
  setMinimumHeight(heightForWidth(std::max(width(), 1)));
}

int ChipFlow::heightForWidth(int widthPx) const {
  return place(widthPx, false);
}

QSize ChipFlow::sizeHint() const {
  return {minimumSizeHint().width(), heightForWidth(std::max(width(), minimumSizeHint().width()))};
}

QSize ChipFlow::minimumSizeHint() const {
  int widest = 0;
  int highest = 0;
  for (const QWidget* widget : m_widgets) {
    widest = std::max(widest, widget->sizeHint().width());
    highest = std::max(highest, widget->sizeHint().height());
  }
  return {widest, highest};
}

void ChipFlow::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  setMinimumHeight(place(width(), true));
}

int ChipFlow::place(int widthPx, bool moves) const {
  int x = 0;
  int y = 0;
  int rowHeight = 0;
  for (QWidget* widget : m_widgets) {
    const QSize size = widget->sizeHint();
    if (x > 0 && x + size.width() > widthPx) {
      x = 0;
      y += rowHeight + theme::space::kSmall;
      rowHeight = 0;
    }
    if (moves) {
      const int left = layoutDirection() == Qt::RightToLeft ? widthPx - x - size.width() : x;
      widget->setGeometry(left, y, std::min(size.width(), widthPx), size.height());
    }
    x += size.width() + theme::space::kSmall;
    rowHeight = std::max(rowHeight, size.height());
  }
  return y + rowHeight;
}

} // namespace comanda::kit
