// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/assert.h"

#include <gtest/gtest.h>

namespace {

constexpr int half(int number) {
  COMANDA_ASSERT(number % 2 == 0, "only even numbers are halved");
  return number / 2;
}

static_assert(half(8) == 4, "an assertion that holds may stand in a constant expression");

TEST(Assert, GoesOnWhereTheConditionHolds) {
  volatile int eight = 8; // keeps the call at run time
  EXPECT_EQ(half(eight), 4);
}

TEST(Assert, EvaluatesTheConditionOnce) {
  int evaluations = 0;
  COMANDA_ASSERT(++evaluations > 0, "counts");
  EXPECT_EQ(evaluations, 1);
}

TEST(AssertDeathTest, NamesPlaceSentenceAndConditionAndStopsInEveryBuild) {
  volatile int seven = 7;
  EXPECT_DEATH(half(seven),
               "assert_test.cpp:[0-9]+: bug: only even numbers are halved \\(number % 2 == 0\\)");
}

} // namespace
