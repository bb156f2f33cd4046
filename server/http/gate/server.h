// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/clock.h"
#include "server/http/gate/counters.h"
#include "server/http/gate/error.h"
#include "server/http/gate/gate_limits.h"
#include "server/http/gate/tls_identity.h"
#include "server/http/handler.h"

#include <QHostAddress>
#include <cstdint>
#include <functional>
#include <memory>

namespace comanda::http {

/// Where the front door is, and whose it is.
struct ServerOptions {
  QHostAddress address = QHostAddress::Any;
  std::uint16_t port = 0; ///< 0: whichever is free.
  TlsIdentity identity;
  GateLimits limits;
};

/// The front door: HTTPS and secure WebSockets on one port, carried by QtHttpServer behind a gate. What
/// reaches the handler is well-formed, whole and within limits; everything else gets a 4xx or 5xx with its
/// reason as problem+json, and the connection ends. Lives on the host thread, which runs an event loop.
class Server {
public:
  /// Opens it. The clock and the handler outlive the server.
  static Result<std::unique_ptr<Server>> listen(const ServerOptions& options, const ports::Clock& clock,
                                                Handler& handler);
  /// Ends all connections at once. The WebSockets are the handler's and stay, disconnected.
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  std::uint16_t port() const;
  const Counters& counters() const;

  /// Stops accepting, lets what is under way be answered, closes WebSockets with 1001 (going away) and idle
  /// connections, and tells when all have gone: after the time of the limits the rest is cut off. Once.
  void drain(std::function<void()> onDrained);

private:
  struct Parts;
  explicit Server(std::unique_ptr<Parts> parts);

  std::unique_ptr<Parts> m_parts;
};

} // namespace comanda::http
