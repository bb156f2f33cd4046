// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/host/random_ids.h"
#include "server/host/system_clock.h"
#include "server/http/live/live_door.h"
#include "tests/server/http/live/fake_logins.h"
#include "tests/support/running_host.h"

#include <QHostAddress>
#include <QNetworkRequest>
#include <QUrl>
#include <QWebSocket>
#include <QWebSocketServer>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace comanda::testing {

/// A door for WebSockets on the loopback, without TLS, in front of a host: what the gate does for it in the
/// product. Time is real here; the host's own clock stands still.
class Doorstep {
public:
  explicit Doorstep(host::Host& host, const live::LiveDoor::Settings& settings = {})
      : m_door(host, logins, m_clock, m_ids, settings),
        m_server(QStringLiteral("test"), QWebSocketServer::NonSecureMode) {
    m_server.setMaxPendingConnections(2'000);
    EXPECT_TRUE(m_server.listen(QHostAddress::LocalHost, 0));
    QObject::connect(&m_server, &QWebSocketServer::newConnection, &m_server, [this] { letIn(); });
  }

  QUrl url(const std::string& pathAndQuery) const {
    return QUrl(QStringLiteral("ws://127.0.0.1:%1%2")
                    .arg(m_server.serverPort())
                    .arg(QString::fromStdString(pathAndQuery)));
  }
  quint16 port() const { return m_server.serverPort(); }
  live::LiveDoor& door() { return m_door; }

  FakeLogins logins;
  std::vector<http::Response> refusals;

private:
  void letIn() {
    while (QWebSocket* socket = m_server.nextPendingConnection()) {
      socket->setParent(nullptr);
      http::Request request{
          .path = socket->requestUrl().path(QUrl::FullyEncoded).toStdString(),
          .query = socket->requestUrl().query(QUrl::FullyEncoded).toStdString(),
          .headers = {{"authorization", socket->request().rawHeader("authorization").toStdString()}},
          .body = {},
          .address = "127.0.0.1",
          .id = "request-1"};
      if (auto refusal = m_door.onUpgrade(request)) {
        refusals.push_back(*std::move(refusal));
        socket->abort();
        socket->deleteLater();
      } else {
        m_door.onWebSocket(request, std::unique_ptr<QWebSocket>(socket));
      }
    }
  }

  host::SystemClock m_clock;
  host::RandomIds m_ids{m_clock};
  live::LiveDoor m_door;
  QWebSocketServer m_server;
};

/// The other end of a WebSocket, on the test's thread. Reads and answers pings whenever the event loop runs.
class Peer {
public:
  Peer(const Doorstep& doorstep, const std::string& staffId, const std::string& pathAndQuery) {
    QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket,
                     [this](const QString& text) { texts.push_back(text); });
    QObject::connect(&m_socket, &QWebSocket::binaryMessageReceived, &m_socket,
                     [this](const QByteArray& bytes) { binaries.push_back(bytes); });
    QObject::connect(&m_socket, &QWebSocket::disconnected, &m_socket, [this] { isGone = true; });
    QNetworkRequest request(doorstep.url(pathAndQuery));
    request.setRawHeader("Authorization",
                         "Bearer " + QByteArray::fromStdString(FakeLogins::tokenOf(staffId)));
    m_socket.open(request);
  }
  virtual ~Peer() { m_socket.disconnect(); }
  Peer(const Peer&) = delete;
  Peer& operator=(const Peer&) = delete;

  QWebSocket& socket() { return m_socket; }
  bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
  int closeCode() const { return static_cast<int>(m_socket.closeCode()); }
  /// Waits until the host has closed it.
  bool isClosedByHost() {
    return eventually([this] { return isGone; });
  }

  std::vector<QString> texts;
  std::vector<QByteArray> binaries;
  bool isGone = false;

private:
  QWebSocket m_socket;
};

} // namespace comanda::testing
