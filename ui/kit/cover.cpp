// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/cover.h"

#include "ui/kit/paint.h"

#include <QEvent>

namespace comanda::kit {

Cover::Cover(const theme::Theme& theme, QWidget& over) : QWidget(&over), m_theme(theme) {
  over.installEventFilter(this);
  setGeometry(over.rect());
  followTheme(*this, theme);
  hide();
}

bool Cover::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parent() && event->type() == QEvent::Resize) {
    setGeometry(parentWidget()->rect());
  }
  return QWidget::eventFilter(watched, event);
}

} // namespace comanda::kit
