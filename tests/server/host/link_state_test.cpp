// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen learns through its gateway about the link itself: welcomed, read-only, turned away, cut off.
#include "tests/server/host/terminal.h"
#include "tests/support/failing_vfs.h"

#include <sqlite3.h>

namespace comanda::testing {
namespace {

using ports::LinkPhase;

// Writes down every state that a gateway tells of.
struct StateDiary : ports::HouseObserver {
  explicit StateDiary(ports::Gateway& watched) : gateway(watched) { gateway.watch(*this); }
  ~StateDiary() override { gateway.unwatch(*this); }
  void linkChanged(const ports::LinkState& state) override { phases.push_back(state.phase); }
  void houseReplaced(const domain::House&) override { phaseAtReplace = gateway.linkState().phase; }
  void happened(const domain::House&, std::span<const v1::Event>) override {}

  ports::Gateway& gateway;
  std::vector<LinkPhase> phases;
  LinkPhase phaseAtReplace = LinkPhase::Gone;
};

LinkPhase phaseOf(const Terminal& terminal) {
  return terminal.client.linkState().phase;
}

TEST(LinkState, IsGoneUntilSomebodyConnects) {
  const link::LinkClient client([](const std::string&) {});
  EXPECT_EQ(client.linkState().phase, LinkPhase::Gone);
  EXPECT_EQ(client.linkState().why.refusal(), v1::NO_SESSION);
}

TEST(LinkState, IsConnectingUntilTheHostWelcomesAndConnectedFromThenOn) {
  std::vector<std::string> sent;
  link::LinkClient client([&](std::string frame) { sent.push_back(std::move(frame)); });
  const StateDiary diary(client);
  client.connect();
  EXPECT_EQ(diary.phases, (std::vector{LinkPhase::Gone, LinkPhase::Connecting}));
  v1::ToTerminal frame;
  frame.mutable_welcome()->set_audience(v1::AUDIENCE_STAFF);
  ASSERT_TRUE(client.receive(frame.SerializeAsString()));
  EXPECT_EQ(diary.phases.back(), LinkPhase::Connected);
  EXPECT_EQ(diary.phaseAtReplace, LinkPhase::Connected) << "a screen that gets the house knows it is right";
  EXPECT_EQ(client.linkState().why.refusal(), v1::REFUSAL_UNSPECIFIED);
}

TEST(LinkState, IsConnectingAgainAfterAGap) {
  RunningHost host;
  host.setUp();
  Terminal pad(*host, "sara", "pad");
  const StateDiary diary(pad.client);
  ASSERT_EQ(diary.phases, std::vector{LinkPhase::Connected});
  pad.isCutOff = true;
  ASSERT_TRUE(host.send("sam", "c1", {openOrder("o1", "t1")}, "other").has_accepted());
  ASSERT_TRUE(eventually([&] { return host.house().orders.contains("o1"); }));
  pad.isCutOff = false;
  ASSERT_TRUE(host.send("sam", "c2", {openOrder("o2", "t2")}, "other").has_accepted());
  ASSERT_TRUE(eventually([&] { return diary.phases.size() == 3; }));
  EXPECT_EQ(diary.phases, (std::vector{LinkPhase::Connected, LinkPhase::Connecting, LinkPhase::Connected}));
}

TEST(LinkState, IsGoneForAStrangerWithTheReasonAndWithoutAnOutcomeOfNothing) {
  RunningHost host;
  host.setUp();
  Terminal stranger(*host, "nobody", "pad");
  EXPECT_EQ(phaseOf(stranger), LinkPhase::Gone);
  EXPECT_EQ(stranger.client.linkState().why.refusal(), v1::NOT_PERMITTED);
  EXPECT_EQ(stranger.client.audience(), v1::AUDIENCE_UNSPECIFIED);
  EXPECT_TRUE(stranger.client.house().items.empty());
}

TEST(LinkState, IsGoneForSomebodyWhoMayNotSeeTheHouseAnyMore) {
  RunningHost host;
  host.setUp();
  Terminal pad(*host, "sara", "pad");
  ASSERT_EQ(phaseOf(pad), LinkPhase::Connected);
  ASSERT_TRUE(host.send("ada", "c1", {saveStaff("sara", {"server"}, false)}, "office").has_accepted());
  ASSERT_TRUE(eventually([&] { return phaseOf(pad) == LinkPhase::Gone; }));
  EXPECT_EQ(pad.client.linkState().why.refusal(), v1::NOT_PERMITTED);
  ASSERT_TRUE(host.send("ada", "c2", {saveStaff("sara", {"server"})}, "office").has_accepted());
  pad.client.connect();
  EXPECT_TRUE(eventually([&] { return phaseOf(pad) == LinkPhase::Connected; }));
}

TEST(LinkState, IsGoneForWhoeverSpeaksAnotherVersion) {
  RunningHost host;
  host.setUp();
  std::vector<v1::ToTerminal> frames;
  const auto session =
      host->openSession({.staffId = "sara", .deviceId = "pad"}, [&](const std::string& bytes) {
        ASSERT_TRUE(frames.emplace_back().ParseFromString(bytes));
      });
  v1::ToHost future;
  future.mutable_hello()->set_version(99);
  EXPECT_FALSE(session->receive(future.SerializeAsString())) << "and the host hangs up";
  ASSERT_EQ(frames.size(), 1U);
  EXPECT_EQ(frames.front().turned_away().why().refusal(), v1::MALFORMED);
  EXPECT_EQ(frames.front().turned_away().why().violations(0).field(), "hello.version");
}

TEST(LinkState, IsGoneWhileTooManyWaitToBeWelcomed) {
  RunningHost host({.durableWaitingMax = 0});
  host.setUp();
  std::optional<v1::Outcome> outcome;
  host->dispatcher().submit({.staffId = "sam", .deviceId = "other"},
                            RunningHost::batch("c1", {openOrder("o1", "t1")}),
                            [&](const v1::Outcome& result) { outcome = result; });
  Terminal pad(*host, "sara", "pad");
  EXPECT_EQ(phaseOf(pad), LinkPhase::Gone);
  EXPECT_EQ(pad.client.linkState().why.refusal(), v1::OVERLOADED);
  ASSERT_TRUE(eventually([&] { return outcome.has_value(); }));
  pad.client.connect();
  EXPECT_EQ(phaseOf(pad), LinkPhase::Connected);
}

TEST(LinkState, IsGoneWhenTheCarrierIsCutAndQuestionsAreNotLeftWaiting) {
  link::LinkClient client([](const std::string&) {});
  client.connect();
  std::vector<v1::Refusal> answers;
  const auto ask = [&] {
    client.ask(v1::Query(), [&](const v1::Answer& answer) { answers.push_back(answer.refused().refusal()); });
  };
  ask();
  EXPECT_TRUE(answers.empty());
  client.cutOff();
  EXPECT_EQ(client.linkState().phase, LinkPhase::Gone);
  EXPECT_EQ(client.linkState().why.refusal(), v1::NO_SESSION);
  ask();
  EXPECT_EQ(answers, (std::vector{v1::NO_SESSION, v1::NO_SESSION}));
  client.connect();
  EXPECT_EQ(client.linkState().phase, LinkPhase::Connecting);
}

TEST(LinkState, KeepsTheReasonThatTheHostGaveWhenItHangsUpAfterwards) {
  link::LinkClient client([](const std::string&) {});
  client.connect();
  v1::ToTerminal frame;
  frame.mutable_turned_away()->mutable_why()->set_refusal(v1::MALFORMED);
  ASSERT_TRUE(client.receive(frame.SerializeAsString()));
  client.cutOff();
  EXPECT_EQ(client.linkState().why.refusal(), v1::MALFORMED);
}

TEST(LinkState, GivesABatchItsOutcomeThatIsSentAgainAfterTheLinkWasCut) {
  RunningHost host;
  host.setUp();
  Terminal pad(*host, "sara", "pad");
  int outcomes = 0;
  const auto submit = [&] {
    pad.client.submit(RunningHost::batch("c1", {openOrder("o1", "t1")}),
                      [&](const v1::Outcome& outcome) { outcomes += outcome.has_accepted() ? 1 : 0; });
  };
  pad.isCutOff = true;
  submit();
  ASSERT_TRUE(eventually([&] { return host.house().orders.contains("o1"); }));
  pad.client.cutOff();
  EXPECT_EQ(outcomes, 0) << "nobody knows yet";
  pad.isCutOff = false;
  pad.client.connect();
  submit();
  EXPECT_TRUE(eventually([&] { return outcomes == 2; }));
}

// A host on a disk that can fail, in service.
class FailingHost : public ::testing::Test {
protected:
  void SetUp() override {
    auto store = journal::Store::create(m_temp.path() / "data", m_key, {.disk = m_disk.name()});
    ASSERT_TRUE(store) << store.error().what;
    m_host = std::make_unique<host::Host>(
        host::Dispatcher::Start{.store = *std::move(store),
                                .house = {},
                                .commands = {},
                                .payloadKey = m_key.derive(journal::KeyPurpose::PayloadHash)},
        m_temp.path() / "data", m_key, m_clock);
    std::optional<v1::Outcome> outcome;
    m_host->dispatcher().submit({.staffId = "host", .deviceId = "host"},
                                RunningHost::batch("set-up", smallTrattoria()),
                                [&](const v1::Outcome& result) { outcome = result; });
    ASSERT_TRUE(eventually([&] { return outcome.has_value(); }));
  }

