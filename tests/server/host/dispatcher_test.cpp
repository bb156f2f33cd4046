// SPDX-License-Identifier: GPL-3.0-or-later
// The dispatcher over a real journal: who may, once only, all or nothing, durable before answered.
#include "domain/contract/options.h"
#include "tests/support/running_host.h"

namespace comanda::testing {
namespace {

using host::Commit;

TEST(Dispatcher, AnswersWithThePlaceInTheJournal) {
  RunningHost host;
  host.setUp();
  const v1::Outcome outcome = host.send("sara", "c1", {openOrder("o1", "t1")});
  ASSERT_TRUE(outcome.has_accepted()) << outcome.ShortDebugString();
  EXPECT_EQ(outcome.command_id(), "c1");
  EXPECT_EQ(outcome.accepted().seq(), host.house().position.get().seq);
  EXPECT_EQ(outcome.accepted().subject_ids(0), "o1");
}

TEST(Dispatcher, RefusesWhatLacksTheFormOfTheContractAndNamesTheField) {
  RunningHost host;
  host.setUp();
  const v1::Outcome outcome = host.send("sara", "c1", {addLines("o1", {newLine("l1", "beer", 0)})});
  ASSERT_EQ(outcome.refused().refusal(), v1::MALFORMED) << outcome.ShortDebugString();
  EXPECT_EQ(outcome.refused().violations(0).field(), "commands[0].add_lines.lines[0].quantity");
}

TEST(Dispatcher, RefusesWhatTheRoleDoesNotAllow) {
  RunningHost host;
  host.setUp();
  EXPECT_EQ(host.send("kim", "c1", {openOrder("o1", "t1")}).refused().refusal(), v1::NOT_PERMITTED);
  EXPECT_EQ(host.send("nobody", "c2", {openOrder("o1", "t1")}).refused().refusal(), v1::NOT_PERMITTED);
  EXPECT_TRUE(host.house().orders.empty());
}

TEST(Dispatcher, RefusesSomebodyWhoWasDeactivatedAtOnce) {
  RunningHost host;
  host.setUp();
  ASSERT_TRUE(host.send("ada", "c1", {saveStaff("sara", {"server"}, false)}).has_accepted());
  EXPECT_EQ(host.send("sara", "c2", {openOrder("o1", "t1")}).refused().refusal(), v1::NOT_PERMITTED);
}

TEST(Dispatcher, GivesARepeatedBatchTheSameOutcomeAndDoesItOnce) {
  RunningHost host;
  host.setUp();
  const auto commands = std::vector{openOrder("o1", "t1"), addLines("o1", {beer("l1")})};
  const v1::Outcome first = host.send("sara", "c1", commands);
  host.send("sam", "c2", {openOrder("o2", "t2")});
  const v1::Outcome again = host.send("sara", "c1", commands);
  EXPECT_EQ(first.SerializeAsString(), again.SerializeAsString());
  EXPECT_EQ(host.house().orders.find("o1")->lines_size(), 1);
}

TEST(Dispatcher, GivesARepeatedBatchTheSameOutcomeAfterARestart) {
  RunningHost host;
  host.setUp();
  const v1::Outcome accepted = host.send("sara", "c1", {openOrder("o1", "t1")});
  const v1::Outcome rejected = host.send("sara", "c2", {sendRound("o1", "r1")});
  ASSERT_TRUE(rejected.has_rejected());
  host.restart();
  const std::uint64_t seq = host.house().position.get().seq;
  EXPECT_EQ(host.send("sara", "c1", {openOrder("o1", "t1")}).SerializeAsString(),
            accepted.SerializeAsString());
  EXPECT_EQ(host.send("sara", "c2", {sendRound("o1", "r1")}).SerializeAsString(),
            rejected.SerializeAsString());
  EXPECT_EQ(host.house().position.get().seq, seq) << "repeating changed something";
}

TEST(Dispatcher, GivesARepeatedBatchTheSameOutcomeWhateverItsSenderMayDoByNow) {
  RunningHost host;
  host.setUp();
  const std::vector<v1::Command> leaving = {saveStaff("max", {"manager"}, false)};
  const v1::Outcome accepted = host.send("max", "c1", leaving);
  ASSERT_TRUE(accepted.has_accepted()) << accepted.ShortDebugString();
  EXPECT_EQ(host.send("max", "c1", leaving).SerializeAsString(), accepted.SerializeAsString());
  host.restart();
  EXPECT_EQ(host.send("max", "c1", leaving).SerializeAsString(), accepted.SerializeAsString());
  EXPECT_EQ(host.send("max", "c2", {openOrder("o1", "t1")}).refused().refusal(), v1::NOT_PERMITTED);
}

TEST(Dispatcher, RefusesAnIdThatWasUsedForSomethingElse) {
  RunningHost host;
  host.setUp();
  host.send("sara", "c1", {openOrder("o1", "t1")});
  EXPECT_EQ(host.send("sara", "c1", {openOrder("o1", "t2")}).refused().refusal(), v1::CONFLICT);
  host.restart();
  EXPECT_EQ(host.send("sara", "c1", {openOrder("o1", "t2")}).refused().refusal(), v1::CONFLICT);
}

TEST(Dispatcher, KeepsTheIdsOfDevicesApart) {
  RunningHost host;
  host.setUp();
  EXPECT_TRUE(host.send("sara", "c1", {openOrder("o1", "t1")}, "device-1").has_accepted());
  EXPECT_TRUE(host.send("sam", "c1", {openOrder("o2", "t2")}, "device-2").has_accepted());
}

TEST(Dispatcher, AnswersABatchThatComesAgainWhileItIsUnderWay) {
  RunningHost host;
  host.setUp();
  std::vector<v1::Outcome> outcomes;
  for (int i = 0; i < 3; ++i) {
    host->dispatcher().submit({.staffId = "sara", .deviceId = "device-1"},
                              RunningHost::batch("c1", {openOrder("o1", "t1")}),
                              [&](const v1::Outcome& outcome) { outcomes.push_back(outcome); });
  }
  EXPECT_TRUE(outcomes.empty()) << "nothing is answered before it is durable";
  ASSERT_TRUE(eventually([&] { return outcomes.size() == 3; }));
  EXPECT_EQ(outcomes[0].SerializeAsString(), outcomes[1].SerializeAsString());
  EXPECT_EQ(outcomes[0].SerializeAsString(), outcomes[2].SerializeAsString());
}

TEST(Dispatcher, DoesAllOfABatchOrNothing) {
  RunningHost host;
  host.setUp();
  const std::uint64_t digest = domain::digest(host.house(), v1::AUDIENCE_HOST_ONLY);
  const v1::Outcome outcome = host.send(
      "sara", "c1", {openOrder("o1", "t1"), addLines("o1", {beer("l1")}), sendRound("missing", "r1")});
  ASSERT_TRUE(outcome.has_rejected()) << outcome.ShortDebugString();
  EXPECT_EQ(outcome.rejected().command_index(), 2U);
  EXPECT_EQ(outcome.rejected().rule(), v1::ORDER_NOT_FOUND);
  EXPECT_EQ(domain::digest(host.house(), v1::AUDIENCE_HOST_ONLY), digest);
  host.restart();
  EXPECT_EQ(domain::digest(host.house(), v1::AUDIENCE_HOST_ONLY), digest);
}

TEST(Dispatcher, TellsOfACommitAfterItsSenderWasAnswered) {
  RunningHost host;
  host.setUp();
  std::vector<std::string> heard;
  host->dispatcher().onCommit([&](const Commit& commit) {
    for (const v1::Event& event : commit.events) {
      heard.emplace_back(contract::bodyName(event));
    }
  });
  host->dispatcher().submit({.staffId = "sara", .deviceId = "device-1"},
                            RunningHost::batch("c1", {openOrder("o1", "t1")}),
                            [&](const v1::Outcome&) { heard.emplace_back("outcome"); });
  ASSERT_TRUE(eventually([&] { return heard.size() >= 3; }));
  EXPECT_EQ(heard, (std::vector<std::string>{"outcome", "OrderOpened", "TableStateChanged"}));
}

TEST(Dispatcher, BeginsABusinessDayBeforeItsFirstCommand) {
  RunningHost host;
  host.send("host", "set-up", smallTrattoria(), "host");
  EXPECT_EQ(host.house().day.get().business_day(), "");
  EXPECT_TRUE(host.send("sara", "c1", {openOrder("o1", "t1")}).has_accepted());
  EXPECT_EQ(host.house().day.get().business_day(), "2026-03-14");
  host.clock().pass(std::chrono::hours(24));
  const v1::Outcome outcome = host.send("sara", "c2", {openOrder("o2", "t2")});
  ASSERT_TRUE(outcome.has_accepted());
  EXPECT_EQ(host.house().day.get().business_day(), "2026-03-15");
  EXPECT_EQ(host.house().orders.find("o2")->number(), 1);
}

TEST(Dispatcher, NeverLetsTheJournalsTimeGoBackAndRecordsThatTheClockWasSet) {
  RunningHost host;
  host.setUp();
  host.send("sara", "c1", {openOrder("o1", "t1")});
  const values::Instant before = host.clock().now();
  std::vector<v1::Event> events;
  host->dispatcher().onCommit(
      [&](const Commit& commit) { events.insert(events.end(), commit.events.begin(), commit.events.end()); });
  host.clock().setWall(before - std::chrono::hours(1));
  ASSERT_TRUE(host.send("sara", "c2", {openOrder("o2", "t2")}).has_accepted());
  ASSERT_TRUE(eventually([&] { return !events.empty(); }));
  EXPECT_TRUE(events.front().has_clock_jumped());
  for (const v1::Event& event : events) {
    EXPECT_GE(event.at().seconds(),
              std::chrono::floor<std::chrono::seconds>(before).time_since_epoch().count());
  }
}

TEST(Dispatcher, HoldsTheSameHouseAfterARestart) {
  RunningHost host;
  host.setUp();
  host.send("sara", "c1",
            {openOrder("o1", "t1"), addLines("o1", {steak("l1"), beer("l2", 2)}), sendRound("o1", "r1")});
  host.send("kim", "c2", {startTicket("r1.1")});
  const std::uint64_t digest = domain::digest(host.house(), v1::AUDIENCE_HOST_ONLY);
  host.restart();
  EXPECT_EQ(domain::digest(host.house(), v1::AUDIENCE_HOST_ONLY), digest);
}

} // namespace
} // namespace comanda::testing
