// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/clock.h"
#include "domain/ports/id_source.h"
#include "server/host/host.h"
#include "server/http/gate/server.h"
#include "server/http/handler.h"
#include "server/http/live/live_door.h"
#include "server/http/metrics/counted_logins.h"
#include "server/http/metrics/health.h"
#include "server/http/metrics/metrics.h"
#include "server/http/metrics/rate_limiter.h"
#include "server/http/metrics/request_log.h"
#include "server/http/password_secrets.h"
#include "server/http/request_watch.h"
#include "server/http/rest/api.h"
#include "server/http/rest/problem.h"
#include "server/trust/host_logins.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace comanda::http {

/// The host's front door: everything that a device on the network can reach, put together. REST under
/// /api/v1, live events, the terminals' link, health and metrics. Lives on the host thread, shorter than the
/// host.
class FrontDoor : private Handler {
public:
  struct Options {
    ServerOptions server;
    std::vector<std::string> origins; ///< Of pages that may use the API from a browser; none: CORS is off.
    metrics::RateRules rates;
    std::string version;
    /// Programs on the host's own computer read health and metrics without a login.
    bool isOpenToThisComputer = true;
    std::string publicUrl; ///< What guests reach the host by; "" means as whoever asks reached it.
  };

  /// All references outlive the door.
  static Result<std::unique_ptr<FrontDoor>> open(host::Host& host, trust::HostLogins& logins, Options options,
                                                 const ports::Clock& clock, ports::IdSource& ids,
                                                 metrics::LogOutput& log);
  ~FrontDoor() override;
  FrontDoor(const FrontDoor&) = delete;
  FrontDoor& operator=(const FrontDoor&) = delete;

  std::uint16_t port() const { return m_server->port(); }
  /// Terminals that are linked just now.
  std::size_t terminals() const { return m_live.links().terminals(); }

  /// Lets nobody in any more, finishes what is under way, and tells when all have gone. Once.
  void drain(std::function<void()> onDrained);

private:
  FrontDoor(host::Host& host, trust::HostLogins& logins, Options options, const ports::Clock& clock,
            ports::IdSource& ids, metrics::LogOutput& log);

  void onRequest(Request request, Answer answer) override;
  std::optional<Response> onUpgrade(const Request& request) override;
  void onWebSocket(Request request, std::unique_ptr<QWebSocket> socket) override;

  std::optional<rest::Failure> whyNotWatch(const Request& request);
  Response watched(const Request& request);
  metrics::Standing standing() const;

  host::Host& m_host;
  const ports::Clock& m_clock;
  Options m_options;
  std::chrono::microseconds m_since; ///< By the steady clock.
  metrics::Metrics m_metrics;
  metrics::RateLimiter m_rates;
  metrics::RequestLog m_log;
  RequestWatch m_watch;
  metrics::CountedLogins m_logins;
  PasswordSecrets m_secrets;
  live::LiveDoor m_live;
  std::unique_ptr<rest::Api> m_api; ///< Made when the port is known.
  host::Subscription m_commits;
  std::unique_ptr<Server> m_server; ///< Last: nobody comes in while the rest is there or not there.
};

} // namespace comanda::http
