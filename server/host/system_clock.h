// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/clock.h"

#include <chrono>
#include <string>

namespace comanda::host {

/// The computer's own clocks, and the time zones of Qt. The only place in the product that reads a clock.
/// Each thread has its own.
class SystemClock : public ports::Clock {
public:
  values::Instant now() const override;
  std::chrono::microseconds steady() const override;
  std::chrono::minutes utcOffset(values::Instant at, std::string_view timeZone) const override;

private:
  // Offsets change on quarters of an hour at the most, and asking Qt costs more than deciding a command.
  mutable std::chrono::sys_time<std::chrono::minutes> m_cachedQuarter{};
  mutable std::string m_cachedZone;
  mutable std::chrono::minutes m_cachedOffset{0};
};

} // namespace comanda::host
