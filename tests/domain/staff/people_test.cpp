// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/commands.h"
#include "tests/support/scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace comanda::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// "ada" (admin) acts; "max" is manager, "sara" serves.
Scenario threePeople() {
  Scenario scenario;
  scenario.as("ada").given(changeSettings(trattoriaSettings())).given(saveStaff("ada", {"admin"}));
  scenario.given(saveStaff("max", {"manager"})).given(saveStaff("sara", {"server"}));
  return scenario;
}

v1::Command withUserName(const std::string& id, const std::string& userName) {
  v1::Command command = saveStaff(id, {"server"});
  command.mutable_save_staff()->mutable_staff()->set_user_name(userName);
  return command;
}

TEST(SaveStaff, BeginsWithAnActiveAdministrator) {
  Scenario scenario;
  scenario.given(changeSettings(trattoriaSettings()));
  EXPECT_EQ(rejection(scenario.when(saveStaff("max", {"manager"}))), "LAST_ADMIN @ staff.role_ids");
  EXPECT_EQ(rejection(scenario.when(saveStaff("ada", {"admin"}, false))), "LAST_ADMIN @ staff.active");
  EXPECT_THAT(happened(scenario.when(saveStaff("ada", {"admin"}))), ElementsAre("StaffSaved"));
  EXPECT_TRUE(scenario.house().staff.contains("ada"));
}

TEST(SaveStaff, AddsAndReplaces) {
  Scenario scenario = threePeople();
  const domain::Decision added = scenario.when(saveStaff("sam", {"server", "cashier"}));
  EXPECT_THAT(happened(added), ElementsAre("StaffSaved"));
  EXPECT_EQ(added->subjectId, "sam");
  EXPECT_THAT(happened(scenario.when(saveStaff("sam", {"server", "cashier"}))), IsEmpty());
  EXPECT_THAT(happened(scenario.when(saveStaff("sam", {"server"}, false))), ElementsAre("StaffSaved"));
  EXPECT_FALSE(scenario.house().staff.find("sam")->active());
}

TEST(SaveStaff, KeepsOneActiveAdministrator) {
  Scenario scenario = threePeople();
  EXPECT_EQ(rejection(scenario.when(saveStaff("ada", {"admin"}, false))), "LAST_ADMIN @ staff.active");
  EXPECT_EQ(rejection(scenario.when(saveStaff("ada", {"manager"}))), "LAST_ADMIN @ staff.role_ids");
  scenario.given(saveStaff("eva", {"admin"}));
  EXPECT_TRUE(scenario.when(saveStaff("ada", {"manager"})));
}

TEST(SaveStaff, HasAUserNameOfItsOwnThatCanBeTyped) {
  Scenario scenario = threePeople();
  for (const char* name : {"Sam", "sam b", "sàm", "sam@home"}) {
    EXPECT_EQ(rejection(scenario.when(withUserName("sam", name))), "USER_NAME_INVALID @ staff.user_name")
        << name;
  }
  const domain::Decision taken = scenario.when(withUserName("sam", "sara"));
  EXPECT_EQ(rejection(taken), "USER_NAME_TAKEN @ staff.user_name");
  EXPECT_EQ(taken.error().subject_id(), "sara");
  EXPECT_TRUE(scenario.when(withUserName("sam", "s.am-2_x")));
  EXPECT_TRUE(scenario.when(withUserName("sara", "sara.b"))) << "a new one of her own";
  EXPECT_TRUE(scenario.when(withUserName("sam", "sara"))) << "which frees the old one";
}

TEST(SaveStaff, HasRolesThatAreThereEachOnce) {
  Scenario scenario = threePeople();
  EXPECT_EQ(rejection(scenario.when(saveStaff("sam", {"server", "sommelier"}))),
            "ROLE_NOT_FOUND @ staff.role_ids[1]");
  EXPECT_EQ(rejection(scenario.when(saveStaff("sam", {"server", "server"}))),
            "LISTED_TWICE @ staff.role_ids[1]");
}

