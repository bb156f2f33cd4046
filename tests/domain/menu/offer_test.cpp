// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/menu/offer.h"
#include "tests/support/commands.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace comanda::menu {
namespace {

using domain::House;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Days of March 2026: Saturday is the 14th, Sunday the 15th. The restaurant is an hour east of UTC.
values::LocalTime at(int day, int hour, int minute = 0) {
  using namespace std::chrono;
  return {sys_days(year(2026) / 3 / day) + hours(hour - 1) + minutes(minute), minutes(60)};
}

v1::Schedule between(int fromMinute, int untilMinute, const std::vector<v1::Weekday>& weekdays = {}) {
  v1::Schedule schedule;
  schedule.set_from_minute(fromMinute);
  schedule.set_until_minute(untilMinute);
  schedule.mutable_weekdays()->Assign(weekdays.begin(), weekdays.end());
  return schedule;
}

v1::MenuItem dish(const std::vector<v1::Schedule>& schedules) {
  v1::MenuItem item = testing::menuItem("dish", "mains", 900);
  item.mutable_schedules()->Assign(schedules.begin(), schedules.end());
  return item;
}

bool offered(const v1::Schedule& schedule, const values::LocalTime& now) {
  return isOffered(House(), dish({schedule}), now);
}

TEST(IsOffered, AlwaysWithoutASchedule) {
  EXPECT_TRUE(isOffered(House(), dish({}), at(14, 3)));
}

TEST(IsOffered, FromTheFirstMinuteUntilBeforeTheLast) {
  const v1::Schedule breakfast = between(7 * 60, 11 * 60);
  EXPECT_FALSE(offered(breakfast, at(14, 6, 59)));
  EXPECT_TRUE(offered(breakfast, at(14, 7)));
  EXPECT_TRUE(offered(breakfast, at(14, 10, 59)));
  EXPECT_FALSE(offered(breakfast, at(14, 11)));
}

TEST(IsOffered, UntilMidnightWhereNoEndIsSaid) {
  EXPECT_TRUE(offered(between(0, 0), at(14, 0)));
  EXPECT_TRUE(offered(between(18 * 60, 0), at(14, 23, 59)));
  EXPECT_FALSE(offered(between(18 * 60, 0), at(15, 0)));
  EXPECT_TRUE(offered(between(18 * 60, 1440), at(14, 23, 59)));
}

TEST(IsOffered, OnItsDaysOfTheWeek) {
  const v1::Schedule weekend = between(0, 0, {v1::SATURDAY, v1::SUNDAY});
  EXPECT_FALSE(offered(weekend, at(13, 20)));
  EXPECT_TRUE(offered(weekend, at(14, 0)));
  EXPECT_TRUE(offered(weekend, at(15, 23, 59)));
  EXPECT_FALSE(offered(weekend, at(16, 0)));
}

TEST(IsOffered, PastMidnightAsPartOfTheDayOnWhichItBegan) {
  const v1::Schedule saturdayNight = between(22 * 60, 2 * 60, {v1::SATURDAY});
  EXPECT_FALSE(offered(saturdayNight, at(14, 1, 30))) << "that is Friday's night";
  EXPECT_FALSE(offered(saturdayNight, at(14, 21, 59)));
  EXPECT_TRUE(offered(saturdayNight, at(14, 22)));
  EXPECT_TRUE(offered(saturdayNight, at(15, 1, 59)));
  EXPECT_FALSE(offered(saturdayNight, at(15, 2)));
  EXPECT_FALSE(offered(saturdayNight, at(15, 22)));
}

TEST(IsOffered, FromTheFirstToTheLastDateWithTheNightAfterIt) {
  v1::Schedule season = between(22 * 60, 2 * 60);
  season.set_from_date("2026-03-14");
  season.set_until_date("2026-03-15");
  EXPECT_FALSE(offered(season, at(14, 1))) << "began on the 13th";
  EXPECT_TRUE(offered(season, at(14, 22)));
  EXPECT_TRUE(offered(season, at(15, 23)));
  EXPECT_TRUE(offered(season, at(16, 1))) << "began on the 15th";
  EXPECT_FALSE(offered(season, at(16, 22)));
}

TEST(IsOffered, BeforeOrAfterADateAlone) {
  v1::Schedule until;
  until.set_until_date("2026-03-14");
  EXPECT_TRUE(offered(until, at(14, 23, 59)));
  EXPECT_FALSE(offered(until, at(15, 0)));
  v1::Schedule from;
  from.set_from_date("2026-03-15");
  EXPECT_FALSE(offered(from, at(14, 23, 59)));
  EXPECT_TRUE(offered(from, at(15, 0)));
}

TEST(IsOffered, WhereAnyOfSeveralSchedulesHolds) {
  const v1::MenuItem lunchAndDinner = dish({between(12 * 60, 14 * 60), between(19 * 60, 22 * 60)});
  EXPECT_TRUE(isOffered(House(), lunchAndDinner, at(14, 13)));
  EXPECT_FALSE(isOffered(House(), lunchAndDinner, at(14, 16)));
  EXPECT_TRUE(isOffered(House(), lunchAndDinner, at(14, 20)));
}

TEST(IsOffered, OnlyWhileItsCategoryAndThatCategorysParentAre) {
  House house;
  v1::Category parent;
  parent.set_id("evening");
  *parent.add_schedules() = between(18 * 60, 0);
  house.categories.put("evening", parent);
  v1::Category category;
  category.set_id("mains");
  category.set_parent_id("evening");
  *category.add_schedules() = between(12 * 60, 20 * 60);
  house.categories.put("mains", category);
  EXPECT_FALSE(isOffered(house, dish({}), at(14, 13))) << "the parent is not";
  EXPECT_TRUE(isOffered(house, dish({}), at(14, 19)));
  EXPECT_FALSE(isOffered(house, dish({}), at(14, 21))) << "the category is not";
}

TEST(StationOf, IsTheItemsOwnOrItsCategorys) {
  House house;
  v1::Category category;
  category.set_id("mains");
  category.set_station_id("grill");
  house.categories.put("mains", category);
  v1::MenuItem item = dish({});
  EXPECT_EQ(stationOf(house, item), "grill");
  item.set_station_id("oven");
  EXPECT_EQ(stationOf(house, item), "oven");
  item.clear_station_id();
  house.categories.edit("mains").clear_station_id();
  EXPECT_EQ(stationOf(house, item), "");
}

TEST(AllergensOf, AreItsOwnAndThoseOfItsIngredients) {
  House house;
  for (const auto& [id, allergen] : {std::pair("pesto", v1::NUTS), std::pair("pasta", v1::GLUTEN)}) {
    v1::Ingredient ingredient;
    ingredient.set_id(id);
    ingredient.add_allergens(allergen);
    house.ingredients.put(id, ingredient);
  }
  house.ingredients.edit("pesto").add_allergens(v1::MILK);
  v1::MenuItem item = dish({});
  EXPECT_THAT(allergensOf(house, item), IsEmpty());
  item.add_allergens(v1::MILK);
  item.add_allergens(v1::CELERY);
  item.add_ingredient_ids("pesto");
  item.add_ingredient_ids("pasta");
  EXPECT_THAT(allergensOf(house, item), ElementsAre(v1::GLUTEN, v1::MILK, v1::NUTS, v1::CELERY));
}

} // namespace
} // namespace comanda::menu
