// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/chime.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace comanda::terminal {
namespace {

constexpr int kRate = 44'100;

int loudestOf(auto samples) {
  return std::abs(*std::ranges::max_element(samples, {}, [](int sample) { return std::abs(sample); }));
}

TEST(Chime, IsShortAndAsLoudAsItCanBe) {
  const auto samples = chime(kRate);
  EXPECT_GT(samples.size(), kRate / 2U);
  EXPECT_LT(samples.size(), static_cast<std::size_t>(kRate));
  EXPECT_EQ(loudestOf(samples), 32'000);
}

TEST(Chime, BeginsAndEndsWithoutAClick) {
  const auto samples = chime(kRate);
  EXPECT_EQ(samples.front(), 0);
  EXPECT_LT(std::abs(samples.back()), 20);
}

// How often it crosses zero in a tenth of a second says how high it is.
TEST(Chime, HasASecondStrokeThatIsHigher) {
  const auto samples = chime(kRate);
  const auto crossings = [&samples](std::size_t from) {
    int count = 0;
    for (std::size_t i = from + 1; i < from + kRate / 10; ++i)
      count += (samples[i - 1] < 0) != (samples[i] < 0) ? 1 : 0;
    return count;
  };
  EXPECT_GT(crossings(kRate * 45 / 100), crossings(kRate * 5 / 100));
}

TEST(Chime, LastsAsLongAtEveryRate) {
  EXPECT_EQ(chime(22'050).size() * 2, chime(kRate).size());
}

} // namespace
} // namespace comanda::terminal
