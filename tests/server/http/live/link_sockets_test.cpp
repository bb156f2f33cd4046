// SPDX-License-Identifier: GPL-3.0-or-later
// The terminals' link over real WebSockets.
#include "app/link/link_client.h"
#include "server/http/live/link_sockets.h"
#include "tests/server/http/live/raw_peer.h"

namespace comanda::testing {
namespace {

using namespace std::chrono_literals;

/// A terminal on the network.
class RemoteTerminal : public Peer {
public:
  RemoteTerminal(const Doorstep& doorstep, const std::string& staffId)
      : Peer(doorstep, staffId, "/link"),
        client([this](const std::string& frame) {
          socket().sendBinaryMessage(QByteArray::fromStdString(frame));
        }) {
    QObject::connect(
        &socket(), &QWebSocket::binaryMessageReceived, &socket(), [this](const QByteArray& bytes) {
          EXPECT_TRUE(client.receive({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
        });
    EXPECT_TRUE(eventually([this] { return isConnected(); }));
  }
  RemoteTerminal& welcomed() {
    client.connect();
    EXPECT_TRUE(eventually([this] { return client.audience() != v1::AUDIENCE_UNSPECIFIED; }));
    return *this;
  }

  link::LinkClient client;
};

class LinkSockets : public ::testing::Test {
protected:
  void SetUp() override { host.setUp(); }
  RunningHost host;
};

TEST_F(LinkSockets, CarryTheLinkBothWays) {
  Doorstep doorstep(*host);
  RemoteTerminal pad(doorstep, "sara");
  RemoteTerminal kitchen(doorstep, "kim");
  pad.welcomed();
  kitchen.welcomed();
  EXPECT_EQ(doorstep.door().links().terminals(), 2U);
  std::optional<v1::Outcome> outcome;
  pad.client.submit(
      RunningHost::batch("c1", {openOrder("o1", "t1"), addLines("o1", {steak("l1")}), sendRound("o1", "r1")}),
      [&](const v1::Outcome& result) { outcome = result; });
  ASSERT_TRUE(eventually([&] { return outcome.has_value(); }));
  ASSERT_TRUE(outcome->has_accepted()) << outcome->ShortDebugString();
  ASSERT_TRUE(eventually([&] { return kitchen.client.house().tickets.contains("r1.1"); }));
  EXPECT_TRUE(pad.client.house().orders.contains("o1"));
  EXPECT_FALSE(kitchen.client.house().orders.contains("o1"));
}

TEST_F(LinkSockets, SayWhoActedAndOnWhichDevice) {
  Doorstep doorstep(*host);
  RemoteTerminal pad(doorstep, "sara");
  pad.welcomed();
  std::vector<v1::Event> events;
  const auto watching = host->onCommit([&](const host::Commit& commit) {
    events.insert(events.end(), commit.events.begin(), commit.events.end());
  });
  pad.client.submit(RunningHost::batch("c1", {openOrder("o1", "t1")}), [](const v1::Outcome&) {});
  ASSERT_TRUE(eventually([&] { return !events.empty(); }));
  EXPECT_EQ(events[0].actor_id(), "sara");
  EXPECT_EQ(events[0].device_id(), "session-of-sara");
}

TEST_F(LinkSockets, HangUpOnText) {
  Doorstep doorstep(*host);
  RemoteTerminal talker(doorstep, "sara");
  talker.socket().sendTextMessage(QStringLiteral("hello"));
  ASSERT_TRUE(talker.isClosedByHost());
  EXPECT_EQ(talker.closeCode(), 1003);
}

TEST_F(LinkSockets, HangUpOnWhatIsNoFrame) {
  Doorstep doorstep(*host);
  RemoteTerminal talker(doorstep, "sara");
  talker.socket().sendBinaryMessage("\xff\xff\xff");
  ASSERT_TRUE(talker.isClosedByHost());
  EXPECT_EQ(talker.closeCode(), 1002);
}

TEST_F(LinkSockets, HangUpOnWhoeverDoesNotSayHello) {
  live::LiveDoor::Settings settings;
  settings.links.helloMax = 100ms;
  Doorstep doorstep(*host, settings);
  RemoteTerminal polite(doorstep, "sara");
  polite.welcomed();
  RawPeer silent(doorstep, "sam", "/link");
  EXPECT_EQ(silent.closeCode(), 4008);
  EXPECT_TRUE(polite.isConnected());
}

TEST_F(LinkSockets, HangUpOnAFloodOfFrames) {
  live::LiveDoor::Settings settings;
  settings.links.frames = {.times = 1, .per = 60s, .atOnce = 10};
  Doorstep doorstep(*host, settings);
  RemoteTerminal flood(doorstep, "sara");
  flood.welcomed();
  v1::ToHost ping;
  ping.mutable_ping()->set_id(1);
  for (int i = 0; i < 20; ++i) {
    flood.socket().sendBinaryMessage(QByteArray::fromStdString(ping.SerializeAsString()));
  }
  ASSERT_TRUE(flood.isClosedByHost());
  EXPECT_EQ(flood.closeCode(), 4029);
  EXPECT_EQ(flood.binaries.size(), 10U) << "the welcome and nine pongs";
}

TEST_F(LinkSockets, CloseAtOnceWhenTheLoginEndsAndTakeNoCommandAnyMore) {
  Doorstep doorstep(*host);
  RemoteTerminal pad(doorstep, "sara");
  pad.welcomed();
  doorstep.logins.end("sara");
  pad.client.submit(RunningHost::batch("c1", {openOrder("o1", "t1")}), [](const v1::Outcome&) {});
  ASSERT_TRUE(eventually([&] { return pad.isGone; }, 1'000)) << "within a second";
  EXPECT_EQ(pad.closeCode(), 4001);
  EXPECT_FALSE(host.house().orders.contains("o1"));
  EXPECT_TRUE(eventually([&] { return doorstep.door().links().terminals() == 0; }));
}

TEST_F(LinkSockets, CloseOnWhoeverIsNotActiveAnyMore) {
  Doorstep doorstep(*host);
  RemoteTerminal pad(doorstep, "sara");
  pad.welcomed();
  ASSERT_TRUE(host.send("ada", "c1", {saveStaff("sara", {"server"}, false)}).has_accepted());
  ASSERT_TRUE(pad.isClosedByHost());
  EXPECT_EQ(pad.closeCode(), 4003);
  EXPECT_EQ(pad.client.linkState().phase, ports::LinkPhase::Gone) << "it was told why before";
}

} // namespace
} // namespace comanda::testing
