// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/order/at_table.h"

#include <google/protobuf/util/time_util.h>

namespace comanda::testing {
namespace {

TEST(OpenOrder, AtAFreeTableSeatsItsGuests) {
  Scenario scenario = trattoria();
  const domain::Decision decision = scenario.when(openOrder("o1", "t1", 3));
  EXPECT_EQ(happened(decision), (Names{"OrderOpened", "TableStateChanged"}));
  EXPECT_EQ(decision->subjectId, "o1");

  const v1::Order& order = orderOf(scenario);
  EXPECT_EQ(order.type(), v1::DINE_IN);
  EXPECT_EQ(order.status(), v1::OPEN);
  EXPECT_EQ(order.table_id(), "t1");
  EXPECT_EQ(order.covers(), 3);
  EXPECT_EQ(order.owner_id(), "sara");
  EXPECT_EQ(order.business_day(), "2026-03-14");
  EXPECT_EQ(google::protobuf::util::TimeUtil::ToString(order.opened_at()), "2026-03-14T18:00:00Z");
  EXPECT_TRUE(order.lines().empty());

  const v1::TableStatus status = table(scenario, "t1");
  EXPECT_EQ(status.state(), v1::SEATED);
  EXPECT_EQ(status.covers(), 3);
  EXPECT_EQ(status.owner_id(), "sara");
  EXPECT_EQ(status.order_id(), "o1");
}

TEST(OpenOrder, CountsTheNumbersOfTheDay) {
  Scenario scenario = trattoria();
  scenario.given(openOrder("o1", "t1")).given(openTakeaway("o2")).given(openOrder("o3", "t2"));
  EXPECT_EQ(orderOf(scenario, "o1").number(), 1);
  EXPECT_EQ(orderOf(scenario, "o2").number(), 2);
  EXPECT_EQ(orderOf(scenario, "o3").number(), 3);
  EXPECT_EQ(scenario.house().day.get().orders_numbered(), 3);
}

TEST(OpenOrder, OfATableThatIsOpenAnswersWithThatOrder) {
  Scenario scenario = atTableOne();
  const domain::Decision decision = scenario.as("sam", "device-2").when(openOrder("o2", "t1", 5));
  EXPECT_EQ(happened(decision), Names{});
  EXPECT_EQ(decision->subjectId, "o1");
  EXPECT_FALSE(scenario.house().orders.contains("o2"));
  EXPECT_EQ(orderOf(scenario).covers(), 2);
}

TEST(OpenOrder, TappedTwiceIsOneOrder) {
  Scenario scenario = atTableOne();
  const domain::Decision decision = scenario.when(openOrder("o1", "t1"));
  EXPECT_EQ(happened(decision), Names{});
  EXPECT_EQ(decision->subjectId, "o1");
}

TEST(OpenOrder, WithoutCoversKeepsWhatIsKnownOfTheTable) {
  Scenario scenario = trattoria();
  scenario.given(seatTable("t1", 4)).given(openOrder("o1", "t1", 0)).given(openOrder("o2", "t2", 0));
  EXPECT_EQ(orderOf(scenario, "o1").covers(), 4);
  EXPECT_EQ(table(scenario, "t1").covers(), 4);
  EXPECT_EQ(orderOf(scenario, "o2").covers(), 0);
}

TEST(OpenOrder, SeatsADirtyTableAgainAndSaysThatItIsFreeFirst) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("l1")})).given(sendRound("o1", "r1")).given(cancelOrder("o1"));
  ASSERT_EQ(table(scenario, "t1").state(), v1::DIRTY);
  const domain::Decision decision = scenario.when(openOrder("o2", "t1"));
  ASSERT_EQ(happened(decision), (Names{"OrderOpened", "TableStateChanged", "TableStateChanged"}));
  EXPECT_EQ(decision->events[1].table_state_changed().state(), v1::FREE);
  EXPECT_EQ(table(scenario, "t1").state(), v1::SEATED);
  EXPECT_EQ(table(scenario, "t1").order_id(), "o2");
}

TEST(OpenOrder, ToTakeAwayNeedsNoTableAndNoGuest) {
  Scenario scenario = trattoria();
  EXPECT_EQ(happened(scenario.when(openTakeaway("o1"))), Names{"OrderOpened"});
  EXPECT_EQ(orderOf(scenario).type(), v1::TAKEAWAY);
  EXPECT_EQ(orderOf(scenario).covers(), 0);
  EXPECT_FALSE(orderOf(scenario).has_guest());
}

