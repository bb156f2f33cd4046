// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/window_place.h"

#include <QEvent>
#include <chrono>

namespace comanda::terminal {
namespace {

constexpr std::chrono::milliseconds kSettledAfter{400};

} // namespace

WindowPlace::WindowPlace(QWidget& window, DeviceMemory& memory) : m_window(window), m_memory(memory) {
  m_settled.setSingleShot(true);
  m_settled.setInterval(kSettledAfter);
  connect(&m_settled, &QTimer::timeout, this, [this] { m_memory.rememberWindow(m_window.saveGeometry()); });
  window.installEventFilter(this);
}

bool WindowPlace::restore() {
  const QByteArray place = m_memory.window();
  return !place.isEmpty() && m_window.restoreGeometry(place);
}

bool WindowPlace::eventFilter(QObject* watched, QEvent* event) {
  const QEvent::Type type = event->type();
  const bool isPlace = type == QEvent::Move || type == QEvent::Resize || type == QEvent::WindowStateChange;
  if (isPlace && m_window.isVisible()) {
    m_settled.start();
  }
  if (type == QEvent::Close && m_settled.isActive()) {
    m_settled.stop();
    m_memory.rememberWindow(m_window.saveGeometry());
  }
  return QObject::eventFilter(watched, event);
}

} // namespace comanda::terminal
