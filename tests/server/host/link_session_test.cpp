// SPDX-License-Identifier: GPL-3.0-or-later
// The link between terminal and host, both ends real, the frames carried by the test.
#include "tests/server/host/terminal.h"
#include "tests/support/running_host.h"

namespace comanda::testing {
namespace {

TEST(Link, WelcomesATerminalWithTheHouseAsItMaySeeIt) {
  RunningHost host;
  host.setUp();
  Terminal pad(*host, "sara", "pad");
  ASSERT_TRUE(eventually([&] { return pad.client.audience() == v1::AUDIENCE_STAFF; }));
  EXPECT_TRUE(pad.client.house().staff.contains("ada"));
  Terminal kitchen(*host, "kim", "kds");
  ASSERT_TRUE(eventually([&] { return kitchen.client.audience() == v1::AUDIENCE_KITCHEN; }));
  EXPECT_FALSE(kitchen.client.house().staff.contains("ada"));
  EXPECT_TRUE(kitchen.client.house().stations.contains("grill"));
}

TEST(Link, ShowsEveryTerminalWhatHappened) {
  RunningHost host;
  host.setUp();
  Terminal pad(*host, "sara", "pad");
  Terminal till(*host, "carl", "till");
  Terminal kitchen(*host, "kim", "kds");
  const v1::Outcome outcome =
      pad.send("c1", {openOrder("o1", "t1"), addLines("o1", {steak("l1")}), sendRound("o1", "r1")});
  ASSERT_TRUE(outcome.has_accepted()) << outcome.ShortDebugString();
  ASSERT_TRUE(eventually([&] {
    return till.client.seq() == outcome.accepted().seq() && kitchen.client.seq() == outcome.accepted().seq();
  }));
  EXPECT_TRUE(till.client.house().orders.contains("o1"));
  EXPECT_FALSE(kitchen.client.house().orders.contains("o1")) << "a kitchen screen sees tickets, not checks";
  EXPECT_TRUE(kitchen.client.house().tickets.contains("r1.1"));
  for (Terminal* terminal : {&pad, &till, &kitchen}) {
    EXPECT_TRUE(terminal->shows(host.house()));
  }
}

TEST(Link, BringsATerminalIntoStepAgainAfterAGap) {
  RunningHost host;
  host.setUp();
  Terminal pad(*host, "sara", "pad");
  ASSERT_TRUE(eventually([&] { return pad.client.audience() != v1::AUDIENCE_UNSPECIFIED; }));
  pad.isCutOff = true;
  ASSERT_TRUE(host.send("sam", "c1", {openOrder("o1", "t1")}, "other").has_accepted());
  ASSERT_TRUE(eventually([&] { return !host->dispatcher().house().orders.empty(); }));
  EXPECT_FALSE(pad.shows(host.house()));
  pad.isCutOff = false;
  ASSERT_TRUE(host.send("sam", "c2", {openOrder("o2", "t2")}, "other").has_accepted());
  EXPECT_TRUE(eventually([&] { return pad.shows(host.house()); }));
}

TEST(Link, TellsObserversOfTheHouseAndOfEveryEvent) {
  struct Observer : ports::HouseObserver {
    void linkChanged(const ports::LinkState&) override {}
    void houseReplaced(const domain::House&) override { ++replaced; }
    void happened(const domain::House& house, std::span<const v1::Event> events) override {
      for (const v1::Event& event : events) {
        seen.push_back(event.seq());
      }
      EXPECT_EQ(house.position.get().seq, events.back().seq());
    }
    int replaced = 0;
    std::vector<std::uint64_t> seen;
  } observer;
  RunningHost host;
  host.setUp();
  Terminal pad(*host, "sara", "pad");
  pad.client.watch(observer);
  ASSERT_TRUE(eventually(
      [&] { return observer.replaced >= 1 && pad.client.audience() != v1::AUDIENCE_UNSPECIFIED; }));
  const v1::Outcome outcome = pad.send("c1", {openOrder("o1", "t1")});
  ASSERT_TRUE(eventually([&] { return !observer.seen.empty(); }));
  EXPECT_EQ(observer.seen.back(), outcome.accepted().seq());
  pad.client.unwatch(observer);
  const std::size_t before = observer.seen.size();
  pad.send("c2", {openOrder("o2", "t2")});
  EXPECT_TRUE(eventually([&] { return pad.client.seq() > outcome.accepted().seq(); }));
  EXPECT_EQ(observer.seen.size(), before);
}

TEST(Link, HangsUpOnWhatIsNoFrame) {
  RunningHost host;
  host.setUp();
  const auto session = host->openSession({.staffId = "sara", .deviceId = "pad"}, [](const std::string&) {});
  EXPECT_FALSE(session->receive("\xff\xff\xff"));
  EXPECT_FALSE(session->receive(""));
  EXPECT_FALSE(session->receive(std::string(host::kFrameBytesMax + 1, 'a')));
}

TEST(Link, AnswersPings) {
  RunningHost host;
  std::vector<v1::ToTerminal> frames;
  const auto session =
      host->openSession({.staffId = "sara", .deviceId = "pad"}, [&](const std::string& frame) {
        ASSERT_TRUE(frames.emplace_back().ParseFromString(frame));
      });
  v1::ToHost ping;
  ping.mutable_ping()->set_id(7);
  ASSERT_TRUE(session->receive(ping.SerializeAsString()));
  ASSERT_EQ(frames.size(), 1U);
  EXPECT_EQ(frames.front().pong().id(), 7U);
}

TEST(Link, TellsNothingMoreToSomebodyWhoMayNotSeeItAnyMore) {
  RunningHost host;
  host.setUp();
  Terminal pad(*host, "sara", "pad");
  Terminal other(*host, "sam", "other");
  ASSERT_TRUE(eventually([&] { return other.client.audience() == v1::AUDIENCE_STAFF; }));
  ASSERT_TRUE(
      host.send("ada", "c1", {saveStaff("sara", {"server"}, false), saveStaff("sam", {"kitchen"})}, "office")
          .has_accepted());
  ASSERT_TRUE(eventually([&] { return other.client.audience() == v1::AUDIENCE_KITCHEN; }));
  EXPECT_FALSE(other.client.house().staff.contains("ada")) << "the kitchen sees no staff";
  const std::uint64_t seq = pad.client.seq();
  const v1::Outcome outcome = host.send("max", "c2", {openOrder("o1", "t1")}, "office");
  ASSERT_TRUE(eventually([&] { return other.client.seq() == outcome.accepted().seq(); }));
  EXPECT_EQ(pad.client.seq(), seq) << "a deactivated person is still told";
  EXPECT_FALSE(pad.client.house().orders.contains("o1"));
}

TEST(Link, TakesNothingFromWhomItHasNotGreeted) {
  RunningHost host;
  host.setUp();
  const auto session = host->openSession({.staffId = "sara", .deviceId = "pad"}, [](const std::string&) {});
  v1::ToHost frame;
  *frame.mutable_batch() = RunningHost::batch("c1", {openOrder("o1", "t1")});
  EXPECT_FALSE(session->receive(frame.SerializeAsString()));
  EXPECT_TRUE(host.house().orders.empty());
}

TEST(Link, CarriesOutWhatASessionSentBeforeItWent) {
  RunningHost host;
  host.setUp();
  {
    Terminal pad(*host, "sara", "pad");
    pad.client.submit(RunningHost::batch("c1", {openOrder("o1", "t1")}),
                      [](const v1::Outcome&) { ADD_FAILURE() << "the terminal is gone"; });
  }
  EXPECT_TRUE(eventually([&] { return host.house().orders.contains("o1"); }));
  EXPECT_TRUE(host.send("sara", "c1", {openOrder("o1", "t1")}, "pad").has_accepted())
      << "the same id finds its outcome";
}

} // namespace
} // namespace comanda::testing
