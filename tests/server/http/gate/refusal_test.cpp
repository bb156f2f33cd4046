// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that is refused, over real TLS sockets. What exactly is malformed has its table in
// request_head_test.cpp.
#include "tests/server/http/gate/gate_fixture.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace comanda::http {
namespace {

class RefusalTest : public GateTest {
protected:
  RefusalTest() {
    m_options.limits.linger = std::chrono::seconds(1);
    open();
  }

  /// Sends these bytes on a connection of their own and expects this status, a problem that a program can
  /// read, and the end of the connection.
  void expectRefused(const QByteArray& bytes, int status) {
    SCOPED_TRACE(bytes.left(200).toStdString());
    const std::size_t asked = m_handler.requests.size();
    const auto curl = client();
    curl->send(bytes);
    const Reply reply = curl->reply();
    EXPECT_EQ(reply.status, status);
    ASSERT_TRUE(reply.headers.contains("content-type"));
    EXPECT_EQ(reply.headers.at("content-type"), "application/problem+json");
    EXPECT_EQ(reply.headers.at("connection"), "close");
    const QJsonObject problem = QJsonDocument::fromJson(reply.body).object();
    EXPECT_EQ(problem[QStringLiteral("status")].toInt(), status);
    EXPECT_FALSE(problem[QStringLiteral("detail")].toString().isEmpty());
    curl->send(get("/smuggled"));
    m_clock.pass(std::chrono::seconds(1));
    EXPECT_TRUE(curl->isHungUp());
    EXPECT_TRUE(curl->unread().isEmpty());
    EXPECT_EQ(m_handler.requests.size(), asked);
    EXPECT_TRUE(hasConnections(0));
  }
};

TEST_F(RefusalTest, isAProperAnswerAndTheEndOfTheConnection) {
  expectRefused("GET / HTTP/1.1\r\n\r\n", 400);
  expectRefused("\r\n\r\n", 400);
  expectRefused("GET / HTTP/1.1\n\n", 400);
  expectRefused(QByteArray("\x16\x03\x01\x00", 4), 400);
  expectRefused(get("/", "Content-Length: +5\r\n"), 400);
  expectRefused("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd", 400);
  expectRefused("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 501);
  expectRefused(get("/", "a b: c\r\n"), 400);
  expectRefused("PATCH / HTTP/1.1\r\nHost: a\r\n\r\n", 405);
  expectRefused("BREW / HTTP/1.1\r\nHost: a\r\n\r\n", 501);
  expectRefused("GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505);
  expectRefused("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 501);
  expectRefused(get("/", "Expect: a-miracle\r\n"), 417);
  expectRefused(get("/" + QByteArray(5000, 'a')), 414);
  expectRefused(get("/", "a: " + QByteArray(9000, 'a') + "\r\n"), 431);
  expectRefused("GET /" + QByteArray(20'000, 'a'), 414);
  expectRefused("GET / HTTP/1.1\r\na: " + QByteArray(20'000, 'a'), 431);
}

TEST_F(RefusalTest, comesBeforeTheBodyDoes) {
  expectRefused("POST /orders HTTP/1.1\r\nHost: a\r\nContent-Length: 2097153\r\n\r\n", 413);
  expectRefused("POST /import HTTP/1.1\r\nHost: a\r\nContent-Length: 16777217\r\n\r\n", 413);
  expectRefused("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 2097153\r\nExpect: 100-continue\r\n\r\n",
                413);
  EXPECT_EQ(m_server->counters().refusedFor(RefusedFor::BodyTooLarge), 3U);
}

TEST_F(RefusalTest, reachesAClientThatGoesOnSending) {
  expectRefused("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 3000000\r\n\r\n" + QByteArray(3'000'000, 'x'),
                413);
}

TEST_F(RefusalTest, ofALaterRequestComesAfterTheAnswerToTheFirst) {
  m_handler.answersAtOnce = false;
  const auto curl = client();
  curl->send(get("/1") + "GET nonsense\r\n\r\n");
  ASSERT_TRUE(isAsked(1));
  testing::eventually([] { return false; }, 20);
  EXPECT_TRUE(curl->unread().isEmpty());
  m_handler.answers[0]({200, {}, "1"});
  EXPECT_EQ(curl->reply().status, 200);
  EXPECT_EQ(curl->reply().status, 400);
}

// Sends these bytes without TLS. What came back, until the host hung up.
QByteArray answerWithoutTls(std::uint16_t port, const QByteArray& bytes) {
  QTcpSocket plain;
  plain.connectToHost(QStringLiteral("127.0.0.1"), port);
  plain.write(bytes);
  QByteArray answer;
  QObject::connect(&plain, &QTcpSocket::readyRead, &plain, [&] { answer += plain.readAll(); });
  EXPECT_TRUE(testing::eventually([&] { return plain.state() == QAbstractSocket::ConnectedState; }));
  EXPECT_TRUE(testing::eventually([&] { return plain.state() == QAbstractSocket::UnconnectedState; }));
  return answer;
}

TEST_F(RefusalTest, tellsAClientThatForgotTheSOfHttps) {
  m_server.reset();
  m_options.limits.linger = std::chrono::seconds(0);
  open();
  for (const QByteArray& bytes :
       {get("/"), QByteArray("hello"), "POST / HTTP/1.1\r\n" + QByteArray(9'000, 'x')}) {
    const QByteArray answer = answerWithoutTls(m_server->port(), bytes);
    EXPECT_TRUE(answer.startsWith("HTTP/1.1 400 Bad Request\r\n")) << answer.toStdString();
    EXPECT_TRUE(answer.contains("\r\nconnection: close\r\n")) << answer.toStdString();
    EXPECT_TRUE(answer.contains("https://")) << answer.toStdString();
  }
  EXPECT_TRUE(hasRefused(RefusedFor::Handshake, 3));
  EXPECT_TRUE(hasConnections(0));
  EXPECT_TRUE(m_handler.requests.empty());
}

TEST_F(RefusalTest, ofWhatOnlyLooksLikeTlsIsSilent) {
  EXPECT_TRUE(answerWithoutTls(m_server->port(), "\x16 is the beginning of no handshake").size() < 10);
  EXPECT_TRUE(hasRefused(RefusedFor::Handshake, 1));
  EXPECT_TRUE(hasConnections(0));
}

// The times and places of strangers hold for those without TLS too.
TEST_F(RefusalTest, ofAClientWithoutTlsThatDoesNotReadComesToAnEnd) {
  QTcpSocket plain;
  plain.connectToHost(QStringLiteral("127.0.0.1"), m_server->port());
  plain.write(get("/"));
  EXPECT_TRUE(hasRefused(RefusedFor::Handshake, 1));
  EXPECT_TRUE(hasConnections(1));
  m_clock.pass(std::chrono::seconds(1));
  EXPECT_TRUE(hasConnections(0));
}

} // namespace
} // namespace comanda::http
