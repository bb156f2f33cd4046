// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/allocate.h"
#include "tests/support/arbitrary_values.h"
#include "tests/support/wide_product.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cstddef>
#include <vector>

using namespace comanda::values;
using comanda::testing::multiplyWide;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace {

using Weights = std::vector<std::int64_t>;

TEST(Allocate, ADiscountFollowsThePricesOfTheLines) {
  EXPECT_THAT(allocate(Money(-1000), Weights{1200, 600, 200}),
              ElementsAre(Money(-600), Money(-300), Money(-100)));
}

TEST(Allocate, WhatIsMissingGoesToWhoLostMost) {
  // Exact shares 33.33, 16.67, 50.00: the cent that is missing belongs to the second.
  EXPECT_THAT(allocate(Money(100), Weights{2, 1, 3}), ElementsAre(Money(33), Money(17), Money(50)));
}

TEST(Allocate, AmongEqualLossesTheEarlierIsServedFirst) {
  EXPECT_THAT(allocate(Money(100), Weights{1, 1, 1}), ElementsAre(Money(34), Money(33), Money(33)));
  EXPECT_THAT(allocate(Money(5), Weights{7, 7, 7}), ElementsAre(Money(2), Money(2), Money(1)));
}

TEST(Allocate, ANegativeTotalIsTheMirrorImage) {
  EXPECT_THAT(allocate(Money(-100), Weights{1, 1, 1}), ElementsAre(Money(-34), Money(-33), Money(-33)));
}

TEST(Allocate, WhoWeighsNothingGetsNothing) {
  EXPECT_THAT(allocate(Money(1), Weights{0, 1, 0, 1}), ElementsAre(Money(), Money(1), Money(), Money()));
}

TEST(Allocate, WhenNobodyWeighsAnythingAllCountTheSame) {
  EXPECT_THAT(allocate(Money(10), Weights{0, 0, 0}), ElementsAre(Money(4), Money(3), Money(3)));
}

TEST(Allocate, NothingAmongNobodyIsNothing) {
  EXPECT_THAT(allocate(Money(), Weights{}), IsEmpty());
}

TEST(Allocate, IsExactWhereTheProductNeeds128Bits) {
  // Half of the weights each: the exact shares are 4.5e12, although amount × weight is about 4e31.
  constexpr std::int64_t kHalf = INT64_MAX / 2;
  EXPECT_THAT(allocate(Money(kMoneyMax), Weights{kHalf, kHalf}),
              ElementsAre(Money(kMoneyMax / 2), Money(kMoneyMax / 2)));
  EXPECT_THAT(allocate(Money(kMoneyMax), Weights{INT64_MAX, 0}), ElementsAre(Money(kMoneyMax), Money()));
  // 1 of 2^63 − 1 is owed about a millionth of a minor unit, which the other's larger loss wins.
  EXPECT_THAT(allocate(Money(kMoneyMax), Weights{1, INT64_MAX - 1}), ElementsAre(Money(), Money(kMoneyMax)));
}

TEST(AllocateDeathTest, WeightsThatMakeNoSenseAreBugs) {
  EXPECT_DEATH(allocate(Money(1), Weights{}), "nobody");
  EXPECT_DEATH(allocate(Money(1), Weights{2, -1}), "not negative");
  EXPECT_DEATH(allocate(Money(1), Weights{INT64_MAX, 1}), "exceed 64 bits");
}

TEST(SplitEvenly, ThreeFriendsShareATenner) {
  EXPECT_THAT(splitEvenly(Money(1000), 3), ElementsAre(Money(334), Money(333), Money(333)));
  EXPECT_THAT(splitEvenly(Money(-2), 3), ElementsAre(Money(-1), Money(-1), Money()));
  EXPECT_THAT(splitEvenly(Money(7), 1), ElementsAre(Money(7)));
}

TEST(SplitEvenlyDeathTest, NoPartsOrTooManyAreBugs) {
  EXPECT_DEATH(splitEvenly(Money(1), 0), "at least one part");
  EXPECT_DEATH(splitEvenly(Money(1), kSplitPartsMax + 1), "within the limit");
}

// Weights of every size whose sum stays within int64.
rc::Gen<Weights> anyWeights() {
  const auto weight =
      rc::gen::oneOf(rc::gen::inRange<std::int64_t>(0, 10),
                     rc::gen::inRange<std::int64_t>(0, INT64_MAX / 256), rc::gen::just(INT64_MAX / 256));
  return rc::gen::suchThat(rc::gen::container<Weights>(weight),
                           [](const Weights& weights) { return !weights.empty() && weights.size() <= 256; });
}

RC_GTEST_PROP(AllocateProperty, SharesSumExactlyToTheTotal, (Money total)) {
  const Weights weights = *anyWeights();
  const auto shares = allocate(total, weights);
  RC_ASSERT(shares.size() == weights.size());
  RC_ASSERT(sum(shares) == total);
}

RC_GTEST_PROP(AllocateProperty, EachShareIsLessThanOneMinorUnitFromExact, ()) {
  const Money total(*rc::gen::inRange<std::int64_t>(0, kMoneyMax + 1));
  Weights weights = *anyWeights();
  weights.push_back(1); // so that not all are zero
  std::uint64_t whole = 0;
  for (const std::int64_t weight : weights) {
    whole += static_cast<std::uint64_t>(weight);
  }
  const auto shares = allocate(total, weights);
  for (std::size_t i = 0; i < weights.size(); ++i) {
    // | share × whole − total × weight | < whole, in exact 128-bit arithmetic
    RC_ASSERT(!shares[i].isNegative());
    const auto given = multiplyWide(static_cast<std::uint64_t>(shares[i].minorUnits()), whole);
    const auto owed =
        multiplyWide(static_cast<std::uint64_t>(total.minorUnits()), static_cast<std::uint64_t>(weights[i]));
    RC_ASSERT(given < owed + whole);
    RC_ASSERT(owed < given + whole);
  }
}

RC_GTEST_PROP(AllocateProperty, ExtraUnitsGoToTheLargestRemaindersEarlierFirst, ()) {
  const auto total = *rc::gen::inRange<std::int64_t>(0, 100'000);
  const auto weights =
      *rc::gen::nonEmpty(rc::gen::container<Weights>(rc::gen::inRange<std::int64_t>(1, 1000)));
  std::int64_t whole = 0;
  for (const std::int64_t weight : weights) {
    whole += weight;
  }
  const auto shares = allocate(Money(total), weights);
  const auto rest = [&](std::size_t i) { return total * weights[i] % whole; };
  const auto gotExtra = [&](std::size_t i) { return shares[i].minorUnits() > total * weights[i] / whole; };
  for (std::size_t with = 0; with < weights.size(); ++with) {
    for (std::size_t without = 0; without < weights.size(); ++without) {
      if (gotExtra(with) && !gotExtra(without)) {
        RC_ASSERT(rest(with) > rest(without) || (rest(with) == rest(without) && with < without));
      }
    }
  }
}

RC_GTEST_PROP(AllocateProperty, NegativeTotalsMirror, (Money total)) {
  const Weights weights = *anyWeights();
  auto mirrored = allocate(-total, weights);
  std::transform(mirrored.begin(), mirrored.end(), mirrored.begin(), [](Money share) { return -share; });
  RC_ASSERT(mirrored == allocate(total, weights));
}

RC_GTEST_PROP(SplitEvenlyProperty, PartsDifferByAtMostOneAndAddUp, (Money total)) {
  const int parts = *rc::gen::inRange(1, kSplitPartsMax + 1);
  const auto shares = splitEvenly(total, parts);
  RC_ASSERT(shares.size() == static_cast<std::size_t>(parts));
  RC_ASSERT(sum(shares) == total);
  const auto [least, most] = std::minmax_element(shares.begin(), shares.end());
  RC_ASSERT(*most - *least <= Money(1));
}

} // namespace
