// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/house.h"
#include "domain/ports/clock.h"
#include "server/journal/error.h"
#include "server/journal/secret_key.h"

#include <chrono>
#include <filesystem>

namespace comanda::host {

/// How the computer's clock stands to a journal.
struct ClockStanding {
  /// A clock that is further than this behind the journal's last event must be set right, or a manager must
  /// confirm that the host goes on all the same.
  static constexpr std::chrono::minutes kBehindMax{2};

  values::Instant clock;
  values::Instant journal;              ///< Time of its last event.
  std::chrono::seconds acceptedLead{0}; ///< What a manager has confirmed before.

  bool isRight() const { return journal - clock <= kBehindMax; }
  bool isAccepted() const { return journal - clock <= kBehindMax + acceptedLead; }
};

ClockStanding clockStanding(const domain::House& house, const ports::Clock& clock);

/// ClockJumped, with a sentence that names both times and the remedies, unless the clock is right or
/// accepted.
journal::Result<void> requireClock(const ClockStanding& standing);

/// The standing of the journal in a folder, which no host is running on; changes nothing there. Errors as
/// journal::Store::openReadOnly.
journal::Result<ClockStanding> readClockStanding(const std::filesystem::path& folder, const journal::Key& key,
                                                 const ports::Clock& clock);

/// Somebody in charge has confirmed that the journal is ahead of the clock: appends a ClockJumped that says
/// so, after which hosts start until the clock is set once more. Records nothing where there is nothing to
/// confirm. Gives the standing that was found. Errors as journal::Store::open.
journal::Result<ClockStanding> acceptClock(const std::filesystem::path& folder, const journal::Key& key,
                                           const ports::Clock& clock);

} // namespace comanda::host
