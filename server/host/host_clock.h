// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/event.pb.h"
#include "domain/house.h"
#include "domain/ports/clock.h"

#include <optional>

namespace comanda::host {

/// The time of the journal: the wall clock, kept from ever going back, with the restaurant's offset from UTC.
///
/// When the wall clock is behind the house's last event by more than kJumpMin, because it was set back or the
/// journal was written under a wrong one, the journal's time goes on from there at the steady clock's pace,
/// so that durations stay true. Pauses, and the time a host is off, let the wall clock catch up; from then on
/// it is followed again.
class HostClock {
public:
  /// A jump of the wall clock against the steady one that is larger than this is an event of its own.
  static constexpr std::chrono::minutes kJumpMin{2};

  explicit HostClock(const ports::Clock& clock) : m_clock(&clock) {}

  struct Reading {
    values::LocalTime now; ///< Never earlier than the house's last event.
    /// ClockJumped, when the wall clock was set since the last reading, or has caught up with a journal whose
    /// lead had been accepted.
    std::optional<v1::Event> jump;
  };
  Reading read(const domain::House& house);

private:
  const ports::Clock* m_clock;
  std::optional<values::Instant> m_lastWall;
  std::chrono::microseconds m_lastSteady{0};
  std::chrono::microseconds m_lead{0}; ///< Of the journal's time over the wall clock.
};

} // namespace comanda::host
