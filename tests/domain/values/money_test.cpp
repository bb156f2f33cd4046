// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/money.h"
#include "tests/support/arbitrary_values.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <type_traits>
#include <vector>

using namespace comanda::values;
using comanda::testing::everydayMoney;

namespace {

template <class A, class B>
concept Multipliable = requires(A a, B b) {
  a* b;
};

// What must not compile is as much a promise as what must.
static_assert(!std::is_convertible_v<std::int64_t, Money>);
static_assert(!std::is_convertible_v<Money, std::int64_t>);
static_assert(!std::is_constructible_v<Money, double>);
static_assert(!std::is_constructible_v<Money, float>);
static_assert(Multipliable<Money, int>);
static_assert(!Multipliable<Money, double>);
static_assert(!Multipliable<double, Money>);
static_assert(!Multipliable<Money, Money>);

static_assert(3 * Money(250) - Money(50) == Money(700), "money is computed at compile time as well");

constexpr std::int64_t kInt64Max = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kInt64Min = std::numeric_limits<std::int64_t>::min();

TEST(Money, IsNothingUntilGiven) {
  EXPECT_TRUE(Money().isZero());
  EXPECT_FALSE(Money().isNegative());
  EXPECT_EQ(Money().minorUnits(), 0);
}

TEST(Money, IsOrderedByAmountAcrossZero) {
  EXPECT_LT(Money(-2), Money(-1));
  EXPECT_LT(Money(-1), Money());
  EXPECT_LT(Money(), Money(1));
  EXPECT_TRUE(Money(-1).isNegative());
}

TEST(Money, TellsWhichNumbersFromOutsideItAccepts) {
  EXPECT_TRUE(isMoney(0));
  EXPECT_TRUE(isMoney(kMoneyMax));
  EXPECT_TRUE(isMoney(-kMoneyMax));
  EXPECT_FALSE(isMoney(kMoneyMax + 1));
  EXPECT_FALSE(isMoney(-kMoneyMax - 1));
  EXPECT_FALSE(isMoney(kInt64Max));
  EXPECT_FALSE(isMoney(kInt64Min));
}

TEST(Money, SumOfNothingIsNothing) {
  EXPECT_EQ(sum({}), Money());
}

TEST(Money, SumsARefundAgainstAPayment) {
  const std::array amounts{Money(1250), Money(-300), Money(50)};
  EXPECT_EQ(sum(amounts), Money(1000));
}

TEST(Money, TryingReportsTheEdgeInsteadOfStopping) {
  EXPECT_EQ(tryAdd(Money(kMoneyMax - 1), Money(1)), Money(kMoneyMax));
  EXPECT_EQ(tryAdd(Money(kMoneyMax), Money(1)), std::nullopt);
  EXPECT_EQ(tryAdd(Money(-kMoneyMax), Money(-kMoneyMax)), std::nullopt);
  EXPECT_EQ(tryTimes(Money(kMoneyMax / 999), 999), Money(kMoneyMax / 999 * 999));
  EXPECT_EQ(tryTimes(Money(kMoneyMax / 999 + 1), 999), std::nullopt);
  EXPECT_EQ(tryTimes(Money(-1), kInt64Min), std::nullopt);
  EXPECT_EQ(tryTimes(Money(2), kInt64Max), std::nullopt);
  EXPECT_EQ(tryTimes(Money(), kInt64Min), Money());
}

TEST(MoneyDeathTest, LeavingTheRangeIsABug) {
  const std::vector<Money> tooMuch(2, Money(kMoneyMax));
  EXPECT_DEATH(static_cast<void>(Money(kMoneyMax + 1)), "left its range");
  EXPECT_DEATH(static_cast<void>(Money(kInt64Min)), "left its range");
  EXPECT_DEATH(static_cast<void>(Money(kMoneyMax) + Money(1)), "left its range");
  EXPECT_DEATH(static_cast<void>(Money(-kMoneyMax) - Money(1)), "left its range");
  EXPECT_DEATH(static_cast<void>(Money(kMoneyMax) * 2), "left its range");
  EXPECT_DEATH(static_cast<void>(Money(4) * (kInt64Max / 2)), "left its range"); // would wrap round to -4
  EXPECT_DEATH(static_cast<void>(sum(tooMuch)), "left its range");
}

RC_GTEST_PROP(MoneyProperty, SubtractionUndoesAddition, ()) {
  const Money a = *everydayMoney();
  const Money b = *everydayMoney();
  RC_ASSERT(a + b - b == a);
  RC_ASSERT(a - b == a + -b);
  Money running = a;
  running += b;
  running -= a;
  RC_ASSERT(running == b);
}

RC_GTEST_PROP(MoneyProperty, TimesIsRepeatedAddition, ()) {
  const Money price = *everydayMoney();
  const auto times = *rc::gen::inRange<std::size_t>(0, 50);
  const std::vector<Money> portions(times, price);
  RC_ASSERT(price * static_cast<std::int64_t>(times) == sum(portions));
  RC_ASSERT(price * -static_cast<std::int64_t>(times) == -sum(portions));
}

RC_GTEST_PROP(MoneyProperty, SumDoesNotDependOnTheOrder, ()) {
  auto amounts = *rc::gen::container<std::vector<Money>>(everydayMoney());
  const Money total = sum(amounts);
  std::sort(amounts.begin(), amounts.end());
  RC_ASSERT(sum(amounts) == total);
}

RC_GTEST_PROP(MoneyProperty, TryingAgreesWithComputing, (Money a, Money b)) {
  const std::int64_t exact = a.minorUnits() + b.minorUnits();
  RC_ASSERT(tryAdd(a, b).has_value() == isMoney(exact));
  if (isMoney(exact)) {
    RC_ASSERT(*tryAdd(a, b) == a + b);
  }
}

} // namespace
