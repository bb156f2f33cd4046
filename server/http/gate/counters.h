// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/gate/refusal.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace comanda::http {

/// What the gate counts, for metrics.
struct Counters {
  std::size_t connections = 0;                          ///< Now, WebSockets and silent ones included.
  std::size_t webSockets = 0;                           ///< Now.
  std::uint64_t connectionsEver = 0;                    ///< That were let in.
  std::uint64_t requestsEver = 0;                       ///< That passed the gate, upgrades included.
  std::array<std::uint64_t, kRefusalReasons> refused{}; ///< By RefusedFor.

  std::uint64_t refusedFor(RefusedFor reason) const { return refused.at(static_cast<std::size_t>(reason)); }
  void countRefusal(RefusedFor reason) { ++refused.at(static_cast<std::size_t>(reason)); }
};

} // namespace comanda::http
