// SPDX-License-Identifier: GPL-3.0-or-later
// From a table to commands: what becomes of the rows, what stays, and what is said about rows that cannot be.
#include "server/imports/menu_plan.h"
#include "server/imports/menu_trial.h"
#include "tests/support/commands.h"
#include "tests/support/scenario.h"

#include <gtest/gtest.h>

#include <sstream>

namespace comanda::imports {
namespace {

using testing::Scenario;

Mapping mappingOf(const std::vector<std::string>& columns, const std::vector<std::string>& fixed = {}) {
  return parseMapping(columns, fixed, kMenuFields).value();
}

// A house with a currency, tax classes and a menu.
class MenuPlanTest : public ::testing::Test {
protected:
  MenuPlanTest() { m_scenario.given(testing::smallTrattoria()); }

  std::expected<std::vector<v1::Command>, Faults> plan(const std::string& text, Mapping mapping = {}) {
    std::istringstream in(text);
    auto table = readCsvTable(in, "menu.csv");
    EXPECT_TRUE(table);
    if (!mapping.columns.contains("tax")) {
      mapping.fixed.emplace("tax", "food");
    }
    const auto rows = MenuRows::of(*std::move(table), std::move(mapping));
    return rows ? planMenu(house(), *rows, m_scenario.context()) : std::unexpected(rows.error());
  }
  v1::MenuBatch records(const std::string& text, const Mapping& mapping = {}) {
    const auto commands = plan(text, mapping);
    EXPECT_TRUE(commands) << sentence(commands.error().front());
    return commands ? recordsOf(*commands) : v1::MenuBatch();
  }
  std::string fault(const std::string& text, const Mapping& mapping = {}) {
    const auto commands = plan(text, mapping);
    return commands ? "none" : sentence(commands.error().front());
  }
  void carryOut(const std::string& text, const Mapping& mapping = {}) {
    m_scenario.given(plan(text, mapping).value());
  }
  const domain::House& house() { return m_scenario.house(); }

