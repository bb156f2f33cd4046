// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

namespace comanda::bench {

/// Seconds since it was made.
class Stopwatch {
public:
  Stopwatch() { m_timer.start(); }
  double seconds() const { return static_cast<double>(m_timer.nsecsElapsed()) / 1e9; }

private:
  QElapsedTimer m_timer;
};

} // namespace comanda::bench
