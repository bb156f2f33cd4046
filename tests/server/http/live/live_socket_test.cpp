// SPDX-License-Identifier: GPL-3.0-or-later
// Peers that do not read, do not answer, or read at last.
#include "server/http/live/live_socket.h"
#include "tests/server/http/live/raw_peer.h"

#include <algorithm>

namespace comanda::testing {
namespace {

using namespace std::chrono_literals;

// A live socket with a Qt client or a bare TCP peer at its other end, and the bytes between them.
class LiveSocket : public ::testing::Test {
protected:
  void SetUp() override {
    ASSERT_TRUE(m_server.listen(QHostAddress::LocalHost, 0));
    QObject::connect(&m_server, &QWebSocketServer::newConnection, &m_server, [this] {
      std::unique_ptr<QWebSocket> accepted(m_server.nextPendingConnection());
      accepted->setParent(nullptr);
      socket = std::make_unique<live::LiveSocket>(std::move(accepted), clock, m_ids, patience);
      socket->onGone([this] { ++gone; });
      socket->onRead([this] { ++read; });
    });
  }
  void connectReader() {
    m_reader.open(QUrl(QStringLiteral("ws://127.0.0.1:%1/").arg(m_server.serverPort())));
    ASSERT_TRUE(eventually([&] { return socket != nullptr && m_reader.isValid(); }));
  }
  void connectSilent() {
    m_silent.setReadBufferSize(1);
    m_silent.connectToHost(QHostAddress::LocalHost, m_server.serverPort());
    m_silent.write("GET / HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                   "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
    ASSERT_TRUE(eventually([&] { return socket != nullptr; }));
  }
  void send(std::size_t bytes) {
    socket->sendText(QString(static_cast<qsizetype>(bytes), QLatin1Char('x')), bytes);
  }

  live::Patience patience{.pingEvery = 15s, .pongMax = 30s, .lifeMax = 24h, .unreadBytesMax = 1'000'000};
  ManualClock clock;
  std::unique_ptr<live::LiveSocket> socket;
  int gone = 0;
  int read = 0;
  QWebSocket m_reader;
  QTcpSocket m_silent;

private:
  host::SystemClock m_systemClock;
  host::RandomIds m_ids{m_systemClock};
  QWebSocketServer m_server{QStringLiteral("test"), QWebSocketServer::NonSecureMode};
};

TEST_F(LiveSocket, KnowsWhatItsPeerHasRead) {
  connectReader();
  send(300'000);
  EXPECT_EQ(socket->unreadBytes(), 300'000U);
  ASSERT_TRUE(eventually([&] { return socket->unreadBytes() == 0; }));
  EXPECT_EQ(read, 1);
}

TEST_F(LiveSocket, ClosesOnAPeerThatReadsTooSlowly) {
  connectSilent();
  for (int i = 0; i < 20 && socket->isOpen(); ++i) {
    send(100'000);
  }
  EXPECT_FALSE(socket->isOpen());
  EXPECT_LE(socket->unreadBytes(), 1'200'000U);
  send(100'000);
  EXPECT_LE(socket->unreadBytes(), 1'200'000U) << "nothing more is piled up";
}

TEST_F(LiveSocket, ServesAPeerThatKeepsReadingHoweverMuchItIs) {
  connectReader();
  for (int i = 0; i < 100; ++i) {
    send(100'000);
    ASSERT_TRUE(eventually([&] { return socket->unreadBytes() < 900'000; }));
  }
  EXPECT_TRUE(socket->isOpen());
}

TEST_F(LiveSocket, LetsALargeFrameBeUnreadOnTopOfTheLimit) {
  connectSilent();
  send(5'000'000); // a snapshot
  send(100'000);
  EXPECT_TRUE(socket->isOpen()) << "what happened meanwhile";
  for (int i = 0; i < 20; ++i) {
    send(100'000);
  }
  EXPECT_FALSE(socket->isOpen());
}

TEST_F(LiveSocket, PingsAndKeepsWhoeverAnswers) {
  connectReader();
  int pings = 0;
  for (int i = 0; i < 20; ++i) {
    clock.pass(10s);
    socket->tick();
    ASSERT_TRUE(eventually([&] { return std::exchange(pings, read) <= read; }));
    const int before = read;
    static_cast<void>(eventually([&] { return read > before; }, 30));
  }
  EXPECT_GE(read, 8) << "200 seconds are 13 pings";
  EXPECT_TRUE(socket->isOpen());
}

TEST_F(LiveSocket, ClosesOnASilentPeer) {
  connectSilent();
  clock.pass(16s);
  socket->tick();
  clock.pass(29s);
  socket->tick();
  EXPECT_TRUE(socket->isOpen()) << "it may be a slow network";
  clock.pass(2s);
  socket->tick();
  EXPECT_FALSE(socket->isOpen());
  EXPECT_TRUE(eventually([&] { return gone == 1; }, 2'000)) << "and hangs up after a second at most";
}

TEST_F(LiveSocket, BelievesNoAnswerToAPingThatItDidNotSend) {
  connectSilent();
  send(300'000); // brings a ping
  m_silent.write(QByteArray::fromHex("8a8400000000") + "fake");
  static_cast<void>(eventually([&] { return read > 0; }, 200));
  EXPECT_EQ(socket->unreadBytes(), 300'000U);
}

TEST_F(LiveSocket, PilesUpNoAnswersForAPeerThatPingsAndDoesNotRead) {
  connectSilent();
  QByteArray pings;
  for (int i = 0; i < 1'000; ++i) {
    pings += QByteArray::fromHex("89fd00000000") + QByteArray(125, 'p');
  }
  for (int i = 0; i < 200 && socket->isOpen(); ++i) { // 26 MB; the kernel holds some of it
    m_silent.write(pings);
    ASSERT_TRUE(eventually([&] { return m_silent.bytesToWrite() == 0 || !socket->isOpen(); }));
    socket->tick();
  }
  EXPECT_TRUE(eventually([&] { return gone == 1; }));
}

TEST_F(LiveSocket, IsGoneOnceWhenThePeerHangsUp) {
  connectReader();
  m_reader.abort();
  ASSERT_TRUE(eventually([&] { return gone > 0; }));
  socket->close(live::CloseCode::Resume, QStringLiteral("late"));
  static_cast<void>(eventually([] { return false; }, 50));
  EXPECT_EQ(gone, 1);
  EXPECT_TRUE(socket->isGone());
}

class SlowListener : public ::testing::Test {};

TEST_F(SlowListener, IsDroppedWithACodeThatTellsToResume) {
  RunningHost host;
  host.setUp();
  live::LiveDoor::Settings settings;
  settings.events.patience.unreadBytesMax = 100'000;
  Doorstep doorstep(*host, settings);
  RawPeer slow(doorstep, "sara", "/api/v1/events");
  ASSERT_TRUE(eventually([&] { return doorstep.door().events().clients() == 1; }));
  host.send("sara", "c1", {openOrder("o1", "t1")});
  for (int i = 0; i < 60; ++i) {
    std::vector<v1::NewLine> lines;
    for (int k = 0; k < 8; ++k) {
      lines.push_back(steak("l" + std::to_string(i) + "." + std::to_string(k)));
    }
    ASSERT_TRUE(host.send("sara", "a" + std::to_string(i), {addLines("o1", lines)}).has_accepted());
  }
  EXPECT_EQ(slow.closeCode(), 4000);
}

} // namespace
} // namespace comanda::testing