TEST(OpenOrder, ForDeliveryKeepsTheGuest) {
  Scenario scenario = trattoria();
  EXPECT_EQ(happened(scenario.when(openDelivery("o1", "Via Roma 1"))), Names{"OrderOpened"});
  EXPECT_EQ(orderOf(scenario).guest().id(), "guest-1");
  EXPECT_EQ(orderOf(scenario).guest().address(), "Via Roma 1");
}

TEST(OpenOrder, ForDeliveryNeedsAnAddress) {
  Scenario scenario = trattoria();
  EXPECT_EQ(rejection(scenario.when(openDelivery("o1", ""))), "GUEST_REQUIRED @ guest.address");
  v1::Command nobody = openTakeaway("o1");
  nobody.mutable_open_order()->set_type(v1::DELIVERY);
  EXPECT_EQ(rejection(scenario.when(nobody)), "GUEST_REQUIRED @ guest");
}

TEST(OpenOrder, ToEatHereNeedsATableThatExists) {
  Scenario scenario = trattoria();
  EXPECT_EQ(rejection(scenario.when(openOrder("o1", ""))), "TABLE_REQUIRED @ table_id");
  EXPECT_EQ(rejection(scenario.when(openOrder("o1", "t99"))), "TABLE_NOT_FOUND @ table_id");
}

TEST(OpenOrder, ToTakeAwayHasNoTable) {
  Scenario scenario = trattoria();
  v1::Command command = openTakeaway("o1");
  command.mutable_open_order()->set_table_id("t1");
  EXPECT_EQ(rejection(scenario.when(command)), "TABLE_NOT_ALLOWED @ table_id");
}

TEST(OpenOrder, UsesAnIdOnlyOnce) {
  Scenario scenario = atTableOne();
  EXPECT_EQ(rejection(scenario.when(openOrder("o1", "t2"))), "ID_ALREADY_USED @ order_id");
  const domain::Decision decision = scenario.when(openTakeaway("o1"));
  EXPECT_EQ(rejection(decision), "ID_ALREADY_USED @ order_id");
  EXPECT_EQ(decision.error().subject_id(), "o1");
}

TEST(OpenOrder, WaitsUntilTheRestaurantIsSetUp) {
  Scenario scenario;
  EXPECT_EQ(rejection(scenario.when(openTakeaway("o1"))), "NOT_SET_UP @ ");
}

TEST(SetCovers, CorrectsOrderAndTable) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("l1")})).given(sendRound("o1", "r1"));
  EXPECT_EQ(happened(scenario.when(setCovers("o1", 5))), (Names{"CoversSet", "TableStateChanged"}));
  EXPECT_EQ(orderOf(scenario).covers(), 5);
  EXPECT_EQ(table(scenario, "t1").covers(), 5);
  EXPECT_EQ(table(scenario, "t1").state(), v1::ORDERED);
  EXPECT_EQ(table(scenario, "t1").order_id(), "o1");
}

TEST(SetCovers, ToTheSameNumberChangesNothing) {
  Scenario scenario = atTableOne();
  EXPECT_EQ(happened(scenario.when(setCovers("o1", 2))), Names{});
}

TEST(SetCovers, OfATakeawayConcernsNoTable) {
  Scenario scenario = trattoria();
  scenario.given(openTakeaway("o1"));
  EXPECT_EQ(happened(scenario.when(setCovers("o1", 2))), Names{"CoversSet"});
}

TEST(AssignOrder, HandsOrderAndTableToAColleague) {
  Scenario scenario = atTableOne();
  EXPECT_EQ(happened(scenario.when(assignOrder("o1", "sam"))), (Names{"OrderAssigned", "TableStateChanged"}));
  EXPECT_EQ(orderOf(scenario).owner_id(), "sam");
  EXPECT_EQ(table(scenario, "t1").owner_id(), "sam");
  EXPECT_EQ(table(scenario, "t1").state(), v1::SEATED);
  EXPECT_EQ(happened(scenario.when(assignOrder("o1", "sam"))), Names{});
}

TEST(AssignOrder, NeedsAnActiveMemberOfStaff) {
  Scenario scenario = atTableOne();
  scenario.as("ada").given(saveStaff("otto", {"server"}, false));
  EXPECT_EQ(rejection(scenario.when(assignOrder("o1", "nobody"))), "STAFF_NOT_FOUND @ owner_id");
  EXPECT_EQ(rejection(scenario.when(assignOrder("o1", "otto"))), "STAFF_NOT_ACTIVE @ owner_id");
}

} // namespace
} // namespace comanda::testing
