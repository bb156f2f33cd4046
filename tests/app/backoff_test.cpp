// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/backoff.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace comanda::testing {
namespace {

using namespace std::chrono_literals;
using link::Backoff;

TEST(Backoff, DoublesUpToItsLimitAndBeginsAgainAfterSuccess) {
  Backoff backoff({.first = 200ms, .longest = 1'500ms});
  for (const auto expected : {200ms, 400ms, 800ms, 1'500ms, 1'500ms}) {
    EXPECT_EQ(backoff.next(1), expected);
  }
  backoff.reset();
  EXPECT_EQ(backoff.next(1), 200ms);
}

TEST(Backoff, WaitsAsLongAsSomebodyAsksForButNotBeyondItsLimit) {
  Backoff backoff({.first = 200ms, .longest = 1'500ms});
  EXPECT_EQ(backoff.next(1, 1'000ms), 1'000ms);
  EXPECT_EQ(backoff.next(1, 1h), 1'500ms);
  EXPECT_EQ(backoff.next(1, 0ms), 800ms);
}

RC_GTEST_PROP(Backoff, IsBetweenHalfOfItsTurnAndAllOfItWhateverTheChance, ()) {
  const auto turns = *rc::gen::inRange(0, 200);
  const double chance = static_cast<double>(*rc::gen::inRange(0, 1'001)) / 1'000;
  Backoff backoff({.first = 100ms, .longest = 10s});
  for (int i = 0; i < turns; ++i) {
    backoff.next(chance);
  }
  const auto whole = turns >= 7 ? 10'000ms : 100ms * (1 << turns);
  const auto wait = backoff.next(chance);
  RC_ASSERT(wait >= whole / 2);
  RC_ASSERT(wait <= whole);
}

} // namespace
} // namespace comanda::testing
