// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/commands.h"
#include "tests/support/scenario.h"
#include "ui/order/item_choice.h"

#include <gtest/gtest.h>

namespace comanda::ui_order {
namespace {

class ItemChoiceTest : public ::testing::Test {
protected:
  ItemChoice choiceOf(const char* itemId) {
    return {[this]() -> const domain::House& { return scenario.house(); }, itemId, v1::DINE_IN};
  }

  void offerFish(std::int64_t proposal) {
    v1::MenuItem fish = testing::menuItem("fish", "mains", proposal);
    fish.set_open_price(true);
    scenario.given(testing::saveItem(fish));
  }

  testing::Scenario scenario = testing::trattoria();
};

TEST_F(ItemChoiceTest, OfSomethingPlainIsCompleteAtOnce) {
  const ItemChoice bread = choiceOf("bread");
  EXPECT_TRUE(bread.isComplete());
  EXPECT_FALSE(bread.isAllThatWasAsked()) << "nothing was asked";
  EXPECT_EQ(bread.amount(), 250);
  EXPECT_EQ(bread.line().quantity(), 1);
}

TEST_F(ItemChoiceTest, OfASteakAsksHowItIsDone) {
  ItemChoice steak = choiceOf("steak");
  ASSERT_EQ(steak.questions().size(), 1U);
  EXPECT_FALSE(steak.questions()[0].isAnswered);
  EXPECT_FALSE(steak.isComplete());
  EXPECT_EQ(steak.amount(), std::nullopt);

  steak.toggle(steak.questions()[0], "rare", v1::PRE_MODIFIER_UNSPECIFIED);
  EXPECT_TRUE(steak.questions()[0].isAnswered);
  EXPECT_TRUE(steak.isAllThatWasAsked()) << "nobody has to say so";
  EXPECT_EQ(steak.amount(), 2'400);

  const std::string other = steak.questions()[0].options.back().id;
  ASSERT_NE(other, "rare");
  steak.toggle(steak.questions()[0], other, v1::PRE_MODIFIER_UNSPECIFIED);
  ASSERT_EQ(steak.line().modifiers_size(), 1) << "the last answer counts";
  EXPECT_EQ(steak.line().modifiers(0).modifier_id(), other);

  steak.toggle(steak.questions()[0], other, v1::PRE_MODIFIER_UNSPECIFIED);
  EXPECT_FALSE(steak.isComplete()) << "put back";
}

TEST_F(ItemChoiceTest, OfABeerAsksForItsSize) {
  ItemChoice beer = choiceOf("beer");
  ASSERT_EQ(beer.variants().size(), 2U);
  EXPECT_FALSE(beer.isComplete());
  beer.chooseVariant("large");
  EXPECT_TRUE(beer.isAllThatWasAsked());
  beer.setQuantity(3);
  EXPECT_EQ(beer.amount(), 1'800);
  EXPECT_TRUE(beer.variants()[1].isChosen);
}

TEST_F(ItemChoiceTest, KeepsItsQuantityWithinWhatALineMayHave) {
  ItemChoice bread = choiceOf("bread");
  bread.setQuantity(0);
  EXPECT_EQ(bread.quantity(), 1);
  bread.setQuantity(5'000);
  EXPECT_EQ(bread.quantity(), 999);
}

TEST_F(ItemChoiceTest, HasMoreThanOneOfAModifierWhereTheGroupAllowsIt) {
  v1::ModifierGroup group = testing::modifierGroup("sauces", {"pesto", "aioli"}, 0, 3);
  group.mutable_modifiers(0)->set_price(150);
  scenario.given(testing::saveGroup(group));
  v1::MenuItem salad = *scenario.house().items.find("salad");
  salad.add_modifier_group_ids("sauces");
  scenario.given(testing::saveItem(salad));

  ItemChoice choice = choiceOf("salad");
  const auto pesto = [&] { return choice.questions()[0].options[0]; };
  EXPECT_FALSE(pesto().canHaveMore) << "it is not chosen";
  choice.toggle(choice.questions()[0], "pesto", v1::PRE_MODIFIER_UNSPECIFIED);
  choice.changeQuantityOf(choice.questions()[0], "pesto", 1);
  EXPECT_EQ(pesto().quantity, 2);
  EXPECT_EQ(choice.amount(), 850 + 2 * 150);
  EXPECT_EQ(choice.line().modifiers(0).quantity(), 2);
  choice.toggle(choice.questions()[0], "aioli", v1::PRE_MODIFIER_UNSPECIFIED);
  EXPECT_FALSE(pesto().canHaveMore) << "three of the group are enough";
  choice.changeQuantityOf(choice.questions()[0], "pesto", 1);
  EXPECT_EQ(pesto().quantity, 2);
  choice.changeQuantityOf(choice.questions()[0], "pesto", -5);
  EXPECT_EQ(pesto().quantity, 1) << "less than one is not chosen, which is said by a tap on it";
  choice.toggle(choice.questions()[0], "pesto", v1::PRE_MODIFIER_UNSPECIFIED);
  EXPECT_FALSE(pesto().isChosen);
}

TEST_F(ItemChoiceTest, OffersOneOfADonenessOnly) {
  ItemChoice steak = choiceOf("steak");
  steak.toggle(steak.questions()[0], "rare", v1::PRE_MODIFIER_UNSPECIFIED);
  EXPECT_FALSE(steak.questions()[0].options[0].canHaveMore);
}

TEST_F(ItemChoiceTest, OfAFishTakesThePriceThatIsTypedInPlaceOfTheProposedOne) {
  offerFish(3'200);
  ItemChoice fish = choiceOf("fish");
  EXPECT_TRUE(fish.isPriceOpen());
  EXPECT_EQ(fish.amount(), 3'200) << "as the menu proposes";
  EXPECT_FALSE(fish.isAllThatWasAsked()) << "somebody has to look at it";
  fish.typePrice(QStringLiteral("2"));
  fish.typePrice(QStringLiteral("75"));
  fish.typePrice(QStringLiteral("00"));
  EXPECT_EQ(fish.price(), 27'500);
  fish.erasePrice();
  EXPECT_EQ(fish.price(), 2'750);
  fish.setQuantity(2);
  EXPECT_EQ(fish.amount(), 5'500);
  EXPECT_EQ(fish.line().price(), 2'750);
}

TEST_F(ItemChoiceTest, WithoutAPriceIsNotComplete) {
  offerFish(0);
  ItemChoice fish = choiceOf("fish");
  EXPECT_FALSE(fish.isComplete());
  fish.typePrice(QStringLiteral("900"));
  EXPECT_TRUE(fish.isComplete());
  fish.erasePrice();
  fish.erasePrice();
  fish.erasePrice();
  EXPECT_FALSE(fish.isComplete());
  fish.typePrice(QStringLiteral("99999999999"));
  EXPECT_EQ(fish.price(), 999'999'999) << "no more than a line may cost";
}

TEST_F(ItemChoiceTest, SendsNoPriceOfWhatHasAFixedOneByNow) {
  offerFish(3'200);
  ItemChoice fish = choiceOf("fish");
  fish.typePrice(QStringLiteral("900"));
  scenario.given(testing::saveItem(testing::menuItem("fish", "mains", 1'000)));
  EXPECT_EQ(fish.line().price(), 0);
  EXPECT_EQ(fish.amount(), 1'000);
}

TEST_F(ItemChoiceTest, SaysOfADefaultThatWasPutBackThatItIsNotWanted) {
  v1::ModifierGroup group;
  group.set_id("extras");
  group.set_name("Extras");
  v1::Modifier& lemon = *group.add_modifiers();
  lemon.set_id("lemon");
  lemon.set_name("Lemon");
  lemon.set_is_default(true);
  v1::Command save;
  *save.mutable_save_modifier_group()->mutable_group() = group;
  scenario.given(save);
  v1::MenuItem salad = *scenario.house().items.find("salad");
  salad.add_modifier_group_ids("extras");
  scenario.given(testing::saveItem(salad));

  ItemChoice choice = choiceOf("salad");
  ASSERT_TRUE(choice.questions()[0].options[0].isChosen) << "as the menu has it";
  choice.toggle(choice.questions()[0], "lemon", v1::PRE_MODIFIER_UNSPECIFIED);
  ASSERT_EQ(choice.line().modifiers_size(), 1);
  EXPECT_EQ(choice.line().modifiers(0).pre(), v1::NO);
}

} // namespace
} // namespace comanda::ui_order
