// SPDX-License-Identifier: GPL-3.0-or-later
// The live events over real WebSockets, from the journal of a real host.
#include "tests/server/http/live/listener.h"

#include <gmock/gmock.h>

#include <QTcpSocket>
#include <algorithm>

namespace comanda::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using namespace std::chrono_literals;

class EventFeed : public ::testing::Test {
protected:
  void SetUp() override { host.setUp(); }

  std::uint64_t end() { return host.house().position.get().seq; }
  static std::string after(std::uint64_t seq) { return "after=" + std::to_string(seq); }

  // An order from the first tap to the last coin.
  void serveTable() {
    send({openOrder("o1", "t1"), addLines("o1", {steak("l1")})});
    send({sendRound("o1", "r1")});
    send({bumpTicket("r1.1"), serveTicket("r1.1")}, "ada");
    send({issueBill("b1", "o1")});
    const std::int64_t total = host.house().bills.find("b1")->total();
    send({pay("p1", "b1", v1::CASH, total)});
    send({closeOrder("o1")});
  }
  void send(const std::vector<v1::Command>& commands, const std::string& staffId = "sara") {
    const v1::Outcome outcome = host.send(staffId, "c" + std::to_string(++m_commands), commands);
    ASSERT_TRUE(outcome.has_accepted()) << outcome.ShortDebugString();
  }

  RunningHost host;
  int m_commands = 0;
};

TEST_F(EventFeed, TellsEveryStepOfAnOrder) {
  Doorstep doorstep(*host);
  Listener listener(doorstep, "sara", "channels=orders,kitchen,bills");
  listener.joined(doorstep);
  serveTable();
  ASSERT_TRUE(eventually([&] {
    return !listener.heard().empty() && listener.heard().back() == "order:completed order_closed";
  }));
  EXPECT_THAT(listener.heard(),
              ElementsAre("order:new order_opened", "order:update lines_added", "order:update round_sent",
                          "ticket:new tickets_made", "ticket:update ticket_advanced",
                          "ticket:update ticket_advanced", "bill:issued bill_issued",
                          "bill:paid payment_taken", "order:completed order_closed"));
  const QJsonObject opened = listener.frame(0);
  EXPECT_EQ(opened[QStringLiteral("at")].toString(), QStringLiteral("2026-03-14T18:00:00Z"));
  EXPECT_EQ(opened[QStringLiteral("data")][QStringLiteral("order")][QStringLiteral("id")].toString(),
            QStringLiteral("o1"));
  EXPECT_EQ(opened[QStringLiteral("epoch")].toInteger(), 1);
  const std::vector<std::uint64_t> seqs = listener.seqs();
  EXPECT_TRUE(std::ranges::adjacent_find(seqs, std::ranges::greater_equal()) == seqs.end());
  EXPECT_EQ(seqs.back(), end() - 1) << "the table is told of last, elsewhere";
}

TEST_F(EventFeed, TellsTheKitchenNothingOfGuestsAndMoney) {
  Doorstep doorstep(*host);
  Listener kitchen(doorstep, "kim");
  kitchen.joined(doorstep);
  serveTable();
  send({available("steak", v1::Availability::OFF)}, "kim");
  ASSERT_TRUE(kitchen.hears(4));
  EXPECT_THAT(kitchen.heard(),
              ElementsAre("ticket:new tickets_made", "ticket:update ticket_advanced",
                          "ticket:update ticket_advanced", "item:availability availability_changed"));
}

TEST_F(EventFeed, ResumesFromTheDiskPageByPage) {
  const std::uint64_t before = end();
  serveTable();
  live::LiveDoor::Settings settings;
  settings.events.replayPageEvents = 2;
  Doorstep doorstep(*host, settings);
  Listener listener(doorstep, "sara", after(before) + "&channels=bills,orders");
  ASSERT_TRUE(listener.hears(6));
  send({openOrder("o2", "t2"), setCovers("o2", 3)});
  ASSERT_TRUE(listener.hears(8)) << "and then goes on live";
  EXPECT_THAT(listener.heard(), ElementsAre("order:new order_opened", "order:update lines_added",
                                            "order:update round_sent", "bill:issued bill_issued",
                                            "bill:paid payment_taken", "order:completed order_closed",
                                            "order:new order_opened", "order:update covers_set"));
}

TEST_F(EventFeed, TellsWhatHappensTheSameWayLiveAndLater) {
  Doorstep doorstep(*host);
  const std::uint64_t before = end();
  Listener there(doorstep, "ada");
  there.joined(doorstep);
  serveTable();
  ASSERT_TRUE(eventually([&] { return !there.texts.empty() && there.seqs().back() == end(); }));
  Doorstep another(*host); // remembers nothing
  Listener late(another, "ada", after(before));
  ASSERT_TRUE(late.hears(there.texts.size()));
  EXPECT_EQ(late.texts, there.texts);
}

TEST_F(EventFeed, TellsNothingOfThePastUnlessAsked) {
  serveTable();
  Doorstep doorstep(*host);
  Listener listener(doorstep, "sara");
  listener.joined(doorstep);
  send({openOrder("o2", "t2")});
  ASSERT_TRUE(listener.hears(2));
  EXPECT_THAT(listener.heard(), ElementsAre("order:new order_opened", "table:update table_state_changed"));
}

