// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/commands.h"
#include "tests/support/scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace comanda::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

v1::Command removeGroup(const std::string& id) {
  v1::RemoveModifierGroup body;
  body.set_group_id(id);
  return commandOf(body);
}

// A group of one modifier that leads to further groups.
v1::ModifierGroup nesting(const std::string& id, const std::vector<std::string>& groupIds) {
  v1::ModifierGroup group = modifierGroup(id, {"burger-menu"});
  group.mutable_modifiers(0)->mutable_group_ids()->Assign(groupIds.begin(), groupIds.end());
  return group;
}

TEST(SaveModifierGroup, AddsAndReplacesIt) {
  Scenario scenario = trattoria();
  EXPECT_THAT(happened(scenario.when(saveGroup(modifierGroup("sides", {"fries", "rice"}, 1, 2)))),
              ElementsAre("ModifierGroupSaved"));
  EXPECT_THAT(happened(scenario.when(saveGroup(modifierGroup("sides", {"fries"}, 0, 1)))),
              ElementsAre("ModifierGroupSaved"));
  EXPECT_EQ(scenario.house().modifierGroups.find("sides")->modifiers_size(), 1);
  EXPECT_THAT(happened(scenario.when(saveGroup(modifierGroup("sides", {"fries"}, 0, 1)))), IsEmpty());
}

TEST(SaveModifierGroup, AsksForNoMoreThanThereIs) {
  Scenario scenario = trattoria();
  EXPECT_EQ(rejection(scenario.when(saveGroup(modifierGroup("g", {"a", "b", "c"}, 3, 2)))),
            "GROUP_BOUNDS_INVALID @ group.min");
  EXPECT_EQ(rejection(scenario.when(saveGroup(modifierGroup("g", {"a", "b"}, 3, 0)))),
            "GROUP_BOUNDS_INVALID @ group.min");
  EXPECT_TRUE(scenario.when(saveGroup(modifierGroup("g", {"a", "b"}, 2, 0)))) << "no upper bound";
  EXPECT_TRUE(scenario.when(saveGroup(modifierGroup("g", {"a", "b"}, 0, 5))))
      << "one may be chosen several times";
}

TEST(SaveModifierGroup, HasNoMoreDefaultsThanMayBeChosen) {
  Scenario scenario = trattoria();
  v1::ModifierGroup group = modifierGroup("g", {"a", "b", "c"}, 0, 1);
  group.mutable_modifiers(0)->set_is_default(true);
  EXPECT_TRUE(scenario.when(saveGroup(group)));
  group.mutable_modifiers(2)->set_is_default(true);
  EXPECT_EQ(rejection(scenario.when(saveGroup(group))), "TOO_MANY_DEFAULTS @ group.modifiers[2].is_default");
  group.set_max(0);
  EXPECT_TRUE(scenario.when(saveGroup(group))) << "no upper bound";
}

TEST(SaveModifierGroup, ListsModifiersAndNestedGroupsOnce) {
  Scenario scenario = trattoria();
  EXPECT_EQ(rejection(scenario.when(saveGroup(modifierGroup("g", {"a", "b", "a"})))),
            "LISTED_TWICE @ group.modifiers[2].id");
  EXPECT_EQ(rejection(scenario.when(saveGroup(nesting("g", {"doneness", "doneness"})))),
            "LISTED_TWICE @ group.modifiers[0].group_ids[1]");
}

TEST(SaveModifierGroup, NestsGroupsThatAreThere) {
  Scenario scenario = trattoria();
  EXPECT_THAT(happened(scenario.when(saveGroup(nesting("menu", {"doneness"})))),
              ElementsAre("ModifierGroupSaved"));
  EXPECT_EQ(rejection(scenario.when(saveGroup(nesting("menu", {"nothing"})))),
            "GROUP_NOT_FOUND @ group.modifiers[0].group_ids[0]");
}

TEST(SaveModifierGroup, NestsOneLevelOnly) {
  Scenario scenario = trattoria();
  scenario.given(saveGroup(modifierGroup("sauces", {"mayo"}))).given(saveGroup(nesting("fries", {"sauces"})));
  const domain::Decision third = scenario.when(saveGroup(nesting("menu", {"doneness", "fries"})));
  EXPECT_EQ(rejection(third), "GROUP_TOO_DEEP @ group.modifiers[0].group_ids[1]");
  EXPECT_EQ(third.error().subject_id(), "fries");
  EXPECT_EQ(rejection(scenario.when(saveGroup(nesting("loop", {"loop"})))),
            "GROUP_TOO_DEEP @ group.modifiers[0].group_ids[0]");
}

TEST(SaveModifierGroup, GetsNoNestedGroupsWhileItIsNestedItself) {
  Scenario scenario = trattoria();
  scenario.given(saveGroup(modifierGroup("sauces", {"mayo"}))).given(saveGroup(nesting("fries", {"sauces"})));
  const domain::Decision deeper = scenario.when(saveGroup(nesting("sauces", {"doneness"})));
  EXPECT_EQ(rejection(deeper), "GROUP_TOO_DEEP @ group.modifiers[0].group_ids[0]");
  EXPECT_EQ(deeper.error().subject_id(), "fries");
}

TEST(RemoveModifierGroup, OnlyWhereNothingRefersToIt) {
  Scenario scenario = trattoria();
  const domain::Decision asked = scenario.when(removeGroup("doneness"));
  EXPECT_EQ(rejection(asked), "GROUP_IN_USE @ group_id");
  EXPECT_EQ(asked.error().subject_id(), "steak");
  scenario.given(saveGroup(modifierGroup("sauces", {"mayo"}))).given(saveGroup(nesting("fries", {"sauces"})));
  EXPECT_EQ(scenario.when(removeGroup("sauces")).error().subject_id(), "fries");
  EXPECT_THAT(happened(scenario.when(removeGroup("fries"))), ElementsAre("ModifierGroupRemoved"));
  EXPECT_THAT(happened(scenario.when(removeGroup("sauces"))), ElementsAre("ModifierGroupRemoved"));
  EXPECT_FALSE(scenario.house().modifierGroups.contains("sauces"));
  EXPECT_EQ(rejection(scenario.when(removeGroup("sauces"))), "GROUP_NOT_FOUND @ group_id");
}

} // namespace
} // namespace comanda::testing