  void failWith(Terminal& terminal) {
    m_disk.failFrom(support::DiskOperation::Write, 1, SQLITE_FULL);
    const v1::Outcome outcome = terminal.send("c1", {openOrder("o1", "t1")});
    EXPECT_EQ(outcome.refused().refusal(), v1::READ_ONLY);
  }

  support::TempDir m_temp;
  support::FailingDisk m_disk;
  journal::Key m_key = journal::Key::random();
  ManualClock m_clock;
  std::unique_ptr<host::Host> m_host;
};

TEST_F(FailingHost, TellsEveryTerminalThatItTakesNoChangesAndWhy) {
  Terminal pad(*m_host, "sara", "pad");
  Terminal kitchen(*m_host, "kim", "kds");
  Terminal stranger(*m_host, "nobody", "phone");
  failWith(pad);
  for (const Terminal* terminal : {&pad, &kitchen}) {
    EXPECT_EQ(phaseOf(*terminal), LinkPhase::ReadOnly);
    const v1::Refused& why = terminal->client.linkState().why;
    EXPECT_EQ(why.refusal(), v1::READ_ONLY);
    EXPECT_TRUE(why.violations(0).message().starts_with("The host's disk is full."))
        << why.ShortDebugString();
  }
  EXPECT_EQ(phaseOf(stranger), LinkPhase::Gone);
}

TEST_F(FailingHost, StaysReadOnlyWhenItsHouseWasReadAnew) {
  Terminal pad(*m_host, "sara", "pad");
  const StateDiary diary(pad.client);
  failWith(pad);
  ASSERT_TRUE(eventually([&] { return diary.phaseAtReplace == LinkPhase::ReadOnly; }))
      << "the house as it is on the disk";
  EXPECT_EQ(diary.phases, (std::vector{LinkPhase::Connected, LinkPhase::ReadOnly}));
  EXPECT_TRUE(pad.shows(m_host->dispatcher().house()));
}

TEST_F(FailingHost, TellsWhoComesLaterToo) {
  Terminal pad(*m_host, "sara", "pad");
  failWith(pad);
  Terminal late(*m_host, "sam", "late");
  EXPECT_TRUE(eventually([&] { return late.client.audience() == v1::AUDIENCE_STAFF; }));
  EXPECT_EQ(phaseOf(late), LinkPhase::ReadOnly);
  EXPECT_TRUE(late.shows(m_host->dispatcher().house()));
}

TEST_F(FailingHost, TellsItsOwnerInFull) {
  std::vector<journal::Error> failures;
  m_host->onFailure([&](const journal::Error& error) { failures.push_back(error); });
  Terminal pad(*m_host, "sara", "pad");
  failWith(pad);
  ASSERT_EQ(failures.size(), 1U);
  EXPECT_EQ(failures.front().kind, journal::ErrorKind::DiskFull);
  EXPECT_NE(failures.front().what.find("comanda.db"), std::string::npos);
}

} // namespace
} // namespace comanda::testing
