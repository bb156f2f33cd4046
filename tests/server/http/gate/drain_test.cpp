// SPDX-License-Identifier: GPL-3.0-or-later
// How the gate closes.
#include "tests/server/http/gate/gate_fixture.h"

#include <QSslConfiguration>

namespace comanda::http {
namespace {

class DrainTest : public GateTest {
protected:
  DrainTest() { open(); }

  void drain() {
    m_server->drain([this] { m_isDrained = true; });
  }
  bool isDrained() {
    return testing::eventually([this] { return m_isDrained; });
  }

  bool m_isDrained = false;
};

TEST_F(DrainTest, isDoneAtOnceWhenNobodyIsThere) {
  drain();
  EXPECT_TRUE(isDrained());
}

TEST_F(DrainTest, endsIdleConnectionsAndAnswersWhatIsUnderWay) {
  m_handler.answersAtOnce = false;
  const auto idle = client();
  const auto busy = client();
  const auto late = client();
  ASSERT_TRUE(idle->isEncrypted());
  busy->send(get("/a") + get("/never"));
  late->send(post("/b", "xyz").chopped(1));
  ASSERT_TRUE(isAsked(1));
  testing::eventually([] { return false; }, 20);
  drain();
  EXPECT_TRUE(idle->isHungUp());
  EXPECT_FALSE(m_isDrained);
  m_handler.answers[0]({200, {}, "a"});
  const Reply reply = busy->reply();
  EXPECT_EQ(reply.body, "a");
  EXPECT_EQ(reply.headers.at("connection"), "close");
  EXPECT_TRUE(busy->isHungUp());
  late->send("z");
  ASSERT_TRUE(isAsked(2));
  m_handler.answers[1]({200, {}, "b"});
  EXPECT_EQ(late->reply().body, "b");
  EXPECT_TRUE(isDrained());
  EXPECT_EQ(m_handler.requests.size(), 2U);
}

TEST_F(DrainTest, letsNobodyInAnyMore) {
  m_handler.answersAtOnce = false;
  const auto busy = client();
  busy->send(get("/a"));
  ASSERT_TRUE(isAsked(1));
  drain();
  const auto curl = client();
  EXPECT_TRUE(curl->isHungUp());
  EXPECT_EQ(m_server->counters().connectionsEver, 1U);
  EXPECT_FALSE(m_isDrained);
}

TEST_F(DrainTest, tellsWebSocketsThatTheHostGoesAway) {
  QWebSocket terminal;
  QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
  tls.setPeerVerifyMode(QSslSocket::VerifyNone);
  terminal.setSslConfiguration(tls);
  terminal.open(QUrl(QStringLiteral("wss://127.0.0.1:%1/link").arg(m_server->port())));
  ASSERT_TRUE(testing::eventually([&] { return m_handler.webSockets.size() == 1; }));
  drain();
  EXPECT_TRUE(isDrained());
  EXPECT_TRUE(testing::eventually([&] { return terminal.state() == QAbstractSocket::UnconnectedState; }));
  EXPECT_EQ(terminal.closeCode(), QWebSocketProtocol::CloseCodeGoingAway);
}

TEST_F(DrainTest, waitsForNobodyLongerThanItsTime) {
  m_handler.answersAtOnce = false;
  const auto busy = client();
  busy->send(get("/a"));
  ASSERT_TRUE(isAsked(1));
  drain();
  m_clock.pass(kDrainMax);
  EXPECT_TRUE(isDrained());
  EXPECT_TRUE(busy->isHungUp());
  m_handler.answers[0]({});
}

} // namespace
} // namespace comanda::http
