// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/scroll.h"

#include <QLayout>
#include <QScrollArea>
#include <QScroller>

namespace comanda::kit {

void dressScroll(QScrollArea& area) {
  area.setFrameShape(QFrame::NoFrame);
  area.setFocusPolicy(Qt::NoFocus);
  area.viewport()->setAutoFillBackground(false);
  QScroller::grabGesture(area.viewport(), QScroller::TouchGesture);
}

void putInto(QScrollArea& area, QWidget* content) {
  area.setWidget(content);
  content->setAutoFillBackground(false); // QScrollArea switches it on
}

QScrollArea* scrolled(QWidget* content) {
  auto* area = new QScrollArea;
  dressScroll(*area);
  area->setWidgetResizable(true);
  putInto(*area, content);
  return area;
}

void emptyLayout(QLayout& layout) {
  while (QLayoutItem* item = layout.takeAt(0)) {
    if (QWidget* widget = item->widget()) {
      widget->hide();
      widget->deleteLater();
    } else if (QLayout* inner = item->layout()) {
      emptyLayout(*inner);
    }
    delete item;
  }
}

} // namespace comanda::kit
