// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/clock.h"

#include <chrono>
#include <optional>

namespace comanda::imports {

/// The clock of a host into which something of another time is imported: it stands where it was set. Until
/// then it is the real one. Belongs to the host thread.
class HistoryClock : public ports::Clock {
public:
  /// `real` outlives this.
  explicit HistoryClock(const ports::Clock& real) : m_real(real) {}

  void set(values::Instant at) { m_at = at; }

  values::Instant now() const override { return m_at ? *m_at : m_real.now(); }
  /// Goes with the time that was set: no setting of this clock is a jump.
  std::chrono::microseconds steady() const override {
    return m_at ? m_at->time_since_epoch() : m_real.steady();
  }
  std::chrono::minutes utcOffset(values::Instant at, std::string_view timeZone) const override {
    return m_real.utcOffset(at, timeZone);
  }

private:
  const ports::Clock& m_real;
  std::optional<values::Instant> m_at;
};

using WallTime = std::chrono::local_time<std::chrono::microseconds>;

/// The moment at which the clock on the wall of a time zone shows this: the first one where the clock is set
/// back and shows it twice; an hour later where it was set forward and never shows it.
values::Instant momentOf(WallTime wall, const ports::Clock& clock, std::string_view timeZone);

/// "2015-11-27" with "17:21" or "17:21:05", or both in `date`, parted by a space or a "T". Nothing for all
/// else.
std::optional<WallTime> parseWallTime(std::string_view date, std::string_view time);

} // namespace comanda::imports
