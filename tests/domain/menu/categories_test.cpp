// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/commands.h"
#include "tests/support/scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace comanda::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

v1::Command removeCategory(const std::string& id) {
  v1::RemoveCategory body;
  body.set_category_id(id);
  return commandOf(body);
}

v1::Command removeIngredient(const std::string& id) {
  v1::RemoveIngredient body;
  body.set_ingredient_id(id);
  return commandOf(body);
}

v1::Command withSchedule(const v1::Schedule& schedule) {
  v1::Command command = saveCategory("brunch");
  *command.mutable_save_category()->mutable_category()->add_schedules() = schedule;
  return command;
}

TEST(SaveCategory, AddsIt) {
  Scenario scenario = trattoria();
  const domain::Decision saved = scenario.when(saveCategory("desserts", "grill"));
  EXPECT_THAT(happened(saved), ElementsAre("CategorySaved"));
  EXPECT_EQ(saved->subjectId, "desserts");
  EXPECT_EQ(scenario.house().categories.find("desserts")->station_id(), "grill");
}

TEST(SaveCategory, ReplacesOneOfTheSameIdAndSaysNothingIfItIsTheSame) {
  Scenario scenario = trattoria();
  EXPECT_THAT(happened(scenario.when(saveCategory("mains", "bar"))), ElementsAre("CategorySaved"));
  EXPECT_EQ(scenario.house().categories.find("mains")->station_id(), "bar");
  EXPECT_THAT(happened(scenario.when(saveCategory("mains", "bar"))), IsEmpty());
}

TEST(SaveCategory, StandsUnderACategoryThatIsThere) {
  Scenario scenario = trattoria();
  EXPECT_THAT(happened(scenario.when(saveCategory("wines", "bar", "drinks"))), ElementsAre("CategorySaved"));
  EXPECT_EQ(rejection(scenario.when(saveCategory("wines", "bar", "nowhere"))),
            "CATEGORY_NOT_FOUND @ category.parent_id");
}

TEST(SaveCategory, GoesOneLevelDeepOnly) {
  Scenario scenario = trattoria();
  scenario.given(saveCategory("wines", "bar", "drinks"));
  const domain::Decision third = scenario.when(saveCategory("red", "bar", "wines"));
  EXPECT_EQ(rejection(third), "CATEGORY_TOO_DEEP @ category.parent_id");
  EXPECT_EQ(third.error().subject_id(), "wines");
  const domain::Decision pushedDown = scenario.when(saveCategory("drinks", "bar", "mains"));
  EXPECT_EQ(rejection(pushedDown), "CATEGORY_TOO_DEEP @ category.parent_id");
  EXPECT_EQ(pushedDown.error().subject_id(), "wines");
  EXPECT_EQ(rejection(scenario.when(saveCategory("mains", "grill", "mains"))),
            "CATEGORY_TOO_DEEP @ category.parent_id");
}

TEST(SaveCategory, NamesAStationThatPreparesSomething) {
  Scenario scenario = trattoria();
  EXPECT_EQ(rejection(scenario.when(saveCategory("mains", "oven"))),
            "STATION_NOT_FOUND @ category.station_id");
  EXPECT_EQ(rejection(scenario.when(saveCategory("mains", "pass"))),
            "STATION_PREPARES_NOTHING @ category.station_id");
}

TEST(SaveCategory, RefusesSchedulesTheWrongWayRound) {
  Scenario scenario = trattoria();
  v1::Schedule schedule;
  schedule.set_from_date("2026-06-02");
  schedule.set_until_date("2026-06-01");
  EXPECT_EQ(rejection(scenario.when(withSchedule(schedule))),
            "SCHEDULE_INVALID @ category.schedules[0].until_date");
  schedule.set_until_date("2026-06-02");
  EXPECT_TRUE(scenario.when(withSchedule(schedule))) << "a single day";
  schedule.set_from_minute(600);
  schedule.set_until_minute(600);
  EXPECT_EQ(rejection(scenario.when(withSchedule(schedule))),
            "SCHEDULE_INVALID @ category.schedules[0].until_minute");
  schedule.set_until_minute(120);
  EXPECT_TRUE(scenario.when(withSchedule(schedule))) << "past midnight";
  schedule.add_weekdays(v1::MONDAY);
  schedule.add_weekdays(v1::MONDAY);
  EXPECT_EQ(rejection(scenario.when(withSchedule(schedule))),
            "LISTED_TWICE @ category.schedules[0].weekdays[1]");
}

TEST(RemoveCategory, TakesAnEmptyOneAway) {
  Scenario scenario = trattoria();
  scenario.given(saveCategory("desserts"));
  EXPECT_THAT(happened(scenario.when(removeCategory("desserts"))), ElementsAre("CategoryRemoved"));
  EXPECT_FALSE(scenario.house().categories.contains("desserts"));
  EXPECT_EQ(rejection(scenario.when(removeCategory("desserts"))), "CATEGORY_NOT_FOUND @ category_id");
}

TEST(RemoveCategory, KeepsOneWithItemsOrSubcategories) {
  Scenario scenario = trattoria();
  const domain::Decision withItems = scenario.when(removeCategory("mains"));
  EXPECT_EQ(rejection(withItems), "CATEGORY_NOT_EMPTY @ category_id");
  EXPECT_EQ(withItems.error().subject_id(), "salad");
  scenario.given(saveCategory("sweets")).given(saveCategory("ice", "", "sweets"));
  EXPECT_EQ(scenario.when(removeCategory("sweets")).error().subject_id(), "ice");
}

TEST(SaveIngredient, AddsAndReplacesIt) {
  Scenario scenario = trattoria();
  EXPECT_THAT(happened(scenario.when(saveIngredient("flour"))), ElementsAre("IngredientSaved"));
  EXPECT_THAT(happened(scenario.when(saveIngredient("flour", {v1::GLUTEN}))), ElementsAre("IngredientSaved"));
  EXPECT_EQ(scenario.house().ingredients.find("flour")->allergens(0), v1::GLUTEN);
  EXPECT_THAT(happened(scenario.when(saveIngredient("flour", {v1::GLUTEN}))), IsEmpty());
  EXPECT_EQ(rejection(scenario.when(saveIngredient("pesto", {v1::MILK, v1::NUTS, v1::MILK}))),
            "LISTED_TWICE @ ingredient.allergens[2]");
}

TEST(RemoveIngredient, OnlyWhereNoItemContainsIt) {
  Scenario scenario = trattoria();
  v1::MenuItem soup = menuItem("soup", "mains", 700);
  soup.add_ingredient_ids("celery");
  scenario.given(saveIngredient("celery", {v1::CELERY})).given(saveItem(soup));
  const domain::Decision used = scenario.when(removeIngredient("celery"));
  EXPECT_EQ(rejection(used), "INGREDIENT_IN_USE @ ingredient_id");
  EXPECT_EQ(used.error().subject_id(), "soup");
  soup.clear_ingredient_ids();
  scenario.given(saveItem(soup));
  EXPECT_THAT(happened(scenario.when(removeIngredient("celery"))), ElementsAre("IngredientRemoved"));
  EXPECT_FALSE(scenario.house().ingredients.contains("celery"));
  EXPECT_EQ(rejection(scenario.when(removeIngredient("celery"))), "INGREDIENT_NOT_FOUND @ ingredient_id");
}

} // namespace
} // namespace comanda::testing
