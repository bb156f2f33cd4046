// SPDX-License-Identifier: GPL-3.0-or-later
// The stage's time against a host's clock of which nothing is known.
#include "app/evening/remote_stage.h"
#include "domain/values/timestamp.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <vector>

namespace comanda::testing {
namespace {

using namespace std::chrono_literals;
using evening::RemoteStage;
using values::Instant;
using values::toTimestamp;

const Instant kOpening = std::chrono::sys_days(std::chrono::year(2026) / 3 / 14) + 17h;
const Instant kHost = std::chrono::sys_days(std::chrono::year(2031) / 1 / 1);

TEST(RemoteStage, PutsWhatTheHostDatesIntoTheStepInWhichItHappened) {
  RemoteStage stage;
  stage.begin(kOpening, toTimestamp(kHost), "Europe/Rome");
  stage.goOn(kOpening + 10s, toTimestamp(kHost + 3ms)); // what the first look at the house brought
  stage.goOn(kOpening + 20s, toTimestamp(kHost + 9ms));
  EXPECT_EQ(stage.momentOf(toTimestamp(kHost + 4ms)), kOpening + 10s);
  EXPECT_EQ(stage.momentOf(toTimestamp(kHost + 9ms)), kOpening + 10s);
  EXPECT_EQ(stage.momentOf(toTimestamp(kHost + 10ms)), kOpening + 20s) << "now";
  EXPECT_EQ(stage.momentOf(toTimestamp(kHost + 1h)), kOpening + 20s) << "nothing is later than now";
}

TEST(RemoteStage, LeavesWhatWasThereBeforeAsOldAsItIs) {
  RemoteStage stage;
  stage.begin(kOpening, toTimestamp(kHost), "Europe/Rome");
  EXPECT_EQ(stage.momentOf(toTimestamp(kHost - 25min)), kOpening - 25min);
  EXPECT_EQ(stage.momentOf(toTimestamp(kHost)), kOpening);
}

RC_GTEST_PROP(RemoteStage, NeverPutsTheLaterBeforeTheEarlierNorAnythingAfterNow, ()) {
  const auto waits = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 50'000));
  RemoteStage stage;
  stage.begin(kOpening, toTimestamp(kHost), "");
  Instant now = kOpening;
  Instant dated = kHost;
  std::vector<Instant> dates{dated};
  for (const int wait : waits) {
    dated += std::chrono::microseconds(wait);
    dates.push_back(dated);
    now += 10s;
    stage.goOn(now, toTimestamp(dated));
  }
  Instant last = kOpening;
  for (const Instant date : dates) {
    const Instant moment = stage.momentOf(toTimestamp(date));
    RC_ASSERT(moment >= last);
    RC_ASSERT(moment <= now);
    last = moment;
  }
}

} // namespace
} // namespace comanda::testing
