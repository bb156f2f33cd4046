// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/clock.h"

namespace comanda::testing {

/// A clock that moves only when told: wall and steady time together, or the wall alone as when somebody sets
/// it. Begins on Saturday 2026-03-14 at 19:00 in Rome.
class ManualClock : public ports::Clock {
public:
  void pass(std::chrono::microseconds time) {
    m_wall += time;
    m_steady += time;
  }
  void setWall(values::Instant wall) { m_wall = wall; }

  values::Instant now() const override { return m_wall; }
  std::chrono::microseconds steady() const override { return m_steady; }
  std::chrono::minutes utcOffset(values::Instant, std::string_view) const override {
    return std::chrono::minutes(60);
  }

private:
  values::Instant m_wall = std::chrono::sys_days(std::chrono::year(2026) / 3 / 14) + std::chrono::hours(18);
  std::chrono::microseconds m_steady{0};
};

} // namespace comanda::testing
