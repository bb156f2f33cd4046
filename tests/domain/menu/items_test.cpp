// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/contract/same.h"
#include "tests/support/commands.h"
#include "tests/support/scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace comanda::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

v1::Command removeItem(const std::string& id) {
  v1::RemoveMenuItem body;
  body.set_item_id(id);
  return commandOf(body);
}

// What saving a soup answers after `change` was made to it.
template <class Change>
std::string saveSoup(Change change) {
  Scenario scenario = trattoria();
  v1::MenuItem soup = menuItem("soup", "mains", 700);
  change(soup);
  return rejection(scenario.when(saveItem(soup)));
}

TEST(SaveMenuItem, HasNoVariantsWhereItsPriceIsOpen) {
  Scenario scenario = trattoria();
  v1::MenuItem fish = menuItem("fish", "mains", 900);
  fish.set_open_price(true);
  scenario.given(saveItem(fish));
  v1::Variant& large = *fish.add_variants();
  large.set_id("large");
  large.set_name("Large");
  EXPECT_EQ(rejection(scenario.when(saveItem(fish))), "OPEN_PRICE_WITH_VARIANTS @ item.open_price");
}

TEST(SaveMenuItem, AddsAndReplacesIt) {
  Scenario scenario = trattoria();
  v1::MenuItem soup = menuItem("soup", "mains", 700);
  soup.set_signature(true);
  EXPECT_THAT(happened(scenario.when(saveItem(soup))), ElementsAre("MenuItemSaved"));
  soup.set_price(750);
  const domain::Decision dearer = scenario.when(saveItem(soup));
  EXPECT_THAT(happened(dearer), ElementsAre("MenuItemSaved"));
  EXPECT_EQ(dearer->subjectId, "soup");
  EXPECT_TRUE(contract::same(*scenario.house().items.find("soup"), soup));
  EXPECT_THAT(happened(scenario.when(saveItem(soup))), IsEmpty());
}

TEST(SaveMenuItem, RefersOnlyToWhatIsThere) {
  EXPECT_EQ(saveSoup([](v1::MenuItem& soup) { soup.set_category_id("soups"); }),
            "CATEGORY_NOT_FOUND @ item.category_id");
  EXPECT_EQ(saveSoup([](v1::MenuItem& soup) { soup.set_tax_class_id("wine"); }),
            "TAX_CLASS_NOT_FOUND @ item.tax_class_id");
  EXPECT_EQ(saveSoup([](v1::MenuItem& soup) { soup.add_ingredient_ids("leek"); }),
            "INGREDIENT_NOT_FOUND @ item.ingredient_ids[0]");
  EXPECT_EQ(saveSoup([](v1::MenuItem& soup) {
              soup.add_modifier_group_ids("doneness");
              soup.add_modifier_group_ids("croutons");
            }),
            "GROUP_NOT_FOUND @ item.modifier_group_ids[1]");
  EXPECT_EQ(saveSoup([](v1::MenuItem& soup) { soup.set_station_id("oven"); }),
            "STATION_NOT_FOUND @ item.station_id");
  EXPECT_EQ(saveSoup([](v1::MenuItem& soup) { soup.set_station_id("pass"); }),
            "STATION_PREPARES_NOTHING @ item.station_id");
  EXPECT_EQ(saveSoup([](v1::MenuItem& soup) { soup.set_station_id("bar"); }), "accepted");
}

TEST(SaveMenuItem, NeedsSettingsBecauseOfItsTax) {
  Scenario scenario;
  scenario.given(saveCategory("mains"));
  EXPECT_EQ(rejection(scenario.when(saveItem(menuItem("soup", "mains", 700)))),
            "TAX_CLASS_NOT_FOUND @ item.tax_class_id");
}

TEST(SaveMenuItem, ListsNothingTwice) {
  EXPECT_EQ(saveSoup([](v1::MenuItem& soup) {
              for (const char* id : {"small", "large", "small"}) {
                soup.add_variants()->set_id(id);
                soup.mutable_variants()->rbegin()->set_name(id);
              }
            }),
            "LISTED_TWICE @ item.variants[2].id");
  EXPECT_EQ(saveSoup([](v1::MenuItem& soup) {
              soup.add_ingredient_ids("leek");
              soup.add_ingredient_ids("leek");
            }),
            "LISTED_TWICE @ item.ingredient_ids[1]");
  EXPECT_EQ(saveSoup([](v1::MenuItem& soup) {
              soup.add_allergens(v1::CELERY);
              soup.add_allergens(v1::CELERY);
            }),
            "LISTED_TWICE @ item.allergens[1]");
  EXPECT_EQ(saveSoup([](v1::MenuItem& soup) {
              soup.add_dietary_tags(v1::VEGAN);
              soup.add_dietary_tags(v1::HALAL);
              soup.add_dietary_tags(v1::VEGAN);
            }),
            "LISTED_TWICE @ item.dietary_tags[2]");
  EXPECT_EQ(saveSoup([](v1::MenuItem& soup) {
              soup.add_modifier_group_ids("doneness");
              soup.add_modifier_group_ids("doneness");
            }),
            "LISTED_TWICE @ item.modifier_group_ids[1]");
}

TEST(SaveMenuItem, RefusesSchedulesTheWrongWayRound) {
  EXPECT_EQ(saveSoup([](v1::MenuItem& soup) {
              soup.add_schedules();
              soup.add_schedules()->set_from_date("2026-12-24");
              soup.mutable_schedules(1)->set_until_date("2026-12-23");
            }),
            "SCHEDULE_INVALID @ item.schedules[1].until_date");
}

TEST(RemoveMenuItem, TakesItsAvailabilityWithIt) {
  Scenario scenario = trattoria();
  scenario.given(countdown("salad", 3));
  EXPECT_THAT(happened(scenario.when(removeItem("salad"))), ElementsAre("MenuItemRemoved"));
  EXPECT_FALSE(scenario.house().items.contains("salad"));
  EXPECT_FALSE(scenario.house().availabilities.contains("salad"));
  EXPECT_EQ(rejection(scenario.when(removeItem("salad"))), "ITEM_NOT_FOUND @ item_id");
}

} // namespace
} // namespace comanda::testing
