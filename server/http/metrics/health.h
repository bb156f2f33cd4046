// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/host/host.h"
#include "server/http/message.h"
#include "server/http/metrics/metrics.h"

#include <chrono>
#include <cstdint>
#include <string>

/// How the host is, for those who watch over it.
namespace comanda::metrics {

/// GET /health/live: the process answers. Always 200.
http::Response liveness();

/// GET /health/ready: 200 while the host takes changes; 503 with the reason in plain words once it does not.
/// Says nothing that a stranger may not know.
http::Response readiness(const host::Dispatcher& dispatcher);

/// What only the wiring knows.
struct Vitals {
  std::string version;
  std::chrono::seconds uptime{};
  std::uint32_t epoch = 0;
  std::uint64_t journalSeq = 0; ///< The last durable event.
  Standing standing;
};

/// GET /health: everything, for whoever may read the journal. 200 even where the host is not ready: the
/// question was answered.
http::Response health(const host::Dispatcher& dispatcher, const Vitals& vitals);

} // namespace comanda::metrics
