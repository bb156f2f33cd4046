// SPDX-License-Identifier: GPL-3.0-or-later
// What a terminal makes of a host process that is killed, or falls silent.
#include "tests/app/host_process.h"
#include "tests/app/open_door.h"

#include <map>

#if !defined(_WIN32)
#include <csignal>
#endif

namespace comanda::testing {
namespace {

using ports::LinkPhase;
using ports::LinkTrouble;

class KilledHost : public ::testing::Test {
protected:
  void SetUp() override { m_host.start({"--demo"}); }
  // The administrator's terminal.
  void signIn(NetworkTerminal& terminal) {
    terminal.login.signIn("admin", HostProcess::kPassword);
    ASSERT_TRUE(terminal.isIn(LinkPhase::Connected)) << terminal.login.trouble().what.toStdString();
  }

  HostProcess m_host;
};

TEST_F(KilledHost, LosesNothingItAcknowledgedAndDoesNothingTwice) {
  constexpr int kKills = 3;
  constexpr int kBatchesEach = 300;
  constexpr int kBatchesInFlight = 30;
  NetworkTerminal terminal(m_host.known());
  signIn(terminal);
  std::map<std::string, int> outcomes; // by order: how often it was accepted
  int submitted = 0;
  const auto submit = [&](int batches) {
    for (int i = 0; i < batches; ++i) {
      const std::string id = "order-" + std::to_string(submitted++);
      terminal.gateway().submit(RunningHost::batch("batch-" + id, {openTakeaway(id)}),
                                [&outcomes, id](const v1::Outcome& outcome) {
                                  EXPECT_TRUE(outcome.has_accepted()) << outcome.ShortDebugString();
                                  ++outcomes[id];
                                });
    }
  };
  for (int kill = 0; kill < kKills; ++kill) {
    submit(kBatchesEach);
    // In the middle of them.
    const auto before = outcomes.size();
    ASSERT_TRUE(eventually([&] { return outcomes.size() > before + 20; }));
    submit(kBatchesInFlight); // as many as that at least, for nothing comes in before the host is gone
    EXPECT_GE(terminal.gateway().unanswered(), static_cast<std::size_t>(kBatchesInFlight));
    m_host.kill();
    ASSERT_TRUE(terminal.has(LinkTrouble::Unreachable));
    m_host.start();
  }
  ASSERT_TRUE(eventually([&] { return terminal.gateway().unanswered() == 0; }, 30'000));
  EXPECT_EQ(outcomes.size(), static_cast<std::size_t>(submitted));
  for (const auto& [id, times] : outcomes) {
    EXPECT_EQ(times, 1) << id;
  }
  ASSERT_TRUE(terminal.isIn(LinkPhase::Connected));
  ASSERT_TRUE(eventually([&] {
    return terminal.gateway().house().orders.sorted().size() == static_cast<std::size_t>(submitted);
  })) << terminal.gateway().house().orders.sorted().size();
  m_host.stop();
  EXPECT_EQ(comanda({"verify", "--data", m_host.folder()}).code, 0);
}

#if !defined(_WIN32)
// A host that is stopped keeps its sockets: only its silence tells.
TEST_F(KilledHost, IsNoticedWhenItOnlyFallsSilent) {
  NetworkTerminal terminal(m_host.known());
  signIn(terminal);
  ASSERT_EQ(::kill(static_cast<pid_t>(m_host.process().processId()), SIGSTOP), 0);
  EXPECT_TRUE(terminal.has(LinkTrouble::Unreachable));
  EXPECT_EQ(terminal.gateway().linkState().phase, LinkPhase::Gone);
  ASSERT_EQ(::kill(static_cast<pid_t>(m_host.process().processId()), SIGCONT), 0);
  EXPECT_TRUE(terminal.isIn(LinkPhase::Connected));
}
#endif

} // namespace
} // namespace comanda::testing