TEST_F(EventFeed, SaysWhenTheClientIsTooFarBack) {
  const std::uint64_t before = end();
  serveTable();
  live::LiveDoor::Settings settings;
  settings.events.replayEventsMax = end() - before - 1;
  Doorstep doorstep(*host, settings);
  Listener late(doorstep, "sara", after(before));
  ASSERT_TRUE(late.isClosedByHost());
  ASSERT_EQ(late.texts.size(), 1U);
  EXPECT_EQ(late.frame(0)[QStringLiteral("error")].toString(), QStringLiteral("too_far_back"));
  EXPECT_EQ(static_cast<std::uint64_t>(late.frame(0)[QStringLiteral("seq")].toInteger()), end());
  EXPECT_EQ(late.closeCode(), 4010);
  Listener inTime(doorstep, "sara", after(before + 1));
  EXPECT_TRUE(inTime.hears(3));
}

TEST_F(EventFeed, SaysWhenTheClientKnowsAnotherJournal) {
  Doorstep doorstep(*host);
  for (const std::string& query : {after(end() + 1), after(end()) + "&epoch=2", std::string("epoch=0")}) {
    Listener stranger(doorstep, "sara", query);
    ASSERT_TRUE(stranger.isClosedByHost()) << query;
    ASSERT_EQ(stranger.texts.size(), 1U);
    EXPECT_EQ(stranger.frame(0)[QStringLiteral("error")].toString(), QStringLiteral("unknown_epoch"))
        << query;
    EXPECT_EQ(stranger.closeCode(), 4010);
  }
  Listener friendly(doorstep, "sara", after(end()) + "&epoch=1");
  friendly.joined(doorstep);
  send({openOrder("o1", "t1")});
  EXPECT_TRUE(friendly.hears(1));
}

TEST_F(EventFeed, ClosesAtOnceWhenTheLoginEnds) {
  Doorstep doorstep(*host);
  Listener gone(doorstep, "sara");
  Listener stays(doorstep, "sam");
  gone.joined(doorstep, 2);
  stays.joined(doorstep, 2);
  doorstep.logins.end("sara");
  send({openOrder("o1", "t1")}, "sam");
  ASSERT_TRUE(eventually([&] { return gone.isGone; }, 1'000)) << "within a second";
  EXPECT_EQ(gone.closeCode(), 4001);
  EXPECT_THAT(gone.texts, IsEmpty()) << "nothing is told after the end";
  EXPECT_TRUE(stays.hears(1));
  EXPECT_EQ(doorstep.door().events().clients(), 1U);
}

TEST_F(EventFeed, ClosesWithinASecondOnAPeerThatDoesNotSayGoodbye) {
  Doorstep doorstep(*host);
  QTcpSocket silent; // speaks the handshake and nothing more
  silent.connectToHost(QHostAddress::LocalHost, doorstep.port());
  silent.write("GET /api/v1/events HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
               "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
               "Authorization: Bearer token-of-sara\r\n\r\n");
  ASSERT_TRUE(eventually([&] { return doorstep.door().events().clients() == 1; }));
  doorstep.logins.end("sara");
  EXPECT_TRUE(eventually([&] { return silent.state() == QAbstractSocket::UnconnectedState; }, 1'500));
  EXPECT_TRUE(eventually([&] { return doorstep.door().events().clients() == 0; }));
}

TEST_F(EventFeed, ClosesOnWhoeverMaySeeNothingAnyMore) {
  Doorstep doorstep(*host);
  Listener fired(doorstep, "sara");
  Listener moved(doorstep, "sam");
  fired.joined(doorstep, 2);
  moved.joined(doorstep, 2);
  send({saveStaff("sara", {"server"}, false), saveStaff("sam", {"kitchen"})}, "ada");
  ASSERT_TRUE(fired.isClosedByHost());
  EXPECT_EQ(fired.closeCode(), 4003);
  send({openOrder("o1", "t1"), addLines("o1", {steak("l1")}), sendRound("o1", "r1")}, "ada");
  ASSERT_TRUE(moved.hears(1));
  EXPECT_THAT(moved.heard(), ElementsAre("ticket:new tickets_made")) << "a cook from now on";
}

TEST_F(EventFeed, TakesNoMessages) {
  Doorstep doorstep(*host);
  Listener talker(doorstep, "sara");
  talker.joined(doorstep);
  talker.socket().sendTextMessage(QStringLiteral("hello"));
  ASSERT_TRUE(talker.isClosedByHost());
  EXPECT_EQ(talker.closeCode(), 1008);
}

TEST_F(EventFeed, TellsEverybodyWhenTheHostStops) {
  Doorstep doorstep(*host);
  Listener listener(doorstep, "sara");
  listener.joined(doorstep);
  doorstep.door().closeAll();
  ASSERT_TRUE(listener.isClosedByHost());
  EXPECT_EQ(listener.closeCode(), 1001);
}

TEST_F(EventFeed, TellsALongOpenSocketToComeAgain) {
  live::LiveDoor::Settings settings;
  settings.events.patience = {.pingEvery = 30ms, .lifeMax = 100ms};
  Doorstep doorstep(*host, settings);
  Listener listener(doorstep, "sara");
  ASSERT_TRUE(listener.isClosedByHost());
  EXPECT_EQ(listener.closeCode(), 4000);
}

} // namespace
} // namespace comanda::testing
