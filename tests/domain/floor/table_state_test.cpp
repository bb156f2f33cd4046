// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/floor/table_state.h"
#include "tests/support/commands.h"
#include "tests/support/scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace comanda::testing {
namespace {

using ::testing::ElementsAre;

Scenario tableOne() {
  Scenario scenario;
  scenario.given(changeSettings(trattoriaSettings())).given(saveRoom("hall")).given(saveTable("t1"));
  return scenario;
}

v1::Event tableEvent(v1::TableState state, const std::string& orderId) {
  v1::Event event;
  v1::TableStateChanged* changed = event.mutable_table_state_changed();
  changed->set_table_id("t1");
  changed->set_state(state);
  changed->set_covers(2);
  changed->set_owner_id("sara");
  changed->set_order_id(orderId);
  return event;
}

// The hall's house after the guests of "t1" came to this state.
domain::House houseAt(v1::TableState state, const std::string& orderId = "") {
  domain::House house = tableOne().house();
  domain::evolve(house, tableEvent(state, orderId));
  return house;
}

TEST(Table, IsFreeUntilSomebodyTouchesIt) {
  const v1::TableStatus status = floor::statusOf(tableOne().house(), "t1");
  EXPECT_EQ(status.table_id(), "t1");
  EXPECT_EQ(status.state(), v1::FREE);
}

TEST(SeatTable, MakesItTheirsWhoSeatsTheGuests) {
  Scenario scenario = tableOne();
  const domain::Decision seated = scenario.as("sara").when(seatTable("t1", 3));
  EXPECT_THAT(happened(seated), ElementsAre("TableStateChanged"));
  EXPECT_EQ(seated->subjectId, "t1");
  const v1::TableStatus status = floor::statusOf(scenario.house(), "t1");
  EXPECT_EQ(status.state(), v1::SEATED);
  EXPECT_EQ(status.covers(), 3);
  EXPECT_EQ(status.owner_id(), "sara");
  EXPECT_EQ(status.order_id(), "");
}

TEST(SeatTable, OnlyWhereItIsFree) {
  Scenario scenario = tableOne();
  EXPECT_EQ(rejection(scenario.when(seatTable("t9", 2))), "TABLE_NOT_FOUND @ table_id");
  scenario.given(seatTable("t1", 2));
  EXPECT_EQ(rejection(scenario.when(seatTable("t1", 2))), "TABLE_NOT_FREE @ table_id");
  const domain::Decision dirty = domain::decide(houseAt(v1::DIRTY), seatTable("t1", 2), {});
  EXPECT_EQ(rejection(dirty), "TABLE_NOT_FREE @ table_id");
  const domain::Decision ordered = domain::decide(houseAt(v1::ORDERED, "o1"), seatTable("t1", 2), {});
  EXPECT_EQ(ordered.error().subject_id(), "o1");
}

TEST(FreeTable, AfterGuestsWhoOnlySat) {
  Scenario scenario = tableOne();
  scenario.given(seatTable("t1", 3));
  EXPECT_THAT(happened(scenario.when(freeTable("t1"))), ElementsAre("TableStateChanged"));
  const v1::TableStatus status = floor::statusOf(scenario.house(), "t1");
  EXPECT_EQ(status.state(), v1::FREE);
  EXPECT_EQ(status.covers(), 0);
  EXPECT_EQ(status.owner_id(), "");
}

TEST(FreeTable, AfterItWasCleaned) {
  EXPECT_TRUE(domain::decide(houseAt(v1::DIRTY), freeTable("t1"), {}));
}

TEST(FreeTable, NotWhileItHasAnOrderOrIsFreeAlready) {
  Scenario scenario = tableOne();
  EXPECT_EQ(rejection(scenario.when(freeTable("t1"))), "TABLE_ALREADY_FREE @ table_id");
  EXPECT_EQ(rejection(scenario.when(freeTable("t9"))), "TABLE_NOT_FOUND @ table_id");
  const domain::Decision served = domain::decide(houseAt(v1::TABLE_SERVED, "o1"), freeTable("t1"), {});
  EXPECT_EQ(rejection(served), "TABLE_HAS_ORDER @ table_id");
  EXPECT_EQ(served.error().subject_id(), "o1");
}

TEST(TableStateChanged, SaysSinceWhenOnlyWhereTheStateIsNew) {
  domain::House house = tableOne().house();
  v1::Event event = tableEvent(v1::SEATED, "");
  event.mutable_at()->set_seconds(100);
  domain::evolve(house, event);
  event.mutable_at()->set_seconds(200);
  event.mutable_table_state_changed()->set_covers(5);
  domain::evolve(house, event);
  EXPECT_EQ(floor::statusOf(house, "t1").since().seconds(), 100);
  EXPECT_EQ(floor::statusOf(house, "t1").covers(), 5);
  event.mutable_at()->set_seconds(300);
  event.mutable_table_state_changed()->set_state(v1::ORDERED);
  domain::evolve(house, event);
  EXPECT_EQ(floor::statusOf(house, "t1").since().seconds(), 300);
}

TEST(TableStateChanged, OfATableThatIsNotThereChangesNothing) {
  domain::House house;
  domain::evolve(house, tableEvent(v1::SEATED, ""));
  EXPECT_TRUE(house.tableStatuses.empty());
}

TEST(WithState, LeavesEverythingButTheState) {
  const v1::Event event = floor::withState(houseAt(v1::ORDERED, "o1"), "t1", v1::TABLE_SERVED);
  const v1::TableStateChanged& changed = event.table_state_changed();
  EXPECT_EQ(changed.table_id(), "t1");
  EXPECT_EQ(changed.state(), v1::TABLE_SERVED);
  EXPECT_EQ(changed.covers(), 2);
  EXPECT_EQ(changed.owner_id(), "sara");
  EXPECT_EQ(changed.order_id(), "o1");
}

TEST(Left, LeavesNobodyAtTheTable) {
  domain::House house = houseAt(v1::BILL, "o1");
  domain::evolve(house, floor::left("t1", v1::DIRTY));
  const v1::TableStatus status = floor::statusOf(house, "t1");
  EXPECT_EQ(status.state(), v1::DIRTY);
  EXPECT_EQ(status.covers(), 0);
  EXPECT_EQ(status.owner_id(), "");
  EXPECT_EQ(status.order_id(), "");
}

} // namespace
} // namespace comanda::testing
