// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/commands.h"
#include "tests/support/scenario.h"
#include "ui/till/check_split.h"

#include <gtest/gtest.h>

namespace comanda::ui_till {
namespace {

using namespace comanda::testing;

v1::NewLine atSeat(v1::NewLine line, int seat) {
  line.set_seat(seat);
  return line;
}

// Two guests who share the bread.
Scenario dinner() {
  Scenario scenario = trattoria();
  scenario.given(openOrder("o1", "t1"));
  scenario.given(addLines("o1", {newLine("bread", "bread"), atSeat(steak("steak"), 1),
                                 atSeat(newLine("salad", "salad"), 2), atSeat(beer("beer"), 2)}));
  scenario.given(sendRound("o1", "r1"));
  return scenario;
}

std::vector<Part> parts(const Scenario& scenario, Split split, const std::set<std::string>& ticked = {}) {
  return partsOf(scenario.house(), *scenario.house().orders.find("o1"), split, ticked);
}

TEST(CheckSplit, IsOnePartAsAWhole) {
  const Scenario scenario = dinner();
  const auto all = parts(scenario, Split::Whole);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].total, 2400 + 850 + 400 + 250);
  EXPECT_EQ(all[0].tax, 318 + 72) << "10 % on food, 22 % on drinks, within the prices";
  EXPECT_FALSE(isAllPaid(all));
}

TEST(CheckSplit, PartsBySeatAndWhatIsSharedLast) {
  const Scenario scenario = dinner();
  const auto all = parts(scenario, Split::Seat);
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].seat, 1);
  EXPECT_EQ(all[0].total, 2400);
  EXPECT_EQ(all[1].total, 1250);
  EXPECT_EQ(all[2].seat, 0);
  EXPECT_EQ(all[2].total, 250);
}

TEST(CheckSplit, PartsTheChosenLinesFromTheRest) {
  const Scenario scenario = dinner();
  const auto all = parts(scenario, Split::Item, {"salad", "bread"});
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].key, "items");
  EXPECT_EQ(all[0].total, 1100);
  EXPECT_EQ(all[1].total, 2800);
}

TEST(CheckSplit, LeavesBillsAsTheyAre) {
  Scenario scenario = dinner();
  scenario.given(issueBill("b1", "o1", {"steak"})).given(pay("p1", "b1", v1::CARD, 1000));
  auto all = parts(scenario, Split::Seat);
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].billId, "b1");
  EXPECT_EQ(all[0].open, 1400);
  EXPECT_FALSE(all[0].isPaid());
  scenario.given(pay("p2", "b1", v1::CASH, 1400))
      .given(issueBill("b2", "o1"))
      .given(pay("p3", "b2", v1::CASH, 1500));
  all = parts(scenario, Split::Whole);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_TRUE(isAllPaid(all));
}

TEST(CheckSplit, LeavesOutWhatWasVoided) {
  Scenario scenario = dinner();
  scenario.given(voidLine("o1", "steak"));
  scenario.given(issueBill("b1", "o1", {"salad"})).given(voidBill("b1"));
  const auto all = parts(scenario, Split::Whole);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].total, 850 + 400 + 250);
}

TEST(CheckSplit, KnowsWhatCannotBeBilledYet) {
  Scenario scenario = dinner();
  scenario.given(addLines("o1", {atSeat(newLine("late", "salad"), 1)}));
  const auto all = parts(scenario, Split::Seat);
  EXPECT_TRUE(all[0].hasUnsent);
  EXPECT_FALSE(all[1].hasUnsent);
}

} // namespace
} // namespace comanda::ui_till
