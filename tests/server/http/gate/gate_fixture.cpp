// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/http/gate/gate_fixture.h"

#include "tests/server/http/gate/test_identity.h"

namespace comanda::http {

void TestHandler::onRequest(Request request, Answer answer) {
  requests.push_back(std::move(request));
  if (answersAtOnce) {
    answer(response ? *response : Response{200, {}, QByteArray::fromStdString(requests.back().path)});
  } else {
    answers.push_back(std::move(answer));
  }
}

std::optional<Response> TestHandler::onUpgrade(const Request&) {
  return upgradeRefusal;
}

void TestHandler::onWebSocket(Request request, std::unique_ptr<QWebSocket> socket) {
  upgrades.push_back(std::move(request));
  webSockets.push_back(std::move(socket));
}

GateTest::GateTest() {
  m_options.address = QHostAddress::LocalHost;
  m_options.identity = testIdentity();
  m_options.limits.sweepEvery = std::chrono::milliseconds(5);
}

void GateTest::open() {
  auto server = Server::listen(m_options, m_clock, m_handler);
  ASSERT_TRUE(server) << server.error().what;
  m_server = std::move(*server);
}

std::unique_ptr<TlsClient> GateTest::client() {
  return std::make_unique<TlsClient>(m_server->port());
}

bool GateTest::isAsked(std::size_t times) {
  return testing::eventually([&] { return m_handler.requests.size() >= times; });
}

bool GateTest::hasConnections(std::size_t count) {
  return testing::eventually([&] { return m_server->counters().connections == count; });
}

bool GateTest::hasRefused(RefusedFor reason, std::uint64_t times) {
  return testing::eventually([&] { return m_server->counters().refusedFor(reason) == times; });
}

QByteArray get(const QByteArray& target, const QByteArray& headerLines) {
  return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headerLines + "\r\n";
}

QByteArray post(const QByteArray& target, const QByteArray& body, const QByteArray& headerLines) {
  return "POST " + target +
         " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" +
         headerLines + "\r\n" + body;
}

} // namespace comanda::http
