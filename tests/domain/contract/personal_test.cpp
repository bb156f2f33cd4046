// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanda/v1/event.pb.h"
#include "comanda/v1/house.pb.h"
#include "domain/contract/personal.h"
#include "domain/contract/same.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace comanda::contract {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

v1::Event deliveryOpened() {
  v1::Event event;
  event.set_actor_id("sara");
  v1::Order* order = event.mutable_order_opened()->mutable_order();
  order->set_id("o1");
  order->set_owner_id("sara");
  order->mutable_guest()->set_id("rossi");
  order->mutable_guest()->set_name("Rossi");
  order->mutable_guest()->set_address("Via Appia 1");
  return event;
}

std::vector<std::string> found(const Message& message) {
  std::vector<std::string> result;
  forEachPersonalField(
      message, [&](const std::string& person, const Message& holder, const FieldDescriptor& field) {
        result.push_back(person + " " + field.full_name().substr(std::string("comanda.v1.").size()) + " = " +
                         holder.GetReflection()->GetString(holder, &field));
      });
  return result;
}

TEST(PersonalFields, AreFoundDeepInAnEventWithThePersonTheyBelongTo) {
  EXPECT_THAT(found(deliveryOpened()),
              ElementsAre("rossi Guest.name = Rossi", "rossi Guest.address = Via Appia 1"));
}

TEST(PersonalFields, AreFoundInLists) {
  v1::HouseSnapshot house;
  for (const char* id : {"ada", "max"}) {
    house.add_staff()->set_id(id);
    house.mutable_staff()->rbegin()->set_name(id);
  }
  house.add_credentials()->set_staff_id("ada");
  house.mutable_credentials(0)->set_pin_verifier("x");
  EXPECT_THAT(found(house), ElementsAre("ada StaffMember.name = ada", "max StaffMember.name = max",
                                        "ada Credentials.pin_verifier = x"));
}

TEST(PersonalFields, ThatAreEmptyAreNotVisited) {
  v1::Event event;
  event.mutable_order_opened()->mutable_order()->mutable_guest()->set_id("rossi");
  EXPECT_THAT(found(event), IsEmpty());
  EXPECT_THAT(found(v1::Event()), IsEmpty());
}

TEST(PersonalFields, LookingForThemLeavesNoTrace) {
  v1::Event event;
  event.mutable_order_opened();
  const v1::Event before = event;
  Message& mutableEvent = event;
  forEachPersonalField(mutableEvent, [](const std::string&, Message&, const FieldDescriptor&) { FAIL(); });
  EXPECT_TRUE(same(event, before));
  EXPECT_FALSE(event.order_opened().has_order());
}

TEST(PersonalFields, CanBeChangedInPlace) {
  v1::Event event = deliveryOpened();
  forEachPersonalField(event, [](const std::string& person, Message& holder, const FieldDescriptor& field) {
    holder.GetReflection()->SetString(&holder, &field, "sealed for " + person);
  });
  EXPECT_EQ(event.order_opened().order().guest().name(), "sealed for rossi");
  EXPECT_EQ(event.order_opened().order().guest().address(), "sealed for rossi");
  EXPECT_EQ(event.order_opened().order().guest().phone(), "") << "what is empty stays empty";
}

TEST(PersonalFields, WithoutAPersonAreVisitedAllTheSame) {
  v1::Guest guest;
  guest.set_name("Rossi");
  EXPECT_THAT(found(guest), ElementsAre(" Guest.name = Rossi"));
}

TEST(CanHoldPersonalData, IsAnsweredByTypeHoweverDeep) {
  EXPECT_TRUE(canHoldPersonalData(*v1::Guest::descriptor()));
  EXPECT_TRUE(canHoldPersonalData(*v1::OrderOpened::descriptor()));
  EXPECT_TRUE(canHoldPersonalData(*v1::Event::descriptor()));
  EXPECT_FALSE(canHoldPersonalData(*v1::LinesAdded::descriptor()));
  EXPECT_FALSE(canHoldPersonalData(*v1::Ticket::descriptor())) << "the kitchen knows nobody";
}

TEST(ClearPersonalFields, OfOnePersonAlone) {
  v1::HouseSnapshot house;
  for (const char* id : {"ada", "max"}) {
    house.add_staff()->set_id(id);
    house.mutable_staff()->rbegin()->set_name(id);
    house.mutable_staff()->rbegin()->set_user_name(id);
    house.mutable_staff()->rbegin()->set_language("it");
  }
  clearPersonalFields(house, "max");
  EXPECT_THAT(found(house), ElementsAre("ada StaffMember.name = ada", "ada StaffMember.user_name = ada"));
  EXPECT_EQ(house.staff(1).id(), "max");
  EXPECT_EQ(house.staff(1).language(), "it") << "not personal";
}

} // namespace
} // namespace comanda::contract
