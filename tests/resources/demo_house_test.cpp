// SPDX-License-Identifier: GPL-3.0-or-later
// The demo restaurant as the house takes it.
#include "tests/resources/demo_files.h"
#include "tests/support/scenario.h"

#include <gtest/gtest.h>

namespace comanda::testing {
namespace {

TEST(DemoHouse, TakesEveryCommandInItsOrder) {
  const Demo all = demo();
  Scenario evening;
  evening.as(all.staff.front().id()).given(demoCommands());

  const domain::House& house = evening.house();
  EXPECT_EQ(house.settings.get().name(), "Trattoria Aurora");
  EXPECT_EQ(house.staff.size(), all.staff.size());
  EXPECT_EQ(house.stations.size(), all.stations.size());
  EXPECT_EQ(house.modifierGroups.size(), all.groups.size());
  EXPECT_EQ(house.ingredients.size(), all.ingredients.size());
  EXPECT_EQ(house.categories.size(), all.categories.size());
  EXPECT_EQ(house.items.size(), all.items.size());
  EXPECT_EQ(house.rooms.size(), all.rooms.size());
  EXPECT_EQ(house.tables.size(), all.tables.size());
}

// Asking for what already is so changes nothing: the demo may be loaded over itself.
TEST(DemoHouse, IsTheSameAfterASecondLoading) {
  Scenario evening;
  evening.as(demo().staff.front().id()).given(demoCommands());
  const std::uint64_t once = domain::digest(evening.house(), v1::AUDIENCE_HOST_ONLY);

  evening.given(demoCommands());

  EXPECT_EQ(domain::digest(evening.house(), v1::AUDIENCE_HOST_ONLY), once);
}

TEST(DemoHouse, KnowsWhatIsShort) {
  Scenario evening;
  evening.as(demo().staff.front().id()).given(demoCommands());

  for (const v1::SetAvailability& said : demo().availabilities) {
    const v1::ItemAvailability* found = evening.house().availabilities.find(said.item_id());
    ASSERT_NE(found, nullptr) << said.item_id();
    EXPECT_EQ(found->availability().state(), said.availability().state());
    EXPECT_EQ(found->availability().remaining(), said.availability().remaining());
  }
}

} // namespace
} // namespace comanda::testing
