// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/gate/server.h"
#include "tests/server/http/gate/tls_client.h"
#include "tests/support/event_loop.h"
#include "tests/support/manual_clock.h"

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <vector>

namespace comanda::http {

/// Answers every request with its path, at once or when the test says so, and keeps all that it was asked.
class TestHandler : public Handler {
public:
  void onRequest(Request request, Answer answer) override;
  std::optional<Response> onUpgrade(const Request& request) override;
  void onWebSocket(Request request, std::unique_ptr<QWebSocket> socket) override;

  bool answersAtOnce = true;
  std::optional<Response> response; ///< Instead of the path.
  std::optional<Response> upgradeRefusal;

  std::vector<Request> requests;
  std::vector<Answer> answers; ///< Of the requests that were not answered at once.
  std::vector<Request> upgrades;
  std::vector<std::unique_ptr<QWebSocket>> webSockets;
};

/// A host with its gate on a free port. Its times pass when the test lets them.
class GateTest : public ::testing::Test {
protected:
  GateTest();

  /// Opens the gate with the options as they are by then.
  void open();
  std::unique_ptr<TlsClient> client();
  /// Waits until the handler has been asked this often.
  bool isAsked(std::size_t times);
  /// Waits until this many connections are left.
  bool hasConnections(std::size_t count);
  bool hasRefused(RefusedFor reason, std::uint64_t times);

  testing::ManualClock m_clock;
  TestHandler m_handler;
  ServerOptions m_options;
  std::unique_ptr<Server> m_server;
};

/// A request without a body: "GET /a HTTP/1.1" with a Host and these further header lines.
QByteArray get(const QByteArray& target, const QByteArray& headerLines = {});
QByteArray post(const QByteArray& target, const QByteArray& body, const QByteArray& headerLines = {});

} // namespace comanda::http
