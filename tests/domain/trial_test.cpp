// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/house.h"
#include "domain/order/kitchen_line_index.h"
#include "tests/support/commands.h"
#include "tests/support/scenario.h"

#include <gtest/gtest.h>

namespace comanda::domain {
namespace {

House houseWithOrder() {
  testing::Scenario scenario;
  scenario.given(testing::smallTrattoria()).given(testing::seatTable("t1", 2));
  House house = scenario.house();
  v1::Order order;
  order.set_id("o1");
  order.add_lines()->set_kitchen_line_id("k");
  house.orders.put("o1", order);
  order::reindexKitchenLines(house);
  return house;
}

// Something in every part of the house.
void changeEverything(House& house) {
  house.position.edit().seq = 999;
  house.settings.edit().set_name("Osteria");
  house.day.edit().set_orders_numbered(17);
  house.daySums.edit().set_closed(17);
  house.drawers.put("d9", v1::Drawer());
  house.items.edit("steak").set_price(1);
  house.items.erase("salad");
  house.tables.put("t9", v1::Table());
  house.tableStatuses.edit("t1").set_covers(99);
  house.staff.erase("sara");
  house.orders.edit("o1").mutable_lines(0)->set_kitchen_line_id("elsewhere");
  order::removeFromKitchenIndex(house, "k", "o1");
  order::addToKitchenIndex(house, "elsewhere", "o1");
}

TEST(Trial, ThatIsNotKeptLeavesNoTrace) {
  House house = houseWithOrder();
  const std::uint64_t before = digest(house, v1::AUDIENCE_HOST_ONLY);
  const auto indexBefore = house.ordersOfKitchenLine;
  const std::uint64_t seqBefore = house.position.get().seq;
  {
    const Trial trial(house);
    changeEverything(house);
    ASSERT_NE(digest(house, v1::AUDIENCE_HOST_ONLY), before);
    ASSERT_FALSE(house.ordersOfKitchenLine == indexBefore);
  }
  EXPECT_EQ(digest(house, v1::AUDIENCE_HOST_ONLY), before);
  EXPECT_TRUE(house.ordersOfKitchenLine == indexBefore);
  EXPECT_EQ(house.position.get().seq, seqBefore);
}

TEST(Trial, ThatIsKeptStays) {
  House house = houseWithOrder();
  House changed = houseWithOrder();
  changeEverything(changed);
  {
    Trial trial(house);
    changeEverything(house);
    trial.keep();
  }
  EXPECT_EQ(digest(house, v1::AUDIENCE_HOST_ONLY), digest(changed, v1::AUDIENCE_HOST_ONLY));
  EXPECT_TRUE(house.ordersOfKitchenLine == changed.ordersOfKitchenLine);
}

TEST(Trial, CanBeFollowedByAnother) {
  House house = houseWithOrder();
  const std::uint64_t before = digest(house, v1::AUDIENCE_HOST_ONLY);
  for (int i = 0; i < 2; ++i) {
    const Trial trial(house);
    changeEverything(house);
  }
  EXPECT_EQ(digest(house, v1::AUDIENCE_HOST_ONLY), before);
}

TEST(Trial, CoversADecisionThatCameToNothing) {
  House house = houseWithOrder();
  const std::uint64_t before = digest(house, v1::AUDIENCE_HOST_ONLY);
  {
    const Trial trial(house);
    const Decision first = decide(house, testing::freeTable("t1"), {});
    ASSERT_TRUE(first);
    for (const v1::Event& event : first->events) {
      evolve(house, event);
    }
    EXPECT_FALSE(decide(house, testing::freeTable("t1"), {})) << "the second command of the batch is refused";
  }
  EXPECT_EQ(digest(house, v1::AUDIENCE_HOST_ONLY), before);
}

} // namespace
} // namespace comanda::domain
