// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/staff/permission_matrix.h"
#include "tests/support/commands.h"
#include "tests/support/scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace comanda::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// "ada" (admin) acts; "max" is manager, "sara" serves.
Scenario crew() {
  Scenario scenario;
  scenario.as("ada").given(changeSettings(trattoriaSettings())).given(saveStaff("ada", {"admin"}));
  scenario.given(saveStaff("max", {"manager"})).given(saveStaff("sara", {"server"}));
  return scenario;
}

TEST(SaveRole, DefinesARoleOfTheRestaurantsOwn) {
  Scenario scenario = crew();
  const v1::Command sommelier = saveRole("sommelier", {v1::PERMISSION_MANAGE_MENU});
  EXPECT_THAT(happened(scenario.when(sommelier)), ElementsAre("RoleSaved"));
  EXPECT_THAT(happened(scenario.when(sommelier)), IsEmpty());
  scenario.given(saveStaff("luca", {"sommelier"}));
  EXPECT_TRUE(staff::isPermitted(scenario.house(), "luca", v1::PERMISSION_MANAGE_MENU));
}

TEST(SaveRole, RedefinesABuiltInOneButNotAdmin) {
  Scenario scenario = crew();
  EXPECT_FALSE(staff::isPermitted(scenario.house(), "sara", v1::PERMISSION_VOID_SENT));
  EXPECT_THAT(happened(scenario.when(saveRole("server", {v1::PERMISSION_VOID_SENT}))),
              ElementsAre("RoleSaved"));
  EXPECT_TRUE(staff::isPermitted(scenario.house(), "sara", v1::PERMISSION_VOID_SENT));
  EXPECT_EQ(rejection(scenario.when(saveRole("admin", {}))), "ROLE_BUILT_IN @ role.id");
}

TEST(SaveRole, ToWhatABuiltInOneIsChangesNothing) {
  Scenario scenario = crew();
  v1::SaveRole body;
  *body.mutable_role() = *staff::findRole(scenario.house(), "server");
  EXPECT_THAT(happened(scenario.when(commandOf(body))), IsEmpty());
}

TEST(SaveRole, ListsPermissionsOnce) {
  Scenario scenario = crew();
  EXPECT_EQ(rejection(scenario.when(
                saveRole("r", {v1::PERMISSION_COOK, v1::PERMISSION_REFUND, v1::PERMISSION_COOK}))),
            "LISTED_TWICE @ role.permissions[2]");
}

TEST(SaveRole, GivesNoPermissionThatTheActorLacks) {
  Scenario scenario = crew();
  scenario.given(saveRole("head", {v1::PERMISSION_MANAGE_ROLES, v1::PERMISSION_COOK}));
  scenario.given(saveStaff("hana", {"head"})).as("hana");
  EXPECT_EQ(rejection(scenario.when(saveRole("head", {v1::PERMISSION_COOK, v1::PERMISSION_REFUND}))),
            "PERMISSION_NOT_HELD @ role.permissions[1]");
  EXPECT_TRUE(scenario.when(saveRole("cook", {v1::PERMISSION_COOK})));
}

TEST(RemoveRole, OnlyWhereNobodyHasIt) {
  Scenario scenario = crew();
  scenario.given(saveRole("sommelier", {v1::PERMISSION_MANAGE_MENU}))
      .given(saveStaff("luca", {"sommelier"}, false));
  const domain::Decision used = scenario.when(removeRole("sommelier"));
  EXPECT_EQ(rejection(used), "ROLE_IN_USE @ role_id");
  EXPECT_EQ(used.error().subject_id(), "luca") << "also of somebody who is not active";
  scenario.given(saveStaff("luca", {"server"}, false));
  EXPECT_THAT(happened(scenario.when(removeRole("sommelier"))), ElementsAre("RoleRemoved"));
  EXPECT_FALSE(scenario.house().roles.contains("sommelier"));
  EXPECT_EQ(rejection(scenario.when(removeRole("sommelier"))), "ROLE_NOT_FOUND @ role_id");
}

TEST(RemoveRole, KeepsTheBuiltInOnesAlsoWhereTheyWereChanged) {
  Scenario scenario = crew();
  scenario.given(saveRole("bar", {v1::PERMISSION_COOK}));
  for (const char* id : {"admin", "bar", "kitchen"}) {
    EXPECT_EQ(rejection(scenario.when(removeRole(id))), "ROLE_BUILT_IN @ role_id") << id;
  }
}

} // namespace
} // namespace comanda::testing
