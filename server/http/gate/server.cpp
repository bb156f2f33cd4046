// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/gate/server.h"

#include "domain/values/assert.h"
#include "server/http/gate/carrier.h"
#include "server/http/gate/gate_state.h"
#include "server/http/gate/tls_listener.h"

#include <QTimer>
#include <utility>

namespace comanda::http {
namespace {

ErrorKind kindOf(QAbstractSocket::SocketError error) {
  switch (error) {
  case QAbstractSocket::AddressInUseError: return ErrorKind::AddressInUse;
  case QAbstractSocket::SocketAccessError: return ErrorKind::AddressNotAllowed;
  case QAbstractSocket::SocketAddressNotAvailableError: return ErrorKind::AddressNotThere;
  default: return ErrorKind::System;
  }
}

Error errorOf(const QTcpServer& server, const ServerOptions& options) {
  const ErrorKind kind = kindOf(server.serverError());
  const std::string port = std::to_string(options.port);
  const std::string address = options.address.toString().toStdString();
  switch (kind) {
  case ErrorKind::AddressInUse:
    return {kind, "Another program listens on port " + port + ". Stop it, or choose another port."};
  case ErrorKind::AddressNotAllowed:
    return {kind, "The system does not let this user listen on port " + port + ". Choose one above 1023."};
  case ErrorKind::AddressNotThere:
    return {kind, "This computer does not have the address " + address + ". Choose one of its own."};
  default:
    return {kind, "The host cannot listen on " + address + ", port " + port + ": " +
                      server.errorString().toStdString() + "."};
  }
}

} // namespace

struct Server::Parts {
  GateState state;
  Carrier carrier;
  TlsListener* listener = nullptr; // the carrier's child
  std::uint16_t port = 0;
  QTimer drainTimer;
  std::chrono::microseconds drainUntil{0}; // in steady time
  std::function<void()> onDrained;

  Parts(const ServerOptions& options, const ports::Clock& clock, Handler& handler, QSslConfiguration tls)
      : state{.limits = options.limits, .clock = clock, .handler = handler} {
    listener = new TlsListener(state, carrier, std::move(tls));
    listener->setParent(&carrier);
    QObject::connect(&drainTimer, &QTimer::timeout, &carrier, [this] { onDrainTick(); });
  }
  // Before the carrier, which its guards know.
  ~Parts() { delete listener; }
  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;

  void onDrainTick() {
    if (!listener->isEmpty() && state.clock.steady() >= drainUntil) {
      listener->abortAll();
    }
    if (listener->isEmpty()) {
      drainTimer.stop();
      std::exchange(onDrained, {})();
    }
  }
};

Result<std::unique_ptr<Server>> Server::listen(const ServerOptions& options, const ports::Clock& clock,
                                               Handler& handler) {
  Result<QSslConfiguration> tls = tlsConfigurationOf(options.identity);
  if (!tls) {
    return std::unexpected(std::move(tls.error()));
  }
  auto parts = std::make_unique<Parts>(options, clock, handler, std::move(*tls));
  if (!parts->listener->listen(options.address, options.port)) {
    return std::unexpected(errorOf(*parts->listener, options));
  }
  parts->port = parts->listener->serverPort();
  parts->carrier.bind(parts->listener);
  return std::unique_ptr<Server>(new Server(std::move(parts)));
}

Server::Server(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
Server::~Server() = default;

std::uint16_t Server::port() const {
  return m_parts->port;
}

const Counters& Server::counters() const {
  return m_parts->state.counters;
}

void Server::drain(std::function<void()> onDrained) {
  GateState& state = m_parts->state;
  COMANDA_ASSERT(!state.isStopping, "a server is drained once");
  state.isStopping = true;
  m_parts->onDrained = std::move(onDrained);
  m_parts->drainUntil = state.clock.steady() + state.limits.drain;
  m_parts->listener->drain();
  m_parts->drainTimer.start(std::chrono::milliseconds(10));
}

} // namespace comanda::http
