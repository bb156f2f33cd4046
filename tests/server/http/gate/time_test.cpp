// SPDX-License-Identifier: GPL-3.0-or-later
// How long the gate waits. The clock is the test's, so these tests take no time.
#include "tests/server/http/gate/gate_fixture.h"

#include <semaphore>
#include <thread>

namespace comanda::http {
namespace {

using namespace std::chrono_literals;

class TimeTest : public GateTest {
protected:
  TimeTest() { open(); }

  /// Whether the connection stays for some turns of the sweeper.
  bool stays(TlsClient& curl) {
    testing::eventually([] { return false; }, 50);
    return curl.socket().state() == QAbstractSocket::ConnectedState && curl.unread().isEmpty();
  }
};

TEST_F(TimeTest, ofAHandshakeIsTwoSeconds) {
  QTcpSocket silent;
  silent.connectToHost(QStringLiteral("127.0.0.1"), m_server->port());
  EXPECT_TRUE(hasConnections(1));
  m_clock.pass(2s - 1us);
  testing::eventually([] { return false; }, 50);
  EXPECT_EQ(m_server->counters().connections, 1U);
  m_clock.pass(1us);
  EXPECT_TRUE(hasConnections(0));
  EXPECT_EQ(m_server->counters().refusedFor(RefusedFor::Handshake), 1U);
}

TEST_F(TimeTest, betweenRequestsIsTenSeconds) {
  const auto curl = client();
  curl->send(get("/a"));
  EXPECT_EQ(curl->reply().status, 200);
  m_clock.pass(10s - 1us);
  EXPECT_TRUE(stays(*curl));
  m_clock.pass(1us);
  EXPECT_TRUE(curl->isHungUp());
  EXPECT_TRUE(curl->unread().isEmpty());
  EXPECT_TRUE(hasRefused(RefusedFor::Idle, 1));
}

TEST_F(TimeTest, ofAHeadIsFifteenSecondsFromItsFirstByte) {
  const auto curl = client();
  ASSERT_TRUE(curl->isEncrypted());
  m_clock.pass(9s); // idle
  curl->send("GET");
  EXPECT_TRUE(stays(*curl));
  for (int i = 0; i < 14; ++i) {
    m_clock.pass(1s);
    curl->send("x"); // which wins no time
  }
  EXPECT_TRUE(stays(*curl));
  m_clock.pass(1s);
  EXPECT_EQ(curl->reply().status, 408);
  m_clock.pass(1s);
  EXPECT_TRUE(curl->isHungUp());
  EXPECT_TRUE(hasRefused(RefusedFor::Slow, 1));
}

TEST_F(TimeTest, ofABodyBelongsToItsRequest) {
  const auto curl = client();
  curl->send(post("/a", QByteArray(1000, 'x')).chopped(500));
  EXPECT_TRUE(stays(*curl));
  m_clock.pass(15s);
  EXPECT_EQ(curl->reply().status, 408);
  EXPECT_TRUE(m_handler.requests.empty());
  curl->send(QByteArray(500, 'x'));
  m_clock.pass(1s);
  EXPECT_TRUE(curl->isHungUp());
  EXPECT_TRUE(m_handler.requests.empty());
}

TEST_F(TimeTest, ofTheHandlerIsItsOwn) {
  m_handler.answersAtOnce = false;
  const auto curl = client();
  curl->send(get("/a"));
  ASSERT_TRUE(isAsked(1));
  m_clock.pass(1h);
  EXPECT_TRUE(stays(*curl));
  m_handler.answers[0]({200, {}, "late"});
  EXPECT_EQ(curl->reply().body, "late");
}

TEST_F(TimeTest, ofAnAnswerEndsWhenNobodyTakesIt) {
  m_handler.response = Response{200, {}, QByteArray(32 * 1024 * 1024, 'y')};
  // A client in a thread of its own, which asks and then does not read: more than the system's buffers hold
  // is left on the host.
  std::binary_semaphore isOver(0);
  std::jthread thread([&, port = m_server->port()] {
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
    socket.waitForEncrypted();
    socket.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 65536);
    socket.write(get("/a"));
    socket.waitForBytesWritten();
    isOver.acquire();
  });
  EXPECT_TRUE(isAsked(1));
  testing::eventually([] { return false; }, 200);
  EXPECT_EQ(m_server->counters().connections, 1U);
  m_clock.pass(10s);
  EXPECT_TRUE(hasConnections(0));
  EXPECT_EQ(m_server->counters().refusedFor(RefusedFor::Slow), 1U);
  EXPECT_EQ(m_server->counters().refusedFor(RefusedFor::Idle), 0U);
  isOver.release();
}

TEST_F(TimeTest, ofARefusedClientThatDoesNotHangUpEnds) {
  const auto curl = client();
  curl->send("nonsense\r\n\r\n");
  EXPECT_EQ(curl->reply().status, 400);
  EXPECT_TRUE(stays(*curl));
  m_clock.pass(1s);
  EXPECT_TRUE(curl->isHungUp());
}

} // namespace
} // namespace comanda::http
