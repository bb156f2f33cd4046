// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/host/listeners.h"
#include "tests/support/running_host.h"

namespace comanda::testing {
namespace {

using host::Listeners;
using host::Subscription;

TEST(Listeners, AreToldInTheOrderInWhichTheyCame) {
  Listeners<int> listeners;
  std::vector<std::string> told;
  const Subscription first = listeners.add([&](int n) { told.push_back("first " + std::to_string(n)); });
  const Subscription second = listeners.add([&](int n) { told.push_back("second " + std::to_string(n)); });
  listeners.tell(7);
  EXPECT_EQ(told, (std::vector<std::string>{"first 7", "second 7"}));
}

TEST(Listeners, AreNotToldAnyMoreWhenTheirSubscriptionHasGone) {
  Listeners<> listeners;
  int told = 0;
  Subscription subscription = listeners.add([&] { ++told; });
  subscription.reset();
  listeners.tell();
  EXPECT_EQ(told, 0);
}

TEST(Listeners, MayGoAndComeWhileTheyAreTold) {
  Listeners<> listeners;
  std::string told;
  Subscription goes;
  Subscription goesByItself;
  Subscription comes;
  goesByItself = listeners.add([&] {
    told += "a";
    goes.reset();
    goesByItself.reset();
    comes = listeners.add([&] { told += "c"; });
  });
  goes = listeners.add([&] { told += "b"; });
  listeners.tell();
  EXPECT_EQ(told, "a");
  listeners.tell();
  EXPECT_EQ(told, "ac");
}

TEST(Listeners, MayOutliveWhatTheyListenTo) {
  auto listeners = std::make_unique<Listeners<>>();
  Subscription subscription = listeners->add([] {});
  listeners.reset();
  EXPECT_EQ(subscription.use_count(), 1);
}

TEST(Listeners, OfAHostAreToldOfEveryCommitAfterItsSender) {
  RunningHost host;
  std::vector<std::string> order;
  std::vector<std::uint64_t> seqs;
  const auto note = [&](const host::Commit& commit) {
    order.emplace_back("listener");
    for (const v1::Event& event : commit.events) {
      seqs.push_back(event.seq());
    }
  };
  const Subscription one = host->onCommit(note);
  Subscription other = host->onCommit(note);
  other.reset();
  host->dispatcher().submit({.staffId = "host", .deviceId = "host"},
                            RunningHost::batch("set-up", smallTrattoria()), [&](const v1::Outcome& outcome) {
                              EXPECT_TRUE(outcome.has_accepted()) << outcome.ShortDebugString();
                              order.emplace_back("sender");
                            });
  ASSERT_TRUE(eventually([&] { return seqs.size() == host.house().position.get().seq; }));
  EXPECT_EQ(order, (std::vector<std::string>{"sender", "listener"}));
  for (std::size_t i = 0; i < seqs.size(); ++i) {
    EXPECT_EQ(seqs[i], i + 1);
  }
}

} // namespace
} // namespace comanda::testing
