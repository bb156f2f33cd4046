// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/http/gate/gate_fixture.h"

#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

namespace comanda::http {
namespace {

constexpr const char* kHandshake = "Upgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n"
                                   "Sec-WebSocket-Version: 13\r\n"
                                   "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

class WebSocketTest : public GateTest {
protected:
  WebSocketTest() {
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_terminal.setSslConfiguration(tls);
    QObject::connect(&m_terminal, &QWebSocket::textMessageReceived, &m_terminal,
                     [this](const QString& text) { m_received.push_back(text.toStdString()); });
    open();
  }

  void connectTo(const QString& path, const QStringList& subprotocols = {}) {
    QWebSocketHandshakeOptions options;
    options.setSubprotocols(subprotocols);
    m_terminal.open(
        QNetworkRequest(QUrl(QStringLiteral("wss://127.0.0.1:%1%2").arg(m_server->port()).arg(path))),
        options);
  }
  bool isOpen() {
    return testing::eventually([this] {
      return m_terminal.state() == QAbstractSocket::ConnectedState && m_handler.webSockets.size() == 1;
    });
  }
  bool isClosed() {
    return testing::eventually([this] { return m_terminal.state() == QAbstractSocket::UnconnectedState; });
  }

  QWebSocket m_terminal;
  std::vector<std::string> m_received;
};

TEST_F(WebSocketTest, comesOfARequestThatTheHandlerAccepts) {
  connectTo(QStringLiteral("/api/v1/events?after=7"));
  ASSERT_TRUE(isOpen());
  EXPECT_EQ(m_handler.upgrades.front().path, "/api/v1/events");
  EXPECT_EQ(m_handler.upgrades.front().query, "after=7");
  EXPECT_EQ(m_handler.upgrades.front().address, "127.0.0.1");
  EXPECT_EQ(m_server->counters().webSockets, 1U);
  QWebSocket& host = *m_handler.webSockets.front();
  std::string heard;
  QObject::connect(&host, &QWebSocket::textMessageReceived, &host,
                   [&](const QString& text) { heard = text.toStdString(); });
  host.sendTextMessage(QStringLiteral("from the host"));
  m_terminal.sendTextMessage(QStringLiteral("from the terminal"));
  EXPECT_TRUE(testing::eventually([&] { return heard == "from the terminal" && m_received.size() == 1; }));
  EXPECT_EQ(m_received.front(), "from the host");
}

TEST_F(WebSocketTest, takesTheSubprotocolThatCarriesAToken) {
  connectTo(QStringLiteral("/api/v1/events"), {QStringLiteral("bearer"), QStringLiteral("aaaa.bbbb.cccc")});
  ASSERT_TRUE(isOpen());
  EXPECT_EQ(m_terminal.subprotocol(), QStringLiteral("bearer"));
  EXPECT_EQ(m_handler.upgrades.front().header("sec-websocket-protocol"), "bearer, aaaa.bbbb.cccc");
}

TEST_F(WebSocketTest, isRefusedByTheHandler) {
  m_handler.upgradeRefusal = Response{401, {{"www-authenticate", "Bearer"}}, "{}"};
  const auto curl = client();
  curl->send(get("/api/v1/events", kHandshake));
  const Reply reply = curl->reply();
  EXPECT_EQ(reply.status, 401);
  EXPECT_EQ(reply.headers.at("www-authenticate"), "Bearer");
  EXPECT_TRUE(curl->isHungUp());
  EXPECT_TRUE(m_handler.webSockets.empty());
}

TEST_F(WebSocketTest, isRefusedWhenItsHandshakeIsNone) {
  struct Case {
    QByteArray bytes;
    int status;
  };
  const QByteArray good(kHandshake);
  for (const Case& tried : {
           Case{get("/", QByteArray(good).replace("13", "12")), 426},
           Case{get("/", QByteArray(good).replace("==", "")), 400},
           Case{get("/", good + "Upgrade: h2c\r\n"), 400},
           Case{post("/", "", good), 400},
           Case{get("/", QByteArray(good).replace("keep-alive, Upgrade", "not-an-upgrade")), 400},
           Case{get("/", good) + "early", 400},
       }) {
    const auto curl = client();
    curl->send(tried.bytes);
    EXPECT_EQ(curl->reply().status, tried.status) << tried.bytes.toStdString();
  }
  const auto curl = client();
  curl->send(get("/first"));
  EXPECT_EQ(curl->reply().status, 200);
  curl->send(get("/", good));
  EXPECT_EQ(curl->reply().status, 400);
  EXPECT_TRUE(m_handler.webSockets.empty());
}

TEST_F(WebSocketTest, endsWithAMessageThatIsTooLarge) {
  connectTo(QStringLiteral("/api/v1/events"));
  ASSERT_TRUE(isOpen());
  m_terminal.sendBinaryMessage(QByteArray(static_cast<qsizetype>(kEventMessageBytesMax) + 1, 'x'));
  EXPECT_TRUE(isClosed());
  EXPECT_EQ(m_terminal.closeCode(), QWebSocketProtocol::CloseCodeTooMuchData);
}

TEST_F(WebSocketTest, ofATerminalTakesLargerMessages) {
  connectTo(QStringLiteral("/link"));
  ASSERT_TRUE(isOpen());
  qsizetype heardBytes = 0;
  QObject::connect(m_handler.webSockets.front().get(), &QWebSocket::binaryMessageReceived,
                   m_handler.webSockets.front().get(),
                   [&](const QByteArray& message) { heardBytes = message.size(); });
  m_terminal.sendBinaryMessage(QByteArray(static_cast<qsizetype>(kLinkMessageBytesMax), 'x'));
  EXPECT_TRUE(
      testing::eventually([&] { return heardBytes == static_cast<qsizetype>(kLinkMessageBytesMax); }));
}

TEST_F(WebSocketTest, outlivesTheTimesOfRequests) {
  connectTo(QStringLiteral("/api/v1/events"));
  ASSERT_TRUE(isOpen());
  m_clock.pass(std::chrono::hours(1));
  testing::eventually([] { return false; }, 50);
  EXPECT_EQ(m_terminal.state(), QAbstractSocket::ConnectedState);
}

TEST_F(WebSocketTest, givesItsPlaceBackWhenTheTerminalGoes) {
  connectTo(QStringLiteral("/api/v1/events"));
  ASSERT_TRUE(isOpen());
  m_terminal.abort();
  EXPECT_TRUE(hasConnections(0));
  EXPECT_EQ(m_server->counters().webSockets, 0U);
  m_handler.webSockets.clear();
}

TEST_F(WebSocketTest, givesItsPlaceBackWhenTheHandlerLetsItGo) {
  connectTo(QStringLiteral("/api/v1/events"));
  ASSERT_TRUE(isOpen());
  m_handler.webSockets.clear();
  EXPECT_TRUE(isClosed());
  EXPECT_TRUE(hasConnections(0));
  EXPECT_EQ(m_server->counters().webSockets, 0U);
}

TEST_F(WebSocketTest, outlivesTheServer) {
  connectTo(QStringLiteral("/api/v1/events"));
  ASSERT_TRUE(isOpen());
  m_server.reset();
  EXPECT_TRUE(isClosed());
  EXPECT_EQ(m_handler.webSockets.front()->state(), QAbstractSocket::UnconnectedState);
}

} // namespace
} // namespace comanda::http
