// SPDX-License-Identifier: GPL-3.0-or-later
// How many connections and how many bytes the gate lets in.
#include "tests/server/http/gate/gate_fixture.h"

#include <fstream>
#include <semaphore>
#include <thread>
#include <vector>

namespace comanda::http {
namespace {

using namespace std::chrono_literals;

class CapacityTest : public GateTest {
protected:
  std::unique_ptr<QTcpSocket> silent(const char* from = "127.0.0.1") {
    auto socket = std::make_unique<QTcpSocket>();
    socket->bind(QHostAddress(QString::fromLatin1(from)));
    socket->connectToHost(QStringLiteral("127.0.0.1"), m_server->port());
    return socket;
  }
};

TEST_F(CapacityTest, countsSilentConnectionsOfAnAddress) {
  m_options.limits.connectionsOfAnAddress = 2;
  open();
  auto first = silent();
  const auto second = silent();
  ASSERT_TRUE(hasConnections(2));
  const auto third = silent();
  EXPECT_TRUE(hasRefused(RefusedFor::TooManyOfItsAddress, 1));
  EXPECT_TRUE(testing::eventually([&] { return third->state() == QAbstractSocket::UnconnectedState; }));
  // A place that is given back is free again.
  first.reset();
  ASSERT_TRUE(hasConnections(1));
  const auto curl = client();
  curl->send(get("/a"));
  EXPECT_EQ(curl->reply().status, 200);
}

TEST_F(CapacityTest, isSharedByAllAddresses) {
  m_options.limits.connections = 3;
  m_options.limits.connectionsOfAnAddress = 2;
  open();
  const auto first = silent();
  const auto second = silent();
  ASSERT_TRUE(hasConnections(2));
  const auto third = silent("127.0.0.2");
  ASSERT_TRUE(hasConnections(3));
  const auto fourth = silent("127.0.0.3");
  EXPECT_TRUE(hasRefused(RefusedFor::TooManyConnections, 1));
  EXPECT_EQ(m_server->counters().connections, 3U);
}

TEST_F(CapacityTest, leavesRoomBesideManySilentConnections) {
  open();
  std::vector<std::unique_ptr<QTcpSocket>> crowd;
  for (int i = 0; i < 100; ++i) {
    crowd.push_back(silent());
  }
  const auto curl = client();
  curl->send(get("/a"));
  EXPECT_EQ(curl->reply().status, 200);
  EXPECT_EQ(m_server->counters().connections, 101U);
}

TEST_F(CapacityTest, ofBodiesUnderWayIsLimitedButForSmallOnes) {
  m_options.limits.bodiesUnderWayBytes = 100'000;
  m_options.limits.smallBodyBytes = 1'000;
  open();
  const auto large = client();
  large->send(post("/1", QByteArray(90'000, 'x')).chopped(1));
  testing::eventually([] { return false; }, 50);
  const auto refused = client();
  refused->send(post("/2", QByteArray(20'000, 'x')));
  const Reply reply = refused->reply();
  EXPECT_EQ(reply.status, 503);
  EXPECT_EQ(reply.headers.at("retry-after"), "1");
  const auto small = client();
  small->send(post("/3", QByteArray(1'000, 'x')));
  EXPECT_EQ(small->reply().status, 200);
  large->send("x");
  EXPECT_EQ(large->reply().status, 200);
  const auto after = client();
  after->send(post("/4", QByteArray(90'000, 'x')));
  EXPECT_EQ(after->reply().status, 200);
}

/// Of this process, in bytes; 0 where the system does not tell, or where a sanitizer keeps what was freed.
std::int64_t residentBytes() {
#if defined(__SANITIZE_ADDRESS__)
  return 0;
#endif
  std::ifstream statm("/proc/self/statm");
  std::int64_t pages = 0;
  std::int64_t resident = 0;
  statm >> pages >> resident;
  return statm ? resident * 4096 : 0;
}

TEST_F(CapacityTest, staysFlatUnderAFlood) {
  if (residentBytes() == 0) {
    GTEST_SKIP() << "nothing here tells how much memory this program needs by itself";
  }
  open();
  const auto curl = client();
  curl->send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 67108864\r\n\r\n");
  const std::int64_t before = residentBytes();
  const QByteArray megabyte(1024 * 1024, 'x');
  for (int i = 0; i < 64; ++i) {
    curl->send(megabyte);
    ASSERT_TRUE(testing::eventually(
        [&] { return curl->socket().bytesToWrite() + curl->socket().encryptedBytesToWrite() == 0; }));
  }
  EXPECT_LT(residentBytes() - before, 24 * 1024 * 1024);
  EXPECT_EQ(curl->reply().status, 413);
}

/// Clients in threads of their own that ask and then do not read: what the system does not hold for them lies
/// on the host.
class DeafClients {
public:
  explicit DeafClients(std::uint16_t port) : m_port(port) {}
  ~DeafClients() { m_isOver.release(static_cast<std::ptrdiff_t>(m_threads.size())); }
  DeafClients(const DeafClients&) = delete;
  DeafClients& operator=(const DeafClients&) = delete;

  void add() {
    m_threads.emplace_back([this] {
      QSslSocket socket;
      socket.setPeerVerifyMode(QSslSocket::VerifyNone);
      socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_port);
      socket.waitForEncrypted();
      socket.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 65536);
      socket.write(get("/a"));
      socket.waitForBytesWritten();
      m_isOver.acquire();
    });
  }

private:
  std::uint16_t m_port;
  std::counting_semaphore<> m_isOver{0};
  std::vector<std::jthread> m_threads;
};

// A thousand clients that ask for something long and do not take it must not be a thousand answers in memory.
TEST_F(CapacityTest, ofAnswersThatNobodyTakesIsLimited) {
  constexpr qsizetype kAnswerBytes = 32 * 1024 * 1024;
  m_options.limits.answersUnreadBytes = 2 * kAnswerBytes + 1024 * 1024; // TLS adds a little
  open();
  m_handler.response = Response{200, {}, QByteArray(kAnswerBytes, 'y')};
  DeafClients deaf(m_server->port());
  for (std::size_t i = 1; i <= 2; ++i) {
    deaf.add();
    ASSERT_TRUE(isAsked(i));
    m_clock.pass(std::chrono::seconds(1));
  }
  EXPECT_EQ(m_server->counters().refusedFor(RefusedFor::Slow), 0U) << "there is room for both";
  deaf.add();
  ASSERT_TRUE(isAsked(3));
  EXPECT_TRUE(hasRefused(RefusedFor::Slow, 1));
  EXPECT_TRUE(hasConnections(2));
  // Whoever reads gets the whole answer, and what was given up counts no more.
  const auto curl = client();
  curl->send(get("/a"));
  EXPECT_EQ(curl->reply().body.size(), kAnswerBytes);
}

// What TLS keeps for a connection is as long as its longest answer.
TEST_F(CapacityTest, endsConnectionsAfterALongAnswerWhereThereAreMany) {
  m_options.limits.keptAnswerBytes = 1'000;
  m_options.limits.connectionsAtEase = 1;
  open();
  m_handler.response = Response{200, {}, QByteArray(1'001, 'y')};
  const auto first = client();
  first->send(get("/a"));
  EXPECT_FALSE(first->reply().headers.contains("connection")) << "there is room for one";
  const auto second = client();
  second->send(get("/a"));
  const Reply longOne = second->reply();
  EXPECT_EQ(longOne.headers.at("connection"), "close");
  EXPECT_EQ(longOne.body.size(), 1'001);
  EXPECT_TRUE(hasConnections(1));
  m_handler.response = Response{200, {}, QByteArray(1'000, 'y')};
  const auto third = client();
  third->send(get("/a"));
  EXPECT_FALSE(third->reply().headers.contains("connection")) << "it was not long";
}

} // namespace
} // namespace comanda::http
