// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/order/kitchen_line_index.h"
#include "tests/domain/order/at_table.h"

namespace comanda::testing {
namespace {

Names ordersOf(const domain::House& house, const std::string& id) {
  const Names* orders = house.ordersOfKitchenLine.find(id);
  return orders == nullptr ? Names{} : *orders;
}

TEST(KitchenLineIndex, ListsOrdersOnceAndInOrderOfId) {
  domain::House house;
  for (const char* order : {"o2", "o1", "o3", "o1"}) {
    order::addToKitchenIndex(house, "k", order);
  }
  EXPECT_EQ(ordersOf(house, "k"), (Names{"o1", "o2", "o3"}));
}

TEST(KitchenLineIndex, ForgetsALineThatNoOrderHolds) {
  domain::House house;
  order::addToKitchenIndex(house, "k", "o1");
  order::addToKitchenIndex(house, "k", "o2");
  order::removeFromKitchenIndex(house, "k", "o3");
  order::removeFromKitchenIndex(house, "x", "o1");
  EXPECT_EQ(ordersOf(house, "k"), (Names{"o1", "o2"}));
  order::removeFromKitchenIndex(house, "k", "o1");
  EXPECT_EQ(ordersOf(house, "k"), Names{"o2"});
  order::removeFromKitchenIndex(house, "k", "o2");
  EXPECT_TRUE(house.ordersOfKitchenLine.empty());
}

TEST(KitchenLineIndex, HoldsALineFromWhenItIsAddedUntilItIsDeleted) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("l1")}));
  EXPECT_EQ(ordersOf(scenario.house(), "l1"), Names{"o1"});
  scenario.given(removeLines("o1", {"l1"}));
  EXPECT_TRUE(scenario.house().ordersOfKitchenLine.empty());
}

TEST(KitchenLineIndex, FollowsThePartsOfAKitchenLine) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("l1", 3)})).given(sendRound("o1", "r1")).given(openOrder("o2", "t2"));
  scenario.given(splitLine("o1", "l1", "l1b", 1)).given(moveLines("o1", "o2", {"l1b"}));
  EXPECT_EQ(ordersOf(scenario.house(), "l1"), (Names{"o1", "o2"}));
  EXPECT_EQ(ordersOf(scenario.house(), "l1b"), Names{"o2"});
  scenario.given(moveLines("o1", "o2", {"l1"}));
  EXPECT_EQ(ordersOf(scenario.house(), "l1"), Names{"o2"});
  scenario.given(moveLines("o2", "o1", {"l1b"}));
  EXPECT_EQ(ordersOf(scenario.house(), "l1"), (Names{"o1", "o2"}));
  EXPECT_EQ(ordersOf(scenario.house(), "l1b"), Names{"o1"});
}

TEST(KitchenLineIndex, LetsGoOfAnOrderThatLeavesTheHouse) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("l1", 3), newLine("l2", "bread")})).given(sendRound("o1", "r1"));
  scenario.given(splitLine("o1", "l1", "l1b", 1))
      .given(openTakeaway("o2"))
      .given(moveLines("o1", "o2", {"l1b"}));
  domain::House house = scenario.house();
  order::unindexOrder(house, orderOf(scenario, "o1"));
  EXPECT_EQ(ordersOf(house, "l1"), Names{"o2"});
  EXPECT_EQ(ordersOf(house, "l1b"), Names{"o2"});
  EXPECT_EQ(house.ordersOfKitchenLine.size(), 2U);
}

TEST(KitchenLineIndex, LetsGoOfFinishedOrdersWhenTheDayTurns) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("l1", 3), newLine("l2", "bread")})).given(sendRound("o1", "r1"));
  scenario.given(splitLine("o1", "l1", "l1b", 1))
      .given(openTakeaway("o2"))
      .given(moveLines("o1", "o2", {"l1b"}));
  scenario.given(splitLine("o1", "l1", "l1c", 1)).given(cancelOrder("o1"));
  scenario.later(24 * 60).given(openTakeaway("o3"));
  ASSERT_FALSE(scenario.house().orders.contains("o1"));
  EXPECT_EQ(ordersOf(scenario.house(), "l1"), Names{"o2"});
  EXPECT_EQ(ordersOf(scenario.house(), "l1b"), Names{"o2"});
  EXPECT_EQ(scenario.house().ordersOfKitchenLine.size(), 2U);
}

TEST(KitchenLineIndex, BuiltAnewEqualsTheOneThatGrew) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("l1", 3), held(beer("l2"))})).given(sendRound("o1", "r1"));
  scenario.given(openOrder("o0", "t2"))
      .given(splitLine("o1", "l1", "l1b", 1))
      .given(moveLines("o1", "o0", {"l1b"}));
  scenario.given(addLines("o0", {newLine("l3", "bread")}));
  domain::House house = scenario.house();
  order::addToKitchenIndex(house, "stale", "o7");
  order::reindexKitchenLines(house);
  EXPECT_EQ(house.ordersOfKitchenLine, scenario.house().ordersOfKitchenLine);
}

} // namespace
} // namespace comanda::testing
