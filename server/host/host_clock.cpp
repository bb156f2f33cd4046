// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/host/host_clock.h"

#include "domain/values/timestamp.h"

#include <algorithm>
#include <chrono>

namespace comanda::host {
namespace {

v1::Event clockJumped(values::Instant expected, values::Instant found) {
  v1::Event event;
  v1::ClockJumped& jump = *event.mutable_clock_jumped();
  *jump.mutable_expected() = values::toTimestamp(expected);
  *jump.mutable_found() = values::toTimestamp(found);
  return event;
}

} // namespace

HostClock::Reading HostClock::read(const domain::House& house) {
  const values::Instant wall = m_clock->now();
  const std::chrono::microseconds steady = m_clock->steady();
  const values::Instant last = values::fromTimestamp(house.position.get().at);
  const values::Instant expected = m_lastWall ? *m_lastWall + (steady - m_lastSteady) : wall;
  const bool wasSet = std::chrono::abs(wall - expected) > kJumpMin;

  const bool isBehind = wall + kJumpMin < last;
  m_lead = isBehind ? std::max(expected + m_lead, last) - wall : std::chrono::microseconds(0);
  m_lastWall = wall;
  m_lastSteady = steady;

  Reading reading;
  if (wasSet) {
    reading.jump = clockJumped(expected, wall);
  } else if (!isBehind && house.day.get().accepted_lead_seconds() > 0) {
    reading.jump = clockJumped(last, wall);
  }
  reading.now.utc = std::max(wall + m_lead, last);
  reading.now.offset = m_clock->utcOffset(reading.now.utc, house.settings.get().time_zone());
  return reading;
}

} // namespace comanda::host
