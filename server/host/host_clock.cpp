// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/host/host_clock.h"

#include "domain/values/timestamp.h"

#include <algorithm>
#include <chrono>

namespace comanda::host {

HostClock::Reading HostClock::read(const domain::House& house) {
  const values::Instant wall = m_clock.now();
  const std::chrono::microseconds steady = m_clock.steady();
  Reading reading;
  if (m_lastWall) {
    const values::Instant expected = *m_lastWall + (steady - m_lastSteady);
    if (std::chrono::abs(wall - expected) > kJumpMin) {
      v1::ClockJumped& jump = *reading.jump.emplace().mutable_clock_jumped();
      *jump.mutable_expected() = values::toTimestamp(expected);
      *jump.mutable_found() = values::toTimestamp(wall);
    }
  }
  m_lastWall = wall;
  m_lastSteady = steady;

  const values::Instant last = values::fromTimestamp(house.position.get().at);
  reading.now.utc = std::max(wall, last);
  reading.now.offset = m_clock.utcOffset(reading.now.utc, house.settings.get().time_zone());
  return reading;
}

} // namespace comanda::host
