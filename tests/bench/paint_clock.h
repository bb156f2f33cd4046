// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QEvent>
#include <QWidget>
#include <chrono>
#include <cstdint>

namespace comanda::bench {

/// Nanoseconds of a clock that all processes of this computer share.
inline std::int64_t nowNs() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(
             std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

/// An application that knows when a window was painted last.
class PaintClock : public QApplication {
public:
  using QApplication::QApplication;

  bool notify(QObject* receiver, QEvent* event) override {
    const bool isPainting = event->type() == QEvent::UpdateRequest && receiver->isWidgetType() &&
                            static_cast<QWidget*>(receiver)->isWindow();
    const bool result = QApplication::notify(receiver, event);
    if (isPainting) {
      ++m_paintings;
      m_paintedNs = nowNs();
    }
    return result;
  }

  std::uint64_t paintings() const { return m_paintings; }
  /// When the last painting was over.
  std::int64_t paintedNs() const { return m_paintedNs; }

private:
  std::uint64_t m_paintings = 0;
  std::int64_t m_paintedNs = 0;
};

} // namespace comanda::bench
