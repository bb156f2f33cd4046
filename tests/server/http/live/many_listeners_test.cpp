// SPDX-License-Identifier: GPL-3.0-or-later
// As many clients as the host serves.
#include "tests/server/http/live/listener.h"

#include <QElapsedTimer>
#include <algorithm>
#include <iostream>

namespace comanda::testing {
namespace {

TEST(ManyListeners, AThousandHearEveryOrder) {
  constexpr std::size_t kListeners = 1'000;
  constexpr int kOrders = 10;
  RunningHost host;
  host.setUp();
  Doorstep doorstep(*host);
  std::vector<std::unique_ptr<Listener>> listeners;
  while (listeners.size() < kListeners) {
    for (int i = 0; i < 50; ++i) { // within the kernel's backlog
      listeners.push_back(std::make_unique<Listener>(doorstep, "sara", "channels=orders,kitchen"));
    }
    ASSERT_TRUE(eventually([&] { return doorstep.door().events().clients() == listeners.size(); }));
  }
  QElapsedTimer timer;
  timer.start();
  for (int i = 0; i < kOrders; ++i) {
    const std::string id = std::to_string(i);
    const v1::Outcome outcome = host.send(
        "sara", "c" + id,
        {openTakeaway("o" + id), addLines("o" + id, {steak("l" + id)}), sendRound("o" + id, "r" + id)});
    ASSERT_TRUE(outcome.has_accepted()) << outcome.ShortDebugString();
  }
  const std::size_t frames = 4 * kOrders;
  EXPECT_TRUE(eventually([&] {
    return std::ranges::all_of(listeners,
                               [&](const auto& listener) { return listener->texts.size() >= frames; });
  }));
  std::cout << kListeners << " clients heard " << frames << " events each in " << timer.elapsed() << " ms\n";
  for (const auto& listener : listeners) {
    ASSERT_EQ(listener->texts, listeners.front()->texts);
  }
}

} // namespace
} // namespace comanda::testing
