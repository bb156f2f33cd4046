// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <chrono>

namespace comanda::shell {

/// Notices that nobody has touched the terminal for a while: the next person is somebody else.
class IdleLock : public QObject {
  Q_OBJECT

public:
  /// Watches all windows of the application from start() on.
  explicit IdleLock(std::chrono::milliseconds patience, QObject* parent = nullptr);

  void start();
  void stop();
  /// Until it is idle, if nobody touches anything.
  std::chrono::milliseconds left() const { return m_timer.remainingTimeAsDuration(); }

Q_SIGNALS:
  void idle();

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  QTimer m_timer;
};

} // namespace comanda::shell
