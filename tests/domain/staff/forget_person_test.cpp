// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/contract/personal.h"
#include "tests/support/commands.h"
#include "tests/support/scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace comanda::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

// "ada" (admin) acts; "sara" has left, with a PIN that nobody cleared.
Scenario leaver() {
  Scenario scenario;
  scenario.as("ada").given(changeSettings(trattoriaSettings())).given(saveStaff("ada", {"admin"}));
  scenario.given(saveStaff("sara", {"server"}))
      .given(setPin("sara"))
      .given(saveStaff("sara", {"server"}, false));
  return scenario;
}

v1::Order delivery(const std::string& id, const std::string& guestId) {
  v1::Order order;
  order.set_id(id);
  order.set_status(v1::OPEN);
  order.mutable_guest()->set_id(guestId);
  order.mutable_guest()->set_name("Rossi");
  order.mutable_guest()->set_phone("+39 06 1234");
  order.mutable_guest()->set_address("Via Appia 1");
  return order;
}

// Everybody of whom something personal stands anywhere in the house.
std::vector<std::string> known(const domain::House& house) {
  std::vector<std::string> people;
  const v1::HouseSnapshot whole = snapshot(house, v1::AUDIENCE_HOST_ONLY);
  contract::forEachPersonalField(
      whole, [&](const std::string& person, const auto&, const auto&) { people.push_back(person); });
  return people;
}

v1::Event forgotten(const std::string& personId) {
  v1::Event event;
  event.mutable_person_forgotten()->set_person_id(personId);
  return event;
}

TEST(ForgetPerson, LeavesTheRecordWithoutThePerson) {
  Scenario scenario = leaver();
  ASSERT_THAT(known(scenario.house()), Contains("sara"));
  EXPECT_THAT(happened(scenario.when(forgetPerson("sara"))), ElementsAre("PersonForgotten"));
  EXPECT_THAT(known(scenario.house()), Not(Contains("sara")));
  EXPECT_THAT(known(scenario.house()), Contains("ada"));
  EXPECT_FALSE(scenario.house().credentials.contains("sara"));
  const v1::StaffMember* record = scenario.house().staff.find("sara");
  ASSERT_NE(record, nullptr) << "what she did stays, so her id stays";
  EXPECT_THAT(record->role_ids(), ElementsAre("server"));
}

TEST(ForgetPerson, OnlyOnceTheyAreInactive) {
  Scenario scenario = leaver();
  EXPECT_EQ(rejection(scenario.when(forgetPerson("ada"))), "STAFF_STILL_ACTIVE @ person_id");
}

TEST(ForgetPerson, TwiceIsForgottenOnce) {
  Scenario scenario = leaver();
  scenario.given(forgetPerson("sara"));
  EXPECT_THAT(happened(scenario.when(forgetPerson("sara"))), IsEmpty());
}

TEST(ForgetPerson, WhoWasAGuestOfEarlierDaysIsAllowed) {
  Scenario scenario = leaver();
  EXPECT_THAT(happened(scenario.when(forgetPerson("guest-of-last-year"))), ElementsAre("PersonForgotten"));
}

TEST(ForgetPerson, DoesNotComeBackUnderTheSameId) {
  Scenario scenario = leaver();
  scenario.given(forgetPerson("sara"));
  EXPECT_EQ(rejection(scenario.when(saveStaff("sara", {"server"}))), "ID_ALREADY_USED @ staff.id");
  EXPECT_EQ(rejection(scenario.when(setPin("sara"))), "STAFF_NOT_FOUND @ staff_id");
}

TEST(ForgetPerson, FreesTheUserName) {
  Scenario scenario = leaver();
  scenario.given(forgetPerson("sara"));
  v1::Command other = saveStaff("sara-2", {"server"});
  other.mutable_save_staff()->mutable_staff()->set_user_name("sara");
  EXPECT_TRUE(scenario.when(other));
}

TEST(PersonForgotten, ClearsTheGuestOfEveryOrderAndOfNobodyElse) {
  domain::House house;
  house.orders.put("o1", delivery("o1", "rossi"));
  house.orders.put("o2", delivery("o2", "rossi"));
  house.orders.put("o3", delivery("o3", "verdi"));
  domain::evolve(house, forgotten("rossi"));
  EXPECT_THAT(known(house), ElementsAre("verdi", "verdi", "verdi"));
  EXPECT_EQ(house.orders.find("o1")->guest().id(), "rossi") << "the id is nobody's name";
}

TEST(PersonForgotten, OfSomebodyUnknownChangesNothing) {
  domain::House house;
  house.orders.put("o3", delivery("o3", "verdi"));
  const std::uint64_t before = digest(house, v1::AUDIENCE_HOST_ONLY);
  domain::evolve(house, forgotten("rossi"));
  EXPECT_EQ(digest(house, v1::AUDIENCE_HOST_ONLY), before);
}

} // namespace
} // namespace comanda::testing
