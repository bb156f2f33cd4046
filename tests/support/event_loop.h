// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

namespace comanda::testing {

/// Runs the event loop until `isTrue()`, at most ten seconds: long enough for a slow machine under a
/// sanitizer, so that false means a bug and not a bad day. For tests only.
template <class Predicate>
bool eventually(Predicate isTrue, int msMax = 10'000) {
  const QDeadlineTimer deadline(msMax);
  // Wakes the loop for what comes true without an event. (The overload of processEvents that takes a time
  // never sleeps: it would burn a core that the host under test needs.)
  QTimer wake;
  wake.start(5);
  while (!isTrue()) {
    if (deadline.hasExpired()) {
      return false;
    }
    QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
  }
  return true;
}

} // namespace comanda::testing
