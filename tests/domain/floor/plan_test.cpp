// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/commands.h"
#include "tests/support/scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace comanda::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

v1::Command removeRoom(const std::string& id) {
  v1::RemoveRoom body;
  body.set_room_id(id);
  return commandOf(body);
}

v1::Command removeTable(const std::string& id) {
  v1::RemoveTable body;
  body.set_table_id(id);
  return commandOf(body);
}

v1::Command namedTable(const std::string& id, const std::string& name) {
  v1::Command command = saveTable(id);
  command.mutable_save_table()->mutable_table()->set_name(name);
  return command;
}

// A hall with the tables "t1" and "t2".
Scenario hall() {
  Scenario scenario;
  scenario.given(changeSettings(trattoriaSettings())).given(saveRoom("hall"));
  scenario.given(saveTable("t1")).given(saveTable("t2"));
  return scenario;
}

TEST(SaveRoom, AddsAndReplacesIt) {
  Scenario scenario = hall();
  v1::Command terrace = saveRoom("terrace");
  EXPECT_THAT(happened(scenario.when(terrace)), ElementsAre("RoomSaved"));
  EXPECT_THAT(happened(scenario.when(terrace)), IsEmpty());
  terrace.mutable_save_room()->mutable_room()->set_name("Garden");
  EXPECT_THAT(happened(scenario.when(terrace)), ElementsAre("RoomSaved"));
  EXPECT_EQ(scenario.house().rooms.find("terrace")->name(), "Garden");
}

TEST(SaveRoom, KeepsWallsThatLeadSomewhere) {
  Scenario scenario = hall();
  v1::Command walled = saveRoom("hall");
  v1::Room& room = *walled.mutable_save_room()->mutable_room();
  room.add_walls()->set_to_x(400);
  room.add_walls()->set_from_x(400);
  room.mutable_walls(1)->set_to_x(400);
  EXPECT_EQ(rejection(scenario.when(walled)), "WALL_TOO_SHORT @ room.walls[1]");
  room.mutable_walls(1)->set_to_y(300);
  EXPECT_THAT(happened(scenario.when(walled)), ElementsAre("RoomSaved"));
  EXPECT_EQ(scenario.house().rooms.find("hall")->walls(1).to_y(), 300);
}

TEST(RemoveRoom, OnlyWhereNoTableStands) {
  Scenario scenario = hall();
  const domain::Decision full = scenario.when(removeRoom("hall"));
  EXPECT_EQ(rejection(full), "ROOM_NOT_EMPTY @ room_id");
  EXPECT_EQ(full.error().subject_id(), "t1");
  scenario.given(removeTable("t1")).given(removeTable("t2"));
  EXPECT_THAT(happened(scenario.when(removeRoom("hall"))), ElementsAre("RoomRemoved"));
  EXPECT_FALSE(scenario.house().rooms.contains("hall"));
  EXPECT_EQ(rejection(scenario.when(removeRoom("hall"))), "ROOM_NOT_FOUND @ room_id");
}

TEST(SaveTable, AddsAndReplacesIt) {
  Scenario scenario = hall();
  EXPECT_THAT(happened(scenario.when(saveTable("t3", "hall", 6))), ElementsAre("TableSaved"));
  EXPECT_THAT(happened(scenario.when(saveTable("t3", "hall", 6))), IsEmpty());
  EXPECT_THAT(happened(scenario.when(saveTable("t3", "hall", 8))), ElementsAre("TableSaved"));
  EXPECT_EQ(scenario.house().tables.find("t3")->seats(), 8);
}

TEST(SaveTable, StandsInARoomThatIsThere) {
  Scenario scenario = hall();
  EXPECT_EQ(rejection(scenario.when(saveTable("t3", "cellar"))), "ROOM_NOT_FOUND @ table.room_id");
}

TEST(SaveTable, HasANameOfItsOwnHoweverItIsWritten) {
  Scenario scenario = hall();
  scenario.given(namedTable("t3", "Bar 3"));
  const domain::Decision taken = scenario.when(namedTable("t4", "bar 3"));
  EXPECT_EQ(rejection(taken), "TABLE_NAME_TAKEN @ table.name");
  EXPECT_EQ(taken.error().subject_id(), "t3");
  EXPECT_TRUE(scenario.when(namedTable("t3", "BAR 3"))) << "its own name in capitals";
  EXPECT_TRUE(scenario.when(namedTable("t4", "Bar 33")));
}

TEST(SaveTable, LeavesTheGuestsWhoSitThere) {
  Scenario scenario = hall();
  scenario.given(seatTable("t1", 3)).given(saveTable("t1", "hall", 8));
  EXPECT_EQ(scenario.house().tableStatuses.find("t1")->covers(), 3);
}

TEST(RemoveTable, OnlyWhereNobodySits) {
  Scenario scenario = hall();
  scenario.given(seatTable("t1", 2));
  EXPECT_EQ(rejection(scenario.when(removeTable("t1"))), "TABLE_NOT_FREE @ table_id");
  scenario.given(freeTable("t1"));
  EXPECT_THAT(happened(scenario.when(removeTable("t1"))), ElementsAre("TableRemoved"));
  EXPECT_FALSE(scenario.house().tables.contains("t1"));
  EXPECT_FALSE(scenario.house().tableStatuses.contains("t1"));
  EXPECT_EQ(rejection(scenario.when(removeTable("t1"))), "TABLE_NOT_FOUND @ table_id");
}

TEST(RemoveTable, NamesTheOrderThatIsOpenThere) {
  domain::House house = hall().house();
  v1::Event event;
  event.mutable_table_state_changed()->set_table_id("t1");
  event.mutable_table_state_changed()->set_state(v1::ORDERED);
  event.mutable_table_state_changed()->set_order_id("o1");
  domain::evolve(house, event);
  const domain::Decision refused = domain::decide(house, removeTable("t1"), {});
  EXPECT_EQ(rejection(refused), "TABLE_HAS_ORDER @ table_id");
  EXPECT_EQ(refused.error().subject_id(), "o1");
}

} // namespace
} // namespace comanda::testing
