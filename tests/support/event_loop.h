// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>

namespace comanda::testing {

/// Runs the event loop until `isTrue()`, at most ten seconds: long enough for a slow machine under a
/// sanitizer, so that false means a bug and not a bad day. For tests only.
template <class Predicate>
bool eventually(Predicate isTrue, int msMax = 10'000) {
  const QDeadlineTimer deadline(msMax);
  while (!isTrue()) {
    if (deadline.hasExpired()) {
      return false;
    }
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
  }
  return true;
}

} // namespace comanda::testing
