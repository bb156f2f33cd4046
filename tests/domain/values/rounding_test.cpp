// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/rounding.h"
#include "tests/support/arbitrary_values.h"
#include "tests/support/wide_product.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>
#include <ostream>
#include <string>

using namespace comanda::values;
using comanda::testing::multiplyWide;

namespace {

constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kSmallest = std::numeric_limits<std::int64_t>::min();

// One row per quotient, as in the table of java.math.RoundingMode; the columns are our six modes.
struct Row {
  std::int64_t numerator; // over 10
  std::int64_t halfUp, halfEven, down, up, floor, ceiling;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
  return out << row.numerator << "/10";
}

class DivideTable : public ::testing::TestWithParam<Row> {};

TEST_P(DivideTable, RoundsOnceInTheDirectionAsked) {
  const Row& row = GetParam();
  for (const std::int64_t sign : {1, -1}) { // a negative divisor changes nothing but the writing
    const std::int64_t numerator = sign * row.numerator;
    const std::int64_t ten = sign * 10;
    EXPECT_EQ(divide(numerator, ten, Rounding::HalfUp), row.halfUp);
    EXPECT_EQ(divide(numerator, ten, Rounding::HalfEven), row.halfEven);
    EXPECT_EQ(divide(numerator, ten, Rounding::Down), row.down);
    EXPECT_EQ(divide(numerator, ten, Rounding::Up), row.up);
    EXPECT_EQ(divide(numerator, ten, Rounding::Floor), row.floor);
    EXPECT_EQ(divide(numerator, ten, Rounding::Ceiling), row.ceiling);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Tenths, DivideTable,
    ::testing::Values(Row{55, 6, 6, 5, 6, 5, 6}, Row{25, 3, 2, 2, 3, 2, 3}, Row{16, 2, 2, 1, 2, 1, 2},
                      Row{11, 1, 1, 1, 2, 1, 2}, Row{10, 1, 1, 1, 1, 1, 1}, Row{5, 1, 0, 0, 1, 0, 1},
                      Row{4, 0, 0, 0, 1, 0, 1}, Row{0, 0, 0, 0, 0, 0, 0}, Row{-4, 0, 0, 0, -1, -1, 0},
                      Row{-5, -1, 0, 0, -1, -1, 0}, Row{-10, -1, -1, -1, -1, -1, -1},
                      Row{-11, -1, -1, -1, -2, -2, -1}, Row{-16, -2, -2, -1, -2, -2, -1},
                      Row{-25, -3, -2, -2, -3, -3, -2}, Row{-55, -6, -6, -5, -6, -6, -5}),
    [](const auto& row) {
      return (row.param.numerator < 0 ? "Minus" : "") +
             std::to_string(row.param.numerator < 0 ? -row.param.numerator : row.param.numerator);
    });

TEST(Divide, AnOddDivisorHasNoHalves) {
  EXPECT_EQ(divide(3, 7, Rounding::HalfUp), 0);
  EXPECT_EQ(divide(4, 7, Rounding::HalfUp), 1);
  EXPECT_EQ(divide(4, 7, Rounding::HalfEven), 1);
}

TEST(Divide, IsExactAtTheEdgesOf64Bits) {
  EXPECT_EQ(divide(kLargest, 1, Rounding::Up), kLargest);
  EXPECT_EQ(divide(kSmallest, 1, Rounding::Up), kSmallest);
  EXPECT_EQ(divide(kSmallest, kSmallest, Rounding::HalfUp), 1);
  EXPECT_EQ(divide(kLargest, kSmallest, Rounding::Floor), -1);
  EXPECT_EQ(divide(kLargest, kSmallest, Rounding::Down), 0);
  EXPECT_EQ(divide(1, kSmallest, Rounding::HalfUp), 0);
  EXPECT_EQ(divide(kSmallest / 2, kSmallest, Rounding::HalfUp), 1); // exactly one half of 2^63
  EXPECT_EQ(divide(kSmallest / 2, kSmallest, Rounding::HalfEven), 0);
}

TEST(DivideDeathTest, WhatHasNoQuotientIsABug) {
  EXPECT_DEATH(divide(1, 0, Rounding::HalfUp), "division by zero");
  EXPECT_DEATH(divide(kSmallest, -1, Rounding::HalfUp), "does not fit");
}

std::uint64_t magnitude(std::int64_t number) {
  return number < 0 ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
}

rc::Gen<std::int64_t> anyInt64() {
  return rc::gen::oneOf(rc::gen::arbitrary<std::int64_t>(), rc::gen::inRange<std::int64_t>(-20, 21),
                        rc::gen::element(kLargest, kSmallest, kSmallest + 1));
}

RC_GTEST_PROP(DivideProperty, IsLessThanOneFromTheExactQuotient, (Rounding rounding)) {
  const std::int64_t numerator = *anyInt64();
  const std::int64_t denominator = *anyInt64();
  RC_PRE(denominator != 0 && (numerator != kSmallest || denominator != -1));
  const std::int64_t quotient = divide(numerator, denominator, rounding);
  RC_ASSERT(quotient == 0 || (quotient < 0) == ((numerator < 0) != (denominator < 0)));
  // | |quotient| × |denominator| − |numerator| | < |denominator|, without leaving exact arithmetic
  const auto product = multiplyWide(magnitude(quotient), magnitude(denominator));
  const auto target = multiplyWide(magnitude(numerator), 1);
  RC_ASSERT(product < target + magnitude(denominator));
  RC_ASSERT(target < product + magnitude(denominator));
}

RC_GTEST_PROP(DivideProperty, DirectionsAgreeWithTheirMirrors, ()) {
  const auto numerator = *rc::gen::inRange<std::int64_t>(-1'000'000, 1'000'000);
  const auto denominator = *rc::gen::inRange<std::int64_t>(1, 1'000);
  const auto floor = divide(numerator, denominator, Rounding::Floor);
  const auto ceiling = divide(numerator, denominator, Rounding::Ceiling);
  RC_ASSERT(floor == -divide(-numerator, denominator, Rounding::Ceiling));
  RC_ASSERT(ceiling - floor == (numerator % denominator == 0 ? 0 : 1));
  for (const Rounding mirrored : {Rounding::HalfUp, Rounding::HalfEven, Rounding::Down, Rounding::Up}) {
    const auto quotient = divide(numerator, denominator, mirrored);
    RC_ASSERT(quotient == -divide(-numerator, denominator, mirrored));
    RC_ASSERT(quotient == floor || quotient == ceiling);
  }
}

TEST(RoundTo, PaysSwissCashInFiveCentimes) {
  const Money step(5);
  EXPECT_EQ(roundTo(Money(1232), step, Rounding::HalfUp), Money(1230));
  EXPECT_EQ(roundTo(Money(1233), step, Rounding::HalfUp), Money(1235));
  EXPECT_EQ(roundTo(Money(1235), step, Rounding::HalfUp), Money(1235));
  EXPECT_EQ(roundTo(Money(-1233), step, Rounding::HalfUp), Money(-1235));
  EXPECT_EQ(roundTo(Money(1239), step, Rounding::Down), Money(1235));
}

TEST(RoundTo, HalvesOfAnEvenStepGoWhereTheyAreSent) {
  EXPECT_EQ(roundTo(Money(25), Money(10), Rounding::HalfUp), Money(30));
  EXPECT_EQ(roundTo(Money(25), Money(10), Rounding::HalfEven), Money(20));
  EXPECT_EQ(roundTo(Money(-25), Money(10), Rounding::Ceiling), Money(-20));
}

TEST(RoundToDeathTest, AStepThatLeadsNowhereIsABug) {
  EXPECT_DEATH(static_cast<void>(roundTo(Money(1), Money(), Rounding::HalfUp)), "positive increment");
  EXPECT_DEATH(static_cast<void>(roundTo(Money(1), Money(-5), Rounding::HalfUp)), "positive increment");
  EXPECT_DEATH(static_cast<void>(roundTo(Money(kMoneyMax), Money(7), Rounding::Up)), "left its range");
}

RC_GTEST_PROP(RoundToProperty, GivesAMultipleNearbyAndStaysThere, (Rounding rounding)) {
  const Money amount = *comanda::testing::everydayMoney();
  const Money step(*rc::gen::inRange<std::int64_t>(1, 10'000));
  const Money rounded = roundTo(amount, step, rounding);
  RC_ASSERT(rounded.minorUnits() % step.minorUnits() == 0);
  RC_ASSERT(rounded - amount < step && amount - rounded < step);
  RC_ASSERT(roundTo(rounded, step, rounding) == rounded);
}

} // namespace