TEST(SaveStaff, GivesNobodyMoreThanTheActorHas) {
  Scenario scenario = threePeople();
  scenario.as("max");
  const domain::Decision refused = scenario.when(saveStaff("sam", {"server", "admin"}));
  EXPECT_EQ(rejection(refused), "PERMISSION_NOT_HELD @ staff.role_ids");
  EXPECT_EQ(refused.error().subject_id(), "admin");
  EXPECT_EQ(rejection(scenario.when(saveStaff("max", {"manager", "admin"}))),
            "PERMISSION_NOT_HELD @ staff.role_ids");
  EXPECT_TRUE(scenario.when(saveStaff("sam", {"server", "kitchen", "cashier"})));
}

TEST(SaveStaff, TouchesNobodyWhoMayDoMoreThanTheActor) {
  Scenario scenario = threePeople();
  scenario.given(saveStaff("eva", {"admin"})).as("max");
  EXPECT_EQ(rejection(scenario.when(saveStaff("ada", {"server"}))), "PERMISSION_NOT_HELD @ staff.id");
  EXPECT_EQ(rejection(scenario.when(saveStaff("ada", {"admin"}, false))), "PERMISSION_NOT_HELD @ staff.id");
}

TEST(SetPin, StoresAndClearsTheVerifier) {
  Scenario scenario = threePeople();
  EXPECT_THAT(happened(scenario.when(setPin("sara"))), ElementsAre("PinSet"));
  EXPECT_EQ(scenario.house().credentials.find("sara")->pin_verifier(), kVerifier);
  EXPECT_THAT(happened(scenario.when(setPin("sara"))), IsEmpty());
  EXPECT_THAT(happened(scenario.when(setPin("sara", ""))), ElementsAre("PinSet"));
  EXPECT_FALSE(scenario.house().credentials.contains("sara")) << "no secrets, no record";
  EXPECT_THAT(happened(scenario.when(setPin("sara", ""))), IsEmpty());
}

TEST(SetPassword, LeavesThePinAlone) {
  Scenario scenario = threePeople();
  scenario.given(setPin("sara"));
  EXPECT_THAT(happened(scenario.when(setPassword("sara"))), ElementsAre("PasswordSet"));
  EXPECT_EQ(scenario.house().credentials.find("sara")->password_verifier(), kVerifier);
  EXPECT_THAT(happened(scenario.when(setPin("sara", ""))), ElementsAre("PinSet"));
  EXPECT_EQ(scenario.house().credentials.find("sara")->password_verifier(), kVerifier);
  EXPECT_THAT(happened(scenario.when(setPassword("sara"))), IsEmpty());
}

TEST(SetPinAndPassword, AcceptVerifiersNeverSecrets) {
  Scenario scenario = threePeople();
  EXPECT_EQ(rejection(scenario.when(setPin("sara", "1234"))), "VERIFIER_INVALID @ verifier");
  EXPECT_EQ(rejection(scenario.when(setPassword("sara", "open sesame"))), "VERIFIER_INVALID @ verifier");
}

TEST(SetPinAndPassword, AreOfPeopleWhoAreHere) {
  Scenario scenario = threePeople();
  EXPECT_EQ(rejection(scenario.when(setPin("nobody"))), "STAFF_NOT_FOUND @ staff_id");
  EXPECT_EQ(rejection(scenario.when(setPassword("nobody"))), "STAFF_NOT_FOUND @ staff_id");
}

TEST(SetPinAndPassword, DoNotOpenTheDoorToMoreThanTheActorMay) {
  Scenario scenario = threePeople();
  scenario.as("max");
  EXPECT_EQ(rejection(scenario.when(setPassword("ada"))), "PERMISSION_NOT_HELD @ staff_id");
  EXPECT_EQ(rejection(scenario.when(setPin("ada", ""))), "PERMISSION_NOT_HELD @ staff_id");
  EXPECT_TRUE(scenario.when(setPin("sara")));
  EXPECT_TRUE(scenario.when(setPin("max"))) << "his own";
}

} // namespace
} // namespace comanda::testing
