// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/latencies.h"
#include "tests/bench/paint_clock.h"

/// How smooth a screen is that holds far more than fits on it, in this process.
namespace comanda::bench {

struct Scrolling {
  double openedMs = 0; ///< From the wish to see the screen until it was painted.
  Latencies frames;    ///< From a step of the scroll bar until the window was painted.
};

/// The order pad with a category of 500 items, on a menu of 1,000.
Scrolling scrollMenu(PaintClock& application);

/// The kitchen display with 60 tickets.
Scrolling scrollTickets(PaintClock& application);

} // namespace comanda::bench
