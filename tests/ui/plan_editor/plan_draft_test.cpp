// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/commands.h"
#include "tests/support/scenario.h"
#include "ui/plan_editor/plan_draft.h"
#include "ui/plan_editor/plan_step.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace comanda::ui_plan_editor {
namespace {

using comanda::testing::Scenario;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

namespace say = comanda::testing;

class PlanDraftTest : public ::testing::Test {
protected:
  const v1::Table& live(const std::string& id) const { return *evening.house().tables.find(id); }

  /// The change of a table as it is now.
  template <class Edit>
  void edit(const std::string& id, Edit change) {
    v1::Table after = live(id);
    change(after);
    draft.tables[id] = {live(id), after};
  }

  void rename(const std::string& id, const std::string& name) {
    edit(id, [&](v1::Table& table) { table.set_name(name); });
  }

  std::vector<PlanCommand> commands() const { return commandsOf(evening.house(), draft); }

  /// The host carries out everything; the first rule that it breaks.
  std::string carryOut() {
    for (const PlanCommand& edit : commands()) {
      if (const std::string outcome = say::rejection(evening.when(edit.command)); outcome != "accepted")
        return outcome;
    }
    return "accepted";
  }

  Scenario evening = say::trattoria();
  PlanDraft draft;
};

TEST_F(PlanDraftTest, WithoutAChangeIsTheHouseAndSendsNothing) {
  const Plan plan = planOf(evening.house(), draft);
  EXPECT_THAT(plan.rooms, SizeIs(1));
  EXPECT_THAT(plan.tablesIn("hall"), SizeIs(4));
  EXPECT_THAT(commands(), IsEmpty());
}

TEST_F(PlanDraftTest, SendsOnlyWhatIsDifferent) {
  rename("t2", "20");
  rename("t3", live("t3").name());
  const auto sent = commands();
  ASSERT_THAT(sent, SizeIs(1));
  EXPECT_EQ(sent.front().id, "t2");
  EXPECT_EQ(sent.front().command.save_table().table().name(), "20");
}

TEST_F(PlanDraftTest, KeepsWhatOthersChangedOfTheSameTable) {
  rename("t1", "20");
  v1::Command moved = say::saveTable("t1");
  moved.mutable_save_table()->mutable_table()->set_x(777);
  moved.mutable_save_table()->mutable_table()->set_name(live("t1").name());
  evening.given(moved);
  EXPECT_EQ(carryOut(), "accepted");
  EXPECT_EQ(live("t1").name(), "20");
  EXPECT_EQ(live("t1").x(), 777);
}

TEST_F(PlanDraftTest, DoesNotBringBackWhatSomebodyElseTookAway) {
  rename("t1", "20");
  v1::Command gone;
  gone.mutable_remove_table()->set_table_id("t1");
  evening.given(gone);
  EXPECT_EQ(planOf(evening.house(), draft).table("t1"), nullptr);
  EXPECT_THAT(commands(), IsEmpty());
}

TEST_F(PlanDraftTest, CanSwapTheNamesOfTables) {
  const std::string first = live("t1").name();
  const std::string second = live("t2").name();
  rename("t1", second);
  rename("t2", first);
  EXPECT_EQ(carryOut(), "accepted");
  EXPECT_EQ(live("t1").name(), second);
  EXPECT_EQ(live("t2").name(), first);
  EXPECT_THAT(commands(), IsEmpty());
}

TEST_F(PlanDraftTest, GivesTheNameOfATableThatGoesToAnother) {
  const std::string name = live("t1").name();
  draft.tables["t1"] = {live("t1"), std::nullopt};
  rename("t2", name);
  EXPECT_EQ(carryOut(), "accepted");
  EXPECT_EQ(live("t2").name(), name);
}

TEST_F(PlanDraftTest, AddsARoomBeforeItsTablesAndTakesOneAwayAfterThem) {
  v1::Room terrace;
  terrace.set_id("terrace");
  terrace.set_name("Terrace");
  draft.rooms["terrace"] = {std::nullopt, terrace};
  for (const char* id : {"t1", "t2", "t3", "t4"}) {
    edit(id, [](v1::Table& table) { table.set_room_id("terrace"); });
  }
  draft.rooms["hall"] = {*evening.house().rooms.find("hall"), std::nullopt};
  EXPECT_EQ(carryOut(), "accepted");
  EXPECT_EQ(live("t4").room_id(), "terrace");
  EXPECT_FALSE(evening.house().rooms.contains("hall"));
}

TEST_F(PlanDraftTest, TakesAwayWhatWasAddedAndSavedMeanwhile) {
  draft.tables["t9"] = {std::nullopt, std::nullopt}; // added, sent, and taken away before the host answered
  EXPECT_THAT(commands(), IsEmpty());
  evening.given(say::saveTable("t9"));
  EXPECT_EQ(carryOut(), "accepted");
  EXPECT_FALSE(evening.house().tables.contains("t9"));
}

TEST_F(PlanDraftTest, IsSettledByWhatWasSavedAndKeepsWhatCameAfter) {
  rename("t1", "20");
  rename("t2", "21");
  const PlanDraft sent = draft;
  draft.tables["t2"].after->set_seats(9);
  for (const PlanCommand& edit : commandsOf(evening.house(), sent)) {
    evening.given(edit.command);
  }
  settle(draft, sent);
  EXPECT_FALSE(draft.tables.contains("t1"));
  const auto left = commands();
  ASSERT_THAT(left, SizeIs(1));
  EXPECT_EQ(left.front().command.save_table().table().seats(), 9);
}

TEST_F(PlanDraftTest, HasWallsOfTheRoom) {
  v1::Room walled = *evening.house().rooms.find("hall");
  walled.add_walls()->set_to_x(500);
  draft.rooms["hall"] = {*evening.house().rooms.find("hall"), walled};
  EXPECT_EQ(carryOut(), "accepted");
  EXPECT_EQ(evening.house().rooms.find("hall")->walls_size(), 1);
}

TEST_F(PlanDraftTest, StepsAreUndoneAndDoneAgain) {
  v1::Table moved = live("t1");
  moved.set_x(500);
  PlanDraft after;
  after.tables["t1"] = {live("t1"), moved};
  PlanStep step(draft, after, {"hall", "t1"});
  step.redo();
  EXPECT_EQ(planOf(evening.house(), draft).table("t1")->x(), 500);
  step.undo();
  EXPECT_THAT(commands(), IsEmpty());
  step.redo();
  EXPECT_THAT(commands(), SizeIs(1));
}

} // namespace
} // namespace comanda::ui_plan_editor
