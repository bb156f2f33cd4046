// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/clock.h"
#include "server/http/metrics/metrics.h"
#include "server/http/metrics/rate_limiter.h"
#include "server/http/metrics/request_log.h"
#include "server/http/rest/api.h"

#include <chrono>
#include <string>
#include <unordered_map>

namespace comanda::http {

/// What the REST API is watched by: rate limits, metrics and the log. Lives on the host thread.
class RequestWatch : public rest::Watch {
public:
  /// All of them outlive this.
  RequestWatch(metrics::RateLimiter& rates, metrics::Metrics& metrics, metrics::RequestLog& log,
               const ports::Clock& clock)
      : m_rates(rates),
        m_metrics(metrics),
        m_log(log),
        m_clock(clock) {}

  /// A request came in: its time runs from here.
  void begin(const Request& request);

  std::optional<std::chrono::seconds> mustWait(const Request& request, const rest::Route& route,
                                               std::string_view staffId) override;
  void answered(const Request& request, std::string_view pattern, std::string_view staffId,
                const Response& response) override;

private:
  metrics::RateLimiter& m_rates;
  metrics::Metrics& m_metrics;
  metrics::RequestLog& m_log;
  const ports::Clock& m_clock;
  std::unordered_map<std::string, std::chrono::microseconds>
      m_begun; ///< By the request's id; those under way.
};

} // namespace comanda::http
