// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/quantity.h"
#include "tests/support/arbitrary_values.h"

#include <gtest/gtest.h>

using namespace comanda::values;

namespace {

TEST(Quantity, IsOnePortionUntilSaidOtherwise) {
  EXPECT_EQ(Quantity(), Quantity(1));
}

TEST(Quantity, AcceptsWholePortionsWithinItsLimits) {
  EXPECT_TRUE(isQuantity(1));
  EXPECT_TRUE(isQuantity(999));
  EXPECT_FALSE(isQuantity(0));
  EXPECT_FALSE(isQuantity(-1));
  EXPECT_FALSE(isQuantity(1000));
  EXPECT_FALSE(isQuantity(INT64_MAX));
}

TEST(Quantity, MultipliesThePriceOfOnePortion) {
  EXPECT_EQ(Money(1450) * Quantity(3), Money(4350));
  EXPECT_EQ(Quantity(3) * Money(-50), Money(-150));
  EXPECT_LT(Quantity(2), Quantity(10));
}

TEST(QuantityDeathTest, NoneOfSomethingIsABug) {
  EXPECT_DEATH(static_cast<void>(Quantity(0)), "left its range");
  EXPECT_DEATH(static_cast<void>(Quantity(1000)), "left its range");
}

} // namespace
