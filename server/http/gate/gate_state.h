// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/clock.h"
#include "server/http/gate/counters.h"
#include "server/http/gate/gate_limits.h"
#include "server/http/handler.h"

#include <cstdint>

namespace comanda::http {

/// What all connections of one gate share. Lives on the host thread.
struct GateState {
  GateLimits limits;
  const ports::Clock& clock;
  Handler& handler;
  Counters counters;
  std::size_t bodiesUnderWayBytes = 0; ///< Announced by the requests that are under way.
  std::size_t answersUnreadBytes = 0;  ///< That lie here until their clients take them.
  std::uint64_t lastRequest = 0;
  bool isStopping = false;
};

} // namespace comanda::http
