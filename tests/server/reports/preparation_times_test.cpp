// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/preparation_times.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <vector>

namespace comanda::reports {
namespace {

constexpr std::int64_t kSecond = 1'000'000;

PreparationTimes ofSeconds(const std::vector<std::int64_t>& seconds) {
  PreparationTimes times;
  for (const std::int64_t took : seconds) {
    times.add(took * kSecond);
  }
  return times;
}

TEST(PreparationTimes, OfNothingAreZero) {
  EXPECT_EQ(PreparationTimes().message().ByteSizeLong(), 0u);
}

TEST(PreparationTimes, RoundTheAverageHalfUp) {
  EXPECT_EQ(ofSeconds({1, 2}).averageIn(kSecond), 2);
  EXPECT_EQ(ofSeconds({1, 1, 2}).averageIn(kSecond), 1);
  EXPECT_EQ(ofSeconds({80, 100}).averageIn(60 * kSecond), 2);
  EXPECT_EQ(ofSeconds({80, 98}).averageIn(60 * kSecond), 1);
}

TEST(PreparationTimes, FindTheTimeWithinWhichNineOfTenWereReady) {
  EXPECT_EQ(ofSeconds({1, 2, 3, 4, 5, 6, 7, 8, 9, 1000}).p90Seconds(), 9);
  EXPECT_EQ(ofSeconds({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}).p90Seconds(), 10);
  EXPECT_EQ(ofSeconds({7}).p90Seconds(), 7);
  EXPECT_EQ(ofSeconds({5, 5, 5}).p90Seconds(), 5);
}

TEST(PreparationTimes, NeverCountLessThanNothing) {
  PreparationTimes times;
  times.add(-5 * kSecond);
  EXPECT_EQ(times.lines(), 1);
  EXPECT_EQ(times.averageIn(kSecond), 0);
  EXPECT_EQ(times.p90Seconds(), 0);
}

TEST(PreparationTimes, CutWhatTookDaysWhereTheSlowestTenthIsLookedForOnly) {
  const PreparationTimes times = ofSeconds({3 * PreparationTimes::kSecondsMax});
  EXPECT_EQ(times.p90Seconds(), PreparationTimes::kSecondsMax);
  EXPECT_EQ(times.averageIn(kSecond), 3 * PreparationTimes::kSecondsMax);
}

RC_GTEST_PROP(PreparationTimes, HaveNineOfTenWithinTheirP90AndNotWithinLess, ()) {
  const auto seconds = *rc::gen::nonEmpty(
      rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange<std::int64_t>(0, 3'000)));
  const PreparationTimes times = ofSeconds(seconds);
  const std::int64_t p90 = times.p90Seconds();
  const auto size = static_cast<std::int64_t>(seconds.size());
  RC_ASSERT(std::ranges::count_if(seconds, [&](auto took) { return took <= p90; }) * 10 >= size * 9);
  RC_ASSERT(std::ranges::count_if(seconds, [&](auto took) { return took < p90; }) * 10 < size * 9);
}

} // namespace
} // namespace comanda::reports
