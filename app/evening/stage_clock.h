// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/clock.h"

#include <atomic>

namespace comanda::evening {

/// The time of a played evening: stands still until the director moves it. Read by the host's thread while
/// the director's sets it.
class StageClock : public ports::Clock {
public:
  /// Rome in winter, so that an evening does not depend on the time zones a machine knows.
  static constexpr std::chrono::minutes kOffset{60};

  explicit StageClock(values::Instant start) : m_now(start) {}

  void set(values::Instant now) { m_now.store(now); }

  values::Instant now() const override { return m_now.load(); }
  std::chrono::microseconds steady() const override { return m_now.load().time_since_epoch(); }
  std::chrono::minutes utcOffset(values::Instant, std::string_view) const override { return kOffset; }

private:
  std::atomic<values::Instant> m_now;
};

} // namespace comanda::evening
