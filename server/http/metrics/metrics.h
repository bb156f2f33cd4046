// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/kitchen.pb.h"
#include "domain/house.h"
#include "server/host/dispatcher.h"
#include "server/http/gate/counters.h"
#include "server/http/message.h"
#include "server/http/metrics/rate_limiter.h"
#include "server/trust/logins.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace comanda::metrics {

/// How things stand, as counted when somebody asks.
struct Standing {
  std::size_t terminals = 0;
  std::size_t eventClients = 0;
  std::size_t openOrders = 0;
  std::map<v1::TicketState, std::size_t> tickets; ///< Those that are not served.
  bool isReadOnly = false;
  http::Counters gate;
};

/// Counts what is in the house; nothing else of the standing.
Standing countHouse(const domain::House& house);

/// What a login was about.
enum class LoginKind { Login, Refresh, SetUp };

/// The host's figures for Prometheus. All names begin with comanda_; docs/operations.md lists them. Lives on
/// the host thread.
class Metrics {
public:
  /// `journalSeq`: where the journal stands at the start.
  explicit Metrics(std::uint64_t journalSeq);
  ~Metrics();
  Metrics(const Metrics&) = delete;
  Metrics& operator=(const Metrics&) = delete;

  /// `route` is the pattern of the route table, "" where none matched: never the path itself, of which there
  /// is no end.
  void requestDone(http::Method method, std::string_view route, int status, std::chrono::microseconds took);
  void committed(const host::Commit& commit);
  void loginDone(LoginKind kind, std::optional<trust::LoginFault> fault);
  void rateLimited(RateClass rateClass, RateScope scope);

  /// Everything in Prometheus' text format 0.0.4.
  std::string text(const Standing& standing);

private:
  struct Series;
  std::unique_ptr<Series> m_series;
};

/// The answer to GET /metrics.
http::Response metricsResponse(std::string text);

/// "GET"
std::string_view nameOf(http::Method method);

} // namespace comanda::metrics
