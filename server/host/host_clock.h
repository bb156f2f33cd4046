// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/event.pb.h"
#include "domain/house.h"
#include "domain/ports/clock.h"

#include <optional>

namespace comanda::host {

/// The time of the journal: the wall clock, kept from ever going back, with the restaurant's offset from UTC.
class HostClock {
public:
  /// A jump of the wall clock against the steady one that is larger than this is an event of its own.
  static constexpr std::chrono::minutes kJumpMin{2};

  explicit HostClock(const ports::Clock& clock) : m_clock(clock) {}

  struct Reading {
    values::LocalTime now;         ///< Never earlier than the house's last event.
    std::optional<v1::Event> jump; ///< ClockJumped, when the wall clock was set since the last reading.
  };
  Reading read(const domain::House& house);

private:
  const ports::Clock& m_clock;
  std::optional<values::Instant> m_lastWall;
  std::chrono::microseconds m_lastSteady{0};
};

} // namespace comanda::host