  Scenario m_scenario;
};

TEST_F(MenuPlanTest, MakesOneItemOfTheSizesOfADish) {
  const v1::MenuBatch records = this->records("pizza_id,type,name,category,size,price,ingredients\n"
                                              "big_s,big,The Big One,Meat,S,12,\"Ham, Salt, Ham\"\n"
                                              "big_l,big,The Big One,Meat,L,20.5,\"Ham, Salt, Ham\"\n"
                                              "veg_s,veg,The Veg,Green,S,11,\n",
                                              mappingOf({"article=pizza_id", "item=type"}));
  ASSERT_EQ(records.items_size(), 2);
  const v1::MenuItem& big = records.items(0);
  EXPECT_EQ(big.id(), "big");
  EXPECT_EQ(big.name(), "The Big One");
  EXPECT_EQ(big.category_id(), "Meat");
  EXPECT_EQ(big.tax_class_id(), "food");
  ASSERT_EQ(big.variants_size(), 2);
  EXPECT_EQ(big.variants(1).id(), "big_l");
  EXPECT_EQ(big.variants(1).name(), "L");
  EXPECT_EQ(big.variants(1).price(), 2050);
  EXPECT_EQ((std::vector<std::string>(big.ingredient_ids().begin(), big.ingredient_ids().end())),
            (std::vector<std::string>{"Ham", "Salt"}));
  EXPECT_EQ(records.categories_size(), 2);
  EXPECT_EQ(records.ingredients_size(), 2);
}

TEST_F(MenuPlanTest, TakesAFlatFileWithoutIds) {
  const v1::MenuBatch records =
      this->records("name;category;price\nMargherita;Pizza;9,50\nBufala;Pizza;11\n");
  ASSERT_EQ(records.items_size(), 2);
  EXPECT_EQ(records.items(0).id(), "Margherita");
  EXPECT_EQ(records.items(0).price(), 950);
  EXPECT_LT(records.items(0).position(), records.items(1).position());
}

TEST_F(MenuPlanTest, FindsSizesByNameWhereNoColumnTellsTheDish) {
  const v1::MenuBatch records =
      this->records("name,category,size,price\nCola,Drinks,0.3,3\nCola,Drinks,0.5,4\n");
  ASSERT_EQ(records.items_size(), 1);
  EXPECT_EQ(records.items(0).variants(0).id(), "0.3");
}

TEST_F(MenuPlanTest, TellsDishesOfOneNameInTwoCategoriesApart) {
  const v1::MenuBatch records = this->records("name,category,price\nHam,Pizza,9\nHam,Starters,7\n");
  ASSERT_EQ(records.items_size(), 2);
  EXPECT_NE(records.items(0).id(), records.items(1).id());
}

TEST_F(MenuPlanTest, ChangesNothingTheSecondTime) {
  const std::string text = "name,category,size,price,ingredients,description\n"
                           "Crème,Süßes,S,5,\"Milk, Egg\",sweet\nCrème,Süßes,L,8,\"Milk, Egg\",sweet\n";
  carryOut(text);
  EXPECT_TRUE(plan(text)->empty());
}

TEST_F(MenuPlanTest, ChangesOnlyWhatTheFileTells) {
  carryOut("article,name,category,price\nm1,Margherita,Pizze,9\n");
  v1::MenuItem item = *house().items.find("m1");
  item.set_course(2);
  item.add_allergens(v1::MILK);
  v1::Command save;
  *save.mutable_save_menu_item()->mutable_item() = item;
  m_scenario.given(save);
  const auto commands = plan("article,name,category,price\nm1,Margherita,Pizze,9.50\n");
  ASSERT_TRUE(commands);
  ASSERT_EQ(commands->size(), 1U);
  item.set_price(950);
  EXPECT_EQ(commands->front().save_menu_item().item().SerializeAsString(), item.SerializeAsString());
  EXPECT_EQ(describe(house(), *commands),
            (std::vector<std::string>{"change item Margherita (m1): modified: price: 900 -> 950"}));
}

TEST_F(MenuPlanTest, KeepsTheNameThatSomebodyGaveACategorySince) {
  carryOut("name,category,price\nMargherita,Pizze,9\n");
  v1::Category category = *house().categories.find("Pizze");
  category.set_name("Our pizze");
  v1::Command rename;
  *rename.mutable_save_category()->mutable_category() = category;
  m_scenario.given(rename);
  EXPECT_TRUE(plan("name,category,price\nMargherita,Pizze,9\n")->empty());
}

TEST_F(MenuPlanTest, NamesFileLineAndColumnOfWhatCannotBe) {
  EXPECT_EQ(fault("name,category,price\nA,P,5\nB,P,cheap\n"),
            "menu.csv, line 3, column price: must be a price such as 12.55, and \"cheap\" is none");
  EXPECT_EQ(fault("name,category,price\n,P,5\n"), "menu.csv, line 2, column name: is empty");
  EXPECT_EQ(fault("name,price\nA,5\n"), "menu.csv, line 1: No column is the category: say which one "
                                        "(category=COLUMN). The columns are name, price.");
  EXPECT_TRUE(fault("name,category,price\n" + std::string(101, 'x') + ",P,5\n")
                  .starts_with("menu.csv, line 2, column name: "));
  const std::string longSize =
      fault("name,category,size,price\nA,P,S,5\nA,P," + std::string(41, 'x') + ",6\n");
  EXPECT_TRUE(longSize.starts_with("menu.csv, line 3, column size: ")) << longSize;
  EXPECT_TRUE(fault("name,category,price,ingredients\nA,P,5," + std::string(81, 'x') + "\n")
                  .starts_with("menu.csv, line 2, column ingredients: "));
}

TEST_F(MenuPlanTest, RefusesRowsOfOneDishThatDoNotAgree) {
  EXPECT_EQ(fault("name,category,size,price\nA,P,S,5\nA,P,S,6\n"),
            "menu.csv, line 3, column size: The size \"S\" of this dish is there twice.");
  EXPECT_EQ(fault("name,category,size,price\nA,P,S,5\nA,P,,6\n"),
            "menu.csv, line 3, column size: is empty, and other rows of this dish have a size");
  EXPECT_EQ(
      fault("item,name,category,size,price\na,A,P,S,5\na,B,P,L,6\n"),
      "menu.csv, line 3, column name: must be the same for all sizes of a dish, and \"A\" was said before");
  EXPECT_EQ(fault("name,category,size,price,ingredients\nA,P,S,5,\"Ham\nSalt\n\"\nA,P,L,6,\n"),
            "menu.csv, line 5, column ingredients: must be the same for all sizes of a dish, and "
            "\"Ham, Salt\" was said before");
  EXPECT_EQ(fault("name,category,price\nA,P,5\nA,P,6\n"),
            "menu.csv, line 3: The dish is there twice: each row of it needs a size.");
}

TEST_F(MenuPlanTest, AsksForTheSizeOfADishThatHasSizes) {
  carryOut("item,name,category,size,price\nham,Ham,P,S,5\n");
  EXPECT_EQ(fault("item,name,category,size,price\nham,Ham,P,,5\n"),
            "menu.csv, line 2, column size: The dish has sizes on the menu: say which one this is.");
}

TEST_F(MenuPlanTest, AsksTheRulesOfTheHouse) {
  EXPECT_TRUE(fault("name,category,price,tax\nA,P,5,poison\n", mappingOf({"tax=tax"}))
                  .starts_with("menu.csv, line 2, column tax: The tax class must be one of "));
  carryOut("name,category,price\nFish,P,5\n");
  v1::MenuItem fish = *house().items.find("Fish");
  fish.set_open_price(true);
  v1::Command save;
  *save.mutable_save_menu_item()->mutable_item() = fish;
  m_scenario.given(save);
  EXPECT_EQ(fault("item,name,category,size,price\nFish,Fish,P,L,5\n"),
            "menu.csv, line 2, column item: An item whose price is open has no variants. (item.open_price)");
}

TEST_F(MenuPlanTest, TellsManyFaultsAtOnceButNotAll) {
  std::string text = "name,category,price\n";
  for (int i = 0; i < 100; ++i) {
    text.append("A").append(std::to_string(i)).append(",P,x\n");
  }
  EXPECT_EQ(plan(text).error().size(), kFaultsMax);
}

} // namespace
} // namespace comanda::imports
