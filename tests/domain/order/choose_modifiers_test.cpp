// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/order/amounts.h"
#include "tests/domain/order/at_table.h"

namespace comanda::testing {
namespace {

v1::Modifier* addModifier(v1::ModifierGroup& group, const std::string& id, std::int64_t price = 0,
                          std::int64_t extra = 0) {
  v1::Modifier* modifier = group.add_modifiers();
  modifier->set_id(id);
  modifier->set_name(id);
  modifier->set_price(price);
  modifier->set_extra_price(extra);
  return modifier;
}

v1::ModifierGroup group(const std::string& id, int min, int max) {
  v1::ModifierGroup result;
  result.set_id(id);
  result.set_name(id);
  result.set_min(min);
  result.set_max(max);
  return result;
}

// A pizza for 900: "toppings" (up to three: cheese 150, extra 200; ham 180; onion, a default), "side"
// (exactly one: fries 300, which nests "dip" (exactly one: mayo, a default, ketchup, truffle 100), or salad).
Scenario pizzeria() {
  Scenario scenario = atTableOne();
  v1::ModifierGroup toppings = group("toppings", 0, 3);
  addModifier(toppings, "cheese", 150, 200);
  addModifier(toppings, "ham", 180);
  addModifier(toppings, "onion")->set_is_default(true);
  v1::ModifierGroup dip = group("dip", 1, 1);
  addModifier(dip, "mayo")->set_is_default(true);
  addModifier(dip, "ketchup");
  addModifier(dip, "truffle", 100);
  v1::ModifierGroup side = group("side", 1, 1);
  addModifier(side, "fries", 300)->add_group_ids("dip");
  addModifier(side, "salad");
  v1::MenuItem pizza = menuItem("pizza", "mains", 900);
  pizza.add_modifier_group_ids("toppings");
  pizza.add_modifier_group_ids("side");
  scenario.given({saveGroup(toppings), saveGroup(dip), saveGroup(side), saveItem(pizza)});
  return scenario;
}

v1::NewLine pizza(const std::string& side = "salad") {
  return choosing(newLine("l1", "pizza"), "side", side);
}

// "extra cheese x1 @200" for each modifier of line l1.
Names chosen(const Scenario& scenario) {
  Names result;
  for (const v1::ChosenModifier& m : lineOf(scenario, "l1").modifiers()) {
    const std::string pre =
        m.pre() == v1::PRE_MODIFIER_UNSPECIFIED ? "" : v1::PreModifier_Name(m.pre()) + " ";
    const std::string parent = m.parent_id().empty() ? "" : m.parent_id() + "/";
    result.push_back(pre + parent + m.name() + " x" + std::to_string(m.quantity()) + " @" +
                     std::to_string(m.price()));
  }
  return result;
}

TEST(Modifiers, AreTakenWithNameAndPriceInTheSequenceOfTheQuestions) {
  Scenario scenario = pizzeria();
  scenario.given(addLines("o1", {choosing(choosing(pizza(), "toppings", "ham"), "toppings", "cheese")}));
  EXPECT_EQ(chosen(scenario), (Names{"ham x1 @180", "cheese x1 @150", "salad x1 @0"}));
  EXPECT_EQ(order::amountOf(lineOf(scenario, "l1")).minorUnits(), 900 + 180 + 150);
}

TEST(Modifiers, OfAGroupThatIsNotMentionedAreItsDefaults) {
  Scenario scenario = pizzeria();
  scenario.given(addLines("o1", {pizza("fries")}));
  EXPECT_EQ(chosen(scenario), (Names{"onion x1 @0", "fries x1 @300", "fries/mayo x1 @0"}));
}

TEST(Modifiers, HaveAPriceForExtraAndNoneForNoAndLight) {
  Scenario scenario = pizzeria();
  v1::NewLine line = choosing(pizza(), "toppings", "cheese", v1::EXTRA);
  line = choosing(line, "toppings", "ham", v1::EXTRA);
  line = choosing(line, "toppings", "onion", v1::NO);
  scenario.given(addLines("o1", {line}));
  EXPECT_EQ(chosen(scenario),
            (Names{"EXTRA cheese x1 @200", "EXTRA ham x1 @180", "NO onion x1 @0", "salad x1 @0"}));

  line = choosing(choosing(pizza(), "toppings", "cheese", v1::LIGHT), "toppings", "ham", v1::SIDE);
  scenario.given(changeLine("o1", line));
  EXPECT_EQ(chosen(scenario), (Names{"LIGHT cheese x1 @0", "SIDE ham x1 @180", "salad x1 @0"}));
}

TEST(Modifiers, MayBeWantedSeveralTimes) {
  Scenario scenario = pizzeria();
  v1::NewLine line = choosing(pizza(), "toppings", "cheese", v1::PRE_MODIFIER_UNSPECIFIED, 3);
  line.set_quantity(2);
  scenario.given(addLines("o1", {line}));
  EXPECT_EQ(order::amountOf(lineOf(scenario, "l1")).minorUnits(), 2 * (900 + 3 * 150));
}

TEST(Modifiers, NumberAtLeastTheMinimum) {
  Scenario scenario = pizzeria();
  const domain::Decision decision = scenario.when(addLines("o1", {newLine("l1", "pizza")}));
  EXPECT_EQ(rejection(decision), "TOO_FEW_MODIFIERS @ lines[0].modifiers");
  EXPECT_EQ(decision.error().subject_id(), "side");
}

TEST(Modifiers, ThatAreLeftOutDoNotMeetTheMinimum) {
  Scenario scenario = pizzeria();
  const v1::NewLine line = choosing(newLine("l1", "pizza"), "side", "fries", v1::NO);
  EXPECT_EQ(rejection(scenario.when(addLines("o1", {line}))), "TOO_FEW_MODIFIERS @ lines[0].modifiers");
}

TEST(Modifiers, NumberAtMostTheMaximum) {
  Scenario scenario = pizzeria();
  v1::NewLine line = choosing(pizza(), "toppings", "cheese", v1::PRE_MODIFIER_UNSPECIFIED, 3);
  const domain::Decision decision = scenario.when(addLines("o1", {choosing(line, "toppings", "ham")}));
  EXPECT_EQ(rejection(decision), "TOO_MANY_MODIFIERS @ lines[0].modifiers");
  EXPECT_EQ(decision.error().subject_id(), "toppings");
  // "No onion" takes nobody's place.
  scenario.given(addLines("o1", {choosing(line, "toppings", "onion", v1::NO)}));
}

TEST(Modifiers, OfANestedGroupBelongToTheirParent) {
  Scenario scenario = pizzeria();
  const v1::NewLine line =
      choosing(pizza("fries"), "dip", "truffle", v1::PRE_MODIFIER_UNSPECIFIED, 0, "fries");
  scenario.given(addLines("o1", {line}));
  EXPECT_EQ(chosen(scenario), (Names{"onion x1 @0", "fries x1 @300", "fries/truffle x1 @100"}));
}

TEST(Modifiers, OfANestedGroupNeedTheirParentChosen) {
  Scenario scenario = pizzeria();
  const v1::NewLine line =
      choosing(pizza("salad"), "dip", "ketchup", v1::PRE_MODIFIER_UNSPECIFIED, 0, "fries");
  EXPECT_EQ(rejection(scenario.when(addLines("o1", {line}))),
            "MODIFIER_NOT_FOUND @ lines[0].modifiers[1].parent_id");
}

TEST(Modifiers, OfANestedGroupAreBoundToItsMaximum) {
  Scenario scenario = pizzeria();
  v1::NewLine line = choosing(pizza("fries"), "dip", "ketchup", v1::PRE_MODIFIER_UNSPECIFIED, 0, "fries");
  line = choosing(line, "dip", "mayo", v1::PRE_MODIFIER_UNSPECIFIED, 0, "fries");
  const domain::Decision decision = scenario.when(addLines("o1", {line}));
  EXPECT_EQ(rejection(decision), "TOO_MANY_MODIFIERS @ lines[0].modifiers");
  EXPECT_EQ(decision.error().subject_id(), "dip");
}

TEST(Modifiers, ThatTheItemDoesNotAskForAreRefused) {
  Scenario scenario = pizzeria();
  EXPECT_EQ(rejection(scenario.when(addLines("o1", {choosing(pizza(), "doneness", "rare")}))),
            "MODIFIER_NOT_FOUND @ lines[0].modifiers[1].group_id");
  EXPECT_EQ(rejection(scenario.when(addLines("o1", {choosing(pizza(), "toppings", "pineapple")}))),
            "MODIFIER_NOT_FOUND @ lines[0].modifiers[1].modifier_id");
  // A nested group is not asked for the item itself.
  EXPECT_EQ(rejection(scenario.when(addLines("o1", {choosing(pizza("fries"), "dip", "mayo")}))),
            "MODIFIER_NOT_FOUND @ lines[0].modifiers[1].group_id");
}

TEST(Modifiers, AreListedOnce) {
  Scenario scenario = pizzeria();
  const v1::NewLine line = choosing(choosing(pizza(), "toppings", "ham"), "toppings", "ham", v1::NO);
  EXPECT_EQ(rejection(scenario.when(addLines("o1", {line}))),
            "LISTED_TWICE @ lines[0].modifiers[2].modifier_id");
}

} // namespace
} // namespace comanda::testing
