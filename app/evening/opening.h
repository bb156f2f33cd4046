// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/house.h"
#include "domain/values/instant.h"

#include <chrono>
#include <cstdint>

namespace comanda::evening {

/// How long guests come in.
inline constexpr std::chrono::minutes kDoorsOpenFor{240};

/// Where the curtain rises: the moment an evening begins, or goes on where the host stopped in the middle of
/// it.
struct Opening {
  values::Instant at;
  values::Instant doorsClose;
  std::uint64_t seq = 0; ///< The journal's last event then: goes into the dice, so that no id comes twice.
};

/// The opening for the house that a journal holds. The first evening is Saturday 2026-03-14, half past six in
/// Rome; an evening whose doors are still open, whose guests are still there or whose drawers are not counted
/// goes on; otherwise the next day's begins.
Opening openingOf(const domain::House& house);

} // namespace comanda::evening
