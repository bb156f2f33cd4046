// SPDX-License-Identifier: GPL-3.0-or-later
// More than the host can hold while a commit is under way. Nothing is committed here before the test lets the
// event loop run.
#include "server/host/limits.h"
#include "tests/support/running_host.h"

namespace comanda::testing {
namespace {

using host::Durability;
using host::Limits;

class LimitsTest {
public:
  explicit LimitsTest(const Limits& limits) : m_host(limits) { m_host.setUp(); }

  void submit(const std::string& id, const std::vector<v1::Command>& commands) {
    m_host->dispatcher().submit({.staffId = "sara", .deviceId = "pad"}, RunningHost::batch(id, commands),
                                [this](const v1::Outcome& outcome) { m_outcomes.push_back(outcome); });
  }

  // So many outcomes came at once, all of them refusals.
  std::size_t overloaded() const {
    return static_cast<std::size_t>(std::ranges::count_if(m_outcomes, [](const v1::Outcome& outcome) {
      return outcome.refused().refusal() == v1::OVERLOADED;
    }));
  }

  bool allAnswered(std::size_t count) {
    return eventually([&] { return m_outcomes.size() == count; });
  }

  RunningHost& host() { return m_host; }
  const std::vector<v1::Outcome>& outcomes() const { return m_outcomes; }

private:
  RunningHost m_host;
  std::vector<v1::Outcome> m_outcomes;
};

TEST(Limits, RefuseMoreSendersThanMayWaitAndTakeTheSameBatchLater) {
  LimitsTest test({.outcomesWaitingMax = 2});
  test.submit("c1", {openOrder("o1", "t1")});
  test.submit("c2", {openOrder("o2", "t2")});
  test.submit("c3", {openOrder("o3", "t3")});
  EXPECT_EQ(test.overloaded(), 1U);
  EXPECT_FALSE(test.host().house().orders.contains("o3"));
  ASSERT_TRUE(test.allAnswered(3));
  test.submit("c3", {openOrder("o3", "t3")});
  ASSERT_TRUE(test.allAnswered(4));
  EXPECT_TRUE(test.outcomes().back().has_accepted()) << test.outcomes().back().ShortDebugString();
}

TEST(Limits, CountRepetitionsOfABatchThatIsUnderWay) {
  LimitsTest test({.outcomesWaitingMax = 3});
  for (int i = 0; i < 5; ++i) {
    test.submit("c1", {openOrder("o1", "t1")});
  }
  EXPECT_EQ(test.overloaded(), 2U);
  ASSERT_TRUE(test.allAnswered(5));
  EXPECT_EQ(test.overloaded(), 2U);
}

TEST(Limits, CountBatchesThatAreLookedUpInTheJournal) {
  LimitsTest test({.outcomesWaitingMax = 2});
  test.submit("c1", {openOrder("o1", "t1")});
  ASSERT_TRUE(test.allAnswered(1));
  test.host().restart();
  for (int i = 0; i < 3; ++i) {
    test.submit("c1", {openOrder("o1", "t1")});
  }
  EXPECT_EQ(test.overloaded(), 1U);
  ASSERT_TRUE(test.allAnswered(4));
  EXPECT_EQ(test.overloaded(), 1U);
}

TEST(Limits, RefuseMoreBytesThanMayWait) {
  LimitsTest test({.pendingBytesMax = 3'000});
  const std::string talk(400, 'x');
  test.submit("c0", {openOrder("o1", "t1")});
  std::size_t sent = 1;
  while (test.overloaded() == 0) {
    ASSERT_LT(sent, 30U) << "the limit was never reached";
    v1::NewLine line = beer("l" + std::to_string(sent));
    line.set_instructions(talk);
    test.submit("c" + std::to_string(sent), {addLines("o1", {line})});
    ++sent;
  }
  EXPECT_GT(sent, 3U) << "what fits is taken";
  ASSERT_TRUE(test.allAnswered(sent));
  EXPECT_EQ(test.overloaded(), 1U);
  test.submit("last", {openOrder("o2", "t2")});
  ASSERT_TRUE(test.allAnswered(sent + 1));
  EXPECT_TRUE(test.outcomes().back().has_accepted()) << "the bytes of what is durable count no more";
}

TEST(Limits, RefuseMoreListenersThanMayWaitForACommit) {
  LimitsTest test({.durableWaitingMax = 2});
  test.submit("c1", {openOrder("o1", "t1")});
  std::vector<Durability> told;
  for (int i = 0; i < 3; ++i) {
    test.host()->dispatcher().whenDurable([&](Durability durability) { told.push_back(durability); });
  }
  EXPECT_EQ(told, std::vector{Durability::Overloaded});
  ASSERT_TRUE(eventually([&] { return told.size() == 3; }));
  EXPECT_EQ(told, (std::vector{Durability::Overloaded, Durability::Durable, Durability::Durable}));
}

TEST(Limits, RefuseAQuestionThatWouldHaveToWait) {
  LimitsTest test({.durableWaitingMax = 0});
  test.submit("c1", {openOrder("o1", "t1")});
  v1::Query query;
  query.mutable_get_digest()->set_audience(v1::AUDIENCE_STAFF);
  std::optional<v1::Answer> answer;
  test.host()->queries().ask({.staffId = "sara", .deviceId = "pad"}, query,
                             [&](v1::Answer result) { answer = std::move(result); });
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->refused().refusal(), v1::OVERLOADED);
}

TEST(Limits, LetATerminalThatSaysHelloOverAndOverWaitOnce) {
  LimitsTest test({.durableWaitingMax = 1});
  test.submit("c1", {openOrder("o1", "t1")});
  std::vector<v1::ToTerminal> frames;
  const auto session =
      test.host()->openSession({.staffId = "sara", .deviceId = "pad"}, [&](const std::string& bytes) {
        ASSERT_TRUE(frames.emplace_back().ParseFromString(bytes));
      });
  v1::ToHost hello;
  hello.mutable_hello()->set_version(1);
  for (int i = 0; i < 5; ++i) {
    ASSERT_TRUE(session->receive(hello.SerializeAsString()));
  }
  EXPECT_TRUE(frames.empty()) << "not durable yet";
  ASSERT_TRUE(eventually([&] { return !frames.empty(); }));
  EXPECT_EQ(frames.size(), 1U);
  EXPECT_TRUE(frames.front().has_welcome());
}

} // namespace
} // namespace comanda::testing
