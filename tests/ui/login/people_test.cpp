// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/staff/permission_matrix.h"
#include "tests/support/commands.h"
#include "tests/support/scenario.h"
#include "ui/login/people.h"
#include "ui/shell/language.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace comanda::ui_login {
namespace {

using comanda::testing::Scenario;
using ::testing::ElementsAre;

namespace say = comanda::testing;

std::vector<std::string> idsOf(const std::vector<Person>& people) {
  std::vector<std::string> ids;
  for (const Person& person : people)
    ids.push_back(person.id);
  return ids;
}

TEST(People, AreThoseWhoCanSignInByName) {
  Scenario evening = say::trattoria();
  evening.as("ada").given(say::saveStaff("sam", {"server"}, false));
  EXPECT_THAT(idsOf(peopleOf(evening.house())), ElementsAre("ada", "carl", "kim", "max", "sara"));
}

TEST(People, WhoMayAreFewer) {
  Scenario evening = say::trattoria();
  EXPECT_THAT(idsOf(peopleWhoMay(evening.house(), v1::PERMISSION_VOID_SENT)), ElementsAre("ada", "max"));
  evening.as("ada").given(say::saveStaff("max", {"manager"}, false));
  EXPECT_THAT(idsOf(peopleWhoMay(evening.house(), v1::PERMISSION_VOID_SENT)), ElementsAre("ada"));
}

TEST(People, SayTheirFirstRoleAsTheHouseNamesIt) {
  const Scenario evening = say::trattoria();
  EXPECT_EQ(peopleOf(evening.house()).front().role, QStringLiteral("Administrator"));
}

// If one is added or renamed there, it is to be translated here.
TEST(RoleText, KnowsAllRolesThatEveryRestaurantHas) {
  shell::Language language;
  language.speak(QStringLiteral("it"));
  for (const v1::Role& role : staff::builtInRoles()) {
    const QString english = QString::fromStdString(role.name());
    if (role.id() == "bar") continue; // the same word in both languages
    EXPECT_NE(roleText(english), english) << role.id();
  }
  EXPECT_EQ(roleText(QStringLiteral("Administrator")), QStringLiteral("Amministrazione"));
  EXPECT_EQ(roleText(QStringLiteral("Sommelier")), QStringLiteral("Sommelier")) << "the restaurant's own";
}

} // namespace
} // namespace comanda::ui_login
