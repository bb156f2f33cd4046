// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/till/reckoning.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace comanda::ui_till {
namespace {

Handing cash(std::int64_t open, std::int64_t given = 0) {
  return {.tender = v1::CASH, .wanted = open, .open = open, .given = given};
}

TEST(Reckoning, TakesExactlyWhatIsDueWhenNothingIsTyped) {
  const Reckoning reckoned = reckon(cash(2213));
  EXPECT_EQ(reckoned.amount, 2213);
  EXPECT_EQ(reckoned.due, 2213);
  EXPECT_EQ(reckoned.change, 0);
  EXPECT_EQ(reckoned.staysOpen, 0);
}

TEST(Reckoning, GivesChangeInCash) {
  const Reckoning reckoned = reckon(cash(2213, 3000));
  EXPECT_EQ(reckoned.amount, 2213);
  EXPECT_EQ(reckoned.change, 787);
}

TEST(Reckoning, MakesATipOfWhatACardGivesMore) {
  Handing handing = cash(2213, 2500);
  handing.tender = v1::CARD;
  const Reckoning reckoned = reckon(handing);
  EXPECT_EQ(reckoned.amount, 2213);
  EXPECT_EQ(reckoned.tip, 287);
  EXPECT_EQ(reckoned.change, 0);
}

TEST(Reckoning, TakesLessAsAPart) {
  const Reckoning reckoned = reckon(cash(2213, 1000));
  EXPECT_EQ(reckoned.amount, 1000);
  EXPECT_EQ(reckoned.staysOpen, 1213);
  EXPECT_TRUE(reckoned.isEnough);
}

TEST(Reckoning, TakesTheTipFirst) {
  Handing handing = cash(2213, 300);
  handing.tip = 300;
  EXPECT_FALSE(reckon(handing).isEnough);
  handing.given = 1000;
  EXPECT_EQ(reckon(handing).amount, 700);
  EXPECT_EQ(reckon(handing).due, 1000);
}

TEST(Reckoning, RoundsOnlyWhatSettlesInCash) {
  Handing handing = cash(2213);
  handing.cashIncrement = 5;
  EXPECT_EQ(reckon(handing).due, 2215);
  EXPECT_EQ(reckon(handing).rounding, 2);
  handing.wanted = 1112;
  EXPECT_EQ(reckon(handing).due, 1112);
  handing.wanted = 2213;
  handing.given = 2213;
  EXPECT_FALSE(reckon(handing).isEnough) << "the host asks for 22.15";
  handing.tender = v1::CARD;
  EXPECT_TRUE(reckon(handing).isEnough);
}

TEST(Reckoning, OffersTheNextNotes) {
  EXPECT_EQ(quickAmounts(2213, 2), (std::vector<std::int64_t>{2213, 2500, 3000, 5000}));
  EXPECT_EQ(quickAmounts(5000, 2), (std::vector<std::int64_t>{5000, 10000, 20000, 50000}));
  EXPECT_EQ(quickAmounts(1234, 0), (std::vector<std::int64_t>{1234, 1500, 2000, 5000}));
  EXPECT_TRUE(quickAmounts(0, 2).empty());
}

RC_GTEST_PROP(Reckoning, AddsUp, ()) {
  const auto open = *rc::gen::inRange<std::int64_t>(1, 1'000'000);
  Handing handing = cash(open);
  handing.wanted = *rc::gen::inRange<std::int64_t>(1, open + 1);
  handing.given = *rc::gen::inRange<std::int64_t>(0, 2'000'000);
  handing.tip = *rc::gen::inRange<std::int64_t>(0, 10'000);
  handing.tender = *rc::gen::element(v1::CASH, v1::CARD);
  handing.cashIncrement = *rc::gen::element(1, 5, 10);
  const Reckoning reckoned = reckon(handing);
  RC_ASSERT(reckoned.due == reckoned.amount + reckoned.tip + reckoned.rounding);
  RC_ASSERT(reckoned.amount + reckoned.staysOpen == open);
  RC_ASSERT(reckoned.change >= 0);
  if (handing.given > 0 && reckoned.isEnough) {
    RC_ASSERT(reckoned.due + reckoned.change == handing.given);
  }
}

} // namespace
} // namespace comanda::ui_till
