// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/rest/exchange.h"
#include "server/http/rest/route_table.h"

#include <chrono>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace comanda::rest {

/// Watches over the API: rate limits, metrics, the log. Called on the host thread.
class Watch {
public:
  virtual ~Watch() = default;

  /// For how long the asker must wait; nothing where the request may go on. Asked as soon as the route is
  /// known (`staffId` empty), and again when it is known who asks.
  virtual std::optional<std::chrono::seconds> mustWait(const http::Request& request, const Route& route,
                                                       std::string_view staffId) = 0;

  /// A request was answered. `pattern` is its route's, "" where there was none; never the path itself, which
  /// may hold anything.
  virtual void answered(const http::Request& request, std::string_view pattern, std::string_view staffId,
                        const http::Response& response) = 0;
};

/// What every answer says besides: that nobody keeps it, guesses its type or shows it in a page of theirs,
/// and what the log calls the request.
void addSafety(http::Response& response, const std::string& requestId);

/// The REST API: everything under /api/v1 that is no WebSocket, and /openapi.json. Lives on the host thread.
class Api {
public:
  struct Options {
    /// Origins whose pages may use the API from a browser, "https://host:port"; none: CORS is off.
    std::vector<std::string> origins;
  };

  /// `watch` may be nullptr; it outlives every answer, as the services do.
  Api(Services services, Options options, Watch* watch);

  /// Answers every request, whatever it is.
  void handle(http::Request received, http::Answer answer);

  const RouteTable& table() const { return m_table; }
  /// The OpenAPI 3.1 document.
  const std::string& openApi() const { return m_openApi; }

private:
  http::Answer dressed(const http::Request& request, http::Answer answer) const;
  http::Response preflight(const http::Request& request, const RouteTable::Match& match) const;
  bool isAllowedOrigin(std::string_view origin) const;
  std::expected<trust::Session, Failure> sessionOf(const http::Request& request, const Route& route) const;
  std::optional<Failure> authorize(const trust::Session& session, const Route& route) const;
  std::optional<Failure> held(const http::Request& request, const Route& route,
                              std::string_view staffId) const;

  Services m_services;
  Options m_options;
  Watch* m_watch;
  RouteTable m_table;
  std::string m_openApi;
};

} // namespace comanda::rest
