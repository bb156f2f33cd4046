// SPDX-License-Identifier: GPL-3.0-or-later
// The demo restaurant's menu: that a guest with an allergy can trust it, and that it shows what a menu can
// hold.
#include "tests/resources/demo_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace comanda::testing {
namespace {

using ::testing::Contains;

std::set<int> allergensOf(const Demo& demo, const v1::MenuItem& item) {
  std::set<int> allergens(item.allergens().begin(), item.allergens().end());
  for (const v1::Ingredient& ingredient : demo.ingredients) {
    if (std::ranges::find(item.ingredient_ids(), ingredient.id()) != item.ingredient_ids().end()) {
      allergens.insert(ingredient.allergens().begin(), ingredient.allergens().end());
    }
  }
  return allergens;
}

std::string stationOf(const Demo& demo, const v1::MenuItem& item) {
  const auto category = std::ranges::find(demo.categories, item.category_id(), &v1::Category::id);
  return item.station_id().empty() ? category->station_id() : item.station_id();
}

// Animals that no allergen stands for.
const std::set<std::string>& meats() {
  static const std::set<std::string> ids = {
      "ingredient-beef",        "ingredient-veal",    "ingredient-wild-boar",  "ingredient-chicken",
      "ingredient-guanciale",   "ingredient-raw-ham", "ingredient-cooked-ham", "ingredient-spicy-salami",
      "ingredient-finocchiona", "ingredient-gelatine"};
  return ids;
}

TEST(DemoMenu, ShowsEachOfTheFourteenAllergens) {
  const Demo all = demo();
  std::set<int> shown;
  for (const v1::MenuItem& item : all.items) {
    shown.merge(allergensOf(all, item));
  }
  EXPECT_EQ(shown.size(), 14u);
  EXPECT_EQ(*shown.begin(), v1::GLUTEN);
  EXPECT_EQ(*shown.rbegin(), v1::MOLLUSCS);
}

TEST(DemoMenu, TellsTheAllergensOfIngredientsThatAreNamedAfterThem) {
  const std::map<std::string, v1::Allergen> allergenByWord = {
      {"flour", v1::GLUTEN},    {"bread", v1::GLUTEN},       {"malt", v1::GLUTEN},
      {"pasta", v1::GLUTEN},    {"cheese", v1::MILK},        {"mozzarella", v1::MILK},
      {"milk", v1::MILK},       {"cream", v1::MILK},         {"butter", v1::MILK},
      {"ricotta", v1::MILK},    {"pecorino", v1::MILK},      {"parmesan", v1::MILK},
      {"gorgonzola", v1::MILK}, {"mascarpone", v1::MILK},    {"gelato", v1::MILK},
      {"egg-pasta", v1::EGGS},  {"eggs", v1::EGGS},          {"mayonnaise", v1::EGGS},
      {"mustard", v1::MUSTARD}, {"mostarda", v1::MUSTARD},   {"sesame", v1::SESAME},
      {"soy-", v1::SOYBEANS},   {"lupini", v1::LUPIN},       {"peanuts", v1::PEANUTS},
      {"almonds", v1::NUTS},    {"pistachios", v1::NUTS},    {"hazelnuts", v1::NUTS},
      {"wine", v1::SULPHITES},  {"tuna", v1::FISH},          {"anchovies", v1::FISH},
      {"bass", v1::FISH},       {"prawns", v1::CRUSTACEANS}, {"squid", v1::MOLLUSCS},
      {"clams", v1::MOLLUSCS},  {"mussels", v1::MOLLUSCS},   {"soffritto", v1::CELERY}};
  for (const v1::Ingredient& ingredient : demo().ingredients) {
    for (const auto& [word, allergen] : allergenByWord) {
      if (ingredient.id().find(word) != std::string::npos) {
        EXPECT_THAT(ingredient.allergens(), Contains(allergen)) << ingredient.id();
      }
    }
  }
}

TEST(DemoMenu, TagsNoDishAgainstItsAllergens) {
  const std::multimap<v1::DietaryTag, v1::Allergen> forbidden = {
      {v1::GLUTEN_FREE, v1::GLUTEN}, {v1::LACTOSE_FREE, v1::MILK}, {v1::VEGAN, v1::MILK},
      {v1::VEGAN, v1::EGGS},         {v1::VEGAN, v1::FISH},        {v1::VEGAN, v1::CRUSTACEANS},
      {v1::VEGAN, v1::MOLLUSCS},     {v1::VEGETARIAN, v1::FISH},   {v1::VEGETARIAN, v1::CRUSTACEANS},
      {v1::VEGETARIAN, v1::MOLLUSCS}};
  const Demo all = demo();
  for (const v1::MenuItem& item : all.items) {
    const std::set<int> allergens = allergensOf(all, item);
    for (const int tag : item.dietary_tags()) {
      const auto [first, last] = forbidden.equal_range(static_cast<v1::DietaryTag>(tag));
      for (auto pair = first; pair != last; ++pair) {
        EXPECT_FALSE(allergens.contains(pair->second))
            << item.id() << " is tagged " << v1::DietaryTag_Name(pair->first) << " but contains "
            << v1::Allergen_Name(pair->second);
      }
    }
  }
}

TEST(DemoMenu, TagsNoDishWithMeatAsVegetarianAndEveryVeganOneAsVegetarianToo) {
  for (const v1::MenuItem& item : demo().items) {
    const auto& tags = item.dietary_tags();
    const bool vegetarian = std::ranges::find(tags, v1::VEGETARIAN) != tags.end();
    const bool vegan = std::ranges::find(tags, v1::VEGAN) != tags.end();
    EXPECT_TRUE(vegetarian || !vegan) << item.id();
    for (const std::string& id : item.ingredient_ids()) {
      EXPECT_FALSE(vegetarian && meats().contains(id)) << item.id() << " contains " << id;
    }
  }
}

TEST(DemoMenu, PricesEveryItemEitherItselfOrByVariant) {
  for (const v1::MenuItem& item : demo().items) {
    EXPECT_NE(item.price() > 0, item.variants_size() > 0) << item.id();
    for (const v1::Variant& variant : item.variants()) {
      EXPECT_GT(variant.price(), 0) << item.id() << " " << variant.id();
    }
  }
}

// "Extra" is charged instead of the price: a modifier that costs something must not be free when more of it
// is asked.
TEST(DemoMenu, ChargesNoLessForExtra) {
  for (const v1::ModifierGroup& group : demo().groups) {
    for (const v1::Modifier& modifier : group.modifiers()) {
      EXPECT_GE(modifier.extra_price(), modifier.price()) << group.id() << " " << modifier.id();
    }
  }
}

TEST(DemoMenu, SendsWhatTakesTimeToAStationThatPrepares) {
  const Demo all = demo();
  std::set<std::string> busy;
  for (const v1::MenuItem& item : all.items) {
    const std::string station = stationOf(all, item);
    EXPECT_EQ(station.empty(), item.preparation_minutes() == 0) << item.id();
    busy.insert(station);
  }
  for (const v1::Station& station : all.stations) {
    EXPECT_EQ(busy.contains(station.id()), station.kind() != v1::STATION_PASS) << station.id();
  }
}

TEST(DemoMenu, OffersEveryIngredientAndAsksEveryGroup) {
  const Demo all = demo();
  std::set<std::string> used;
  for (const v1::MenuItem& item : all.items) {
    used.insert(item.ingredient_ids().begin(), item.ingredient_ids().end());
    used.insert(item.modifier_group_ids().begin(), item.modifier_group_ids().end());
  }
  for (const v1::ModifierGroup& group : all.groups) {
    for (const v1::Modifier& modifier : group.modifiers()) {
      used.insert(modifier.group_ids().begin(), modifier.group_ids().end());
    }
  }
  for (const v1::Ingredient& ingredient : all.ingredients) {
    EXPECT_THAT(used, Contains(ingredient.id()));
  }
  for (const v1::ModifierGroup& group : all.groups) {
    EXPECT_THAT(used, Contains(group.id()));
  }
}

TEST(DemoMenu, LeavesNoHeadingEmpty) {
  const Demo all = demo();
  for (const v1::Category& category : all.categories) {
    const bool hasItems = std::ranges::count(all.items, category.id(), &v1::MenuItem::category_id) > 0;
    const bool hasHeadings = std::ranges::count(all.categories, category.id(), &v1::Category::parent_id) > 0;
    EXPECT_NE(hasItems, hasHeadings) << category.id();
  }
}

TEST(DemoMenu, ShowsWhatAnItemCanHold) {
  const std::vector<v1::MenuItem> items = demo().items;
  const auto some = [&items](auto has) { return std::ranges::count_if(items, has) >= 3; };
  EXPECT_TRUE(some([](const v1::MenuItem& item) { return item.signature(); }));
  EXPECT_TRUE(some([](const v1::MenuItem& item) { return item.spice_level() > 0; }));
  EXPECT_TRUE(some([](const v1::MenuItem& item) { return item.has_nutrition(); }));
  EXPECT_TRUE(some([](const v1::MenuItem& item) { return item.variants_size() > 1; }));
  for (const int course : {0, 1, 2, 3}) {
    EXPECT_TRUE(some([course](const v1::MenuItem& item) { return item.course() == course; })) << course;
  }
}

TEST(DemoMenu, HasTwoItemsOnCountdownAndOneOff) {
  std::map<v1::Availability::State, int> items;
  for (const v1::SetAvailability& command : demo().availabilities) {
    ++items[command.availability().state()];
    EXPECT_EQ(command.availability().remaining() > 0,
              command.availability().state() == v1::Availability::COUNTDOWN);
  }
  EXPECT_EQ(items[v1::Availability::COUNTDOWN], 2);
  EXPECT_EQ(items[v1::Availability::OFF], 1);
  EXPECT_EQ(items.size(), 2u);
}

} // namespace
} // namespace comanda::testing
