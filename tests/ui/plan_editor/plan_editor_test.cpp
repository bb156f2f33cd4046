// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/commands.h"
#include "tests/ui/stage.h"
#include "ui/models/refusal_text.h"
#include "ui/plan_editor/plan_editor.h"
#include "ui/plan_editor/snap.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace comanda::ui_plan_editor {
namespace {

using comanda::testing::Stage;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

namespace say = comanda::testing;

class PlanEditorTest : public ::testing::Test {
protected:
  PlanEditorTest() {
    QObject::connect(&editor, &PlanEditor::said, &editor,
                     [this](const QString& text) { heard.push_back(text); });
    QObject::connect(&editor, &PlanEditor::nameAsked, &editor, [this] { ++namesAsked; });
    editor.open("hall");
  }

  void happens(const v1::Command& command) {
    stage.gateway.elsewhere(command);
    Stage::settle();
  }

  const v1::Table* live(const std::string& id) const { return stage.terminal.house().tables.find(id); }

  const TableShown* shown(const std::string& id) const {
    const auto& tables = editor.view().tables;
    const auto found = std::ranges::find(tables, id, &TableShown::id);
    return found == tables.end() ? nullptr : &*found;
  }

  std::string chosen() const {
    const TableShown* table = editor.view().chosenTable();
    return table != nullptr ? table->id : std::string();
  }

  void choose(const char* tableId) { editor.chooseTable(tableId); }

  Stage stage{say::trattoria(), "max"};
  Desks desks;
  PlanEditor editor{stage.terminal, desks};
  std::vector<QString> heard;
  int namesAsked = 0;
};

TEST_F(PlanEditorTest, SendsNothingBeforeItIsSavedAndThenEverythingAtOnce) {
  editor.placeTable("t1", {300, 400, 90, 70});
  choose("t2");
  editor.rename("Window");
  EXPECT_THAT(stage.gateway.batches(), IsEmpty());
  EXPECT_EQ(editor.view().changes, 2);
  editor.save();
  ASSERT_THAT(stage.gateway.batches(), SizeIs(1));
  EXPECT_EQ(stage.gateway.batches().front().commands_size(), 2);
  EXPECT_EQ(live("t1")->x(), 300);
  EXPECT_EQ(live("t2")->name(), "Window");
  EXPECT_EQ(editor.view().changes, 0);
  EXPECT_THAT(heard, ElementsAre("The plan is saved."));
}

TEST_F(PlanEditorTest, UndoesAndDoesAgainWhateverWasDone) {
  const QRect before = shown("t1")->place;
  choose("t1");
  editor.placeTable("t1", {300, 400, 90, 70});
  editor.turn();
  editor.setShape(v1::ROUND);
  editor.duplicate();
  const std::string twin = chosen();
  editor.remove();
  editor.addWall({200, 200});
  editor.addRoom();
  for (int i = 0; i < 7; ++i) {
    ASSERT_TRUE(editor.view().mayUndo);
    editor.undo();
  }
  EXPECT_FALSE(editor.view().mayUndo);
  EXPECT_EQ(editor.view().changes, 0);
  EXPECT_EQ(shown("t1")->place, before);
  EXPECT_EQ(shown(twin), nullptr);
  EXPECT_THAT(editor.view().rooms, SizeIs(1));
  for (int i = 0; i < 7; ++i) {
    editor.redo();
  }
  EXPECT_FALSE(editor.view().mayRedo);
  EXPECT_THAT(editor.view().rooms, SizeIs(2));
  EXPECT_EQ(editor.view().changes, 3) << "the first table, the hall's wall, the new room";
}

TEST_F(PlanEditorTest, StepsOfOneKindAreTakenBackTogether) {
  choose("t1");
  const QRect before = shown("t1")->place;
  editor.nudge({kGridCm, 0});
  editor.nudge({kGridCm, 0});
  editor.nudge({0, kGridCm});
  EXPECT_EQ(shown("t1")->place, before.translated(2 * kGridCm, kGridCm));
  for (const char* typed : {"W", "Wi", "Win"})
    editor.rename(typed);
  editor.undo();
  EXPECT_EQ(shown("t1")->name, QString::fromStdString(live("t1")->name()));
  editor.undo();
  EXPECT_EQ(shown("t1")->place, before);
  EXPECT_FALSE(editor.view().mayUndo);
}

TEST_F(PlanEditorTest, ShowsWhatIsUndoneInItsRoom) {
  editor.placeTable("t1", {300, 400, 90, 70});
  editor.addRoom();
  editor.undo();
  editor.redo();
  editor.undo();
  editor.undo();
  EXPECT_EQ(editor.view().roomName,
            QString::fromStdString(stage.terminal.house().rooms.find("hall")->name()));
  EXPECT_EQ(chosen(), "t1");
}

TEST_F(PlanEditorTest, AddsATableWhereThereIsRoomWithTheNextName) {
  editor.addTable(v1::ROUND, {400, 300});
  const TableShown* added = editor.view().chosenTable();
  ASSERT_NE(added, nullptr);
  EXPECT_EQ(added->shape, v1::ROUND);
  for (const TableShown& other : editor.view().tables) {
    EXPECT_TRUE(other.id == added->id || !other.place.intersects(added->place));
    EXPECT_TRUE(other.id == added->id || other.name != added->name);
  }
  editor.save();
  EXPECT_THAT(heard, ElementsAre("The plan is saved."));
}

TEST_F(PlanEditorTest, SaysBesideTheFieldWhatIsWrongWithAName) {
  choose("t2");
  editor.rename(QString::fromStdString(live("t1")->name()));
  EXPECT_EQ(editor.view().nameTrouble, models::refusalText(v1::TABLE_NAME_TAKEN));
  EXPECT_TRUE(shown("t2")->isWrong);
  editor.chooseNothing();
  editor.save();
  EXPECT_THAT(stage.gateway.batches(), IsEmpty()) << "the host would say the same";
  EXPECT_EQ(chosen(), "t1") << "one of the two";
  EXPECT_EQ(namesAsked, 1);
  choose("t2");
  editor.rename("  ");
  EXPECT_EQ(editor.view().nameTrouble, "Give it a name.");
  editor.rename(QString(kTableNameBytesMax, QChar(u'ä'))); // two bytes each
  EXPECT_EQ(editor.view().nameTrouble, "This name is too long: use at most 20 letters.");
  editor.rename("Window");
  EXPECT_TRUE(editor.view().nameTrouble.isEmpty());
}

TEST_F(PlanEditorTest, ShowsANameThatSomebodyElseTookWhileItWasSaved) {
  choose("t2");
  editor.rename("Window");
  stage.gateway.holdBack();
  editor.save();
  EXPECT_TRUE(editor.view().isSaving);
  v1::Command quicker = say::saveTable("t9");
  quicker.mutable_save_table()->mutable_table()->set_name("window");
  happens(quicker);
  editor.chooseNothing();
  stage.gateway.release();
  EXPECT_FALSE(editor.view().isSaving);
  EXPECT_EQ(chosen(), "t2");
  EXPECT_EQ(editor.view().nameTrouble, models::refusalText(v1::TABLE_NAME_TAKEN));
  EXPECT_EQ(namesAsked, 1);
  EXPECT_EQ(editor.view().changes, 1) << "nothing is lost";
  editor.rename("Door");
  editor.save();
  EXPECT_EQ(live("t2")->name(), "Door");
}

TEST_F(PlanEditorTest, TakesAwayNoTableThatHasAnOrder) {
  happens(say::openOrder("o1", "t1"));
  choose("t1");
  editor.remove();
  EXPECT_NE(shown("t1"), nullptr);
  ASSERT_THAT(heard, SizeIs(1));
  EXPECT_TRUE(heard.front().contains(models::refusalText(v1::TABLE_HAS_ORDER)));
}

TEST_F(PlanEditorTest, ShowsWhatTheHostDoesNotLetGoAndKeepsIt) {
  choose("t1");
  editor.remove();
  editor.placeTable("t2", {500, 500, 80, 80});
  happens(say::openOrder("o1", "t1"));
  editor.save();
  EXPECT_TRUE(editor.view().trouble.contains(models::refusalText(v1::TABLE_HAS_ORDER)));
  EXPECT_TRUE(editor.view().isKept);
  EXPECT_NE(live("t2")->x(), 500) << "all or nothing";
  EXPECT_EQ(editor.view().changes, 2);
  editor.keep();
  EXPECT_TRUE(editor.view().trouble.isEmpty());
  EXPECT_EQ(chosen(), "t1");
  editor.save();
  EXPECT_EQ(live("t2")->x(), 500);
  EXPECT_NE(live("t1"), nullptr);
}

TEST_F(PlanEditorTest, SaysWhyTheHostRefusedAndLosesNothing) {
  editor.placeTable("t2", {500, 500, 80, 80});
  stage.gateway.refuseNext(v1::OVERLOADED);
  editor.save();
  EXPECT_FALSE(editor.view().trouble.isEmpty());
  EXPECT_FALSE(editor.view().isKept);
  EXPECT_EQ(shown("t2")->place.x(), 500);
  editor.save();
  EXPECT_EQ(live("t2")->x(), 500);
}

TEST_F(PlanEditorTest, LosesNothingWhileSomebodyElseWorksHere) {
  editor.placeTable("t2", {500, 500, 80, 80});
  stage.terminal.signOut();
  EXPECT_THAT(editor.view().tables, IsEmpty());
  stage.terminal.signIn(stage.gateway, "ada");
  EXPECT_EQ(editor.view().changes, 0) << "it is not hers";
  stage.terminal.signIn(stage.gateway, "max");
  EXPECT_EQ(editor.view().changes, 1);
  EXPECT_EQ(shown("t2")->place.x(), 500);
  EXPECT_TRUE(editor.view().mayUndo);
}

TEST_F(PlanEditorTest, FindsOutWhatWasSavedWhileNobodyWasThere) {
  stage.gateway.holdBack();
  editor.addTable(v1::RECTANGLE, {400, 400});
  editor.placeTable("t2", {500, 500, 80, 80});
  editor.save();
  stage.terminal.signOut();
  stage.gateway.release(); // the link was away, and the one who asked, too
  stage.terminal.signIn(stage.gateway, "max");
  EXPECT_EQ(editor.view().changes, 0);
  EXPECT_FALSE(editor.view().isSaving);
  EXPECT_THAT(editor.view().tables, SizeIs(5));
}

TEST_F(PlanEditorTest, GoesOnWhileTheHostTakesItsTime) {
  stage.gateway.holdBack();
  choose("t1");
  editor.setSeats(7);
  editor.save();
  EXPECT_FALSE(editor.view().mayUndo) << "what is on its way cannot be called back";
  editor.setSeats(8);
  stage.gateway.release();
  EXPECT_EQ(live("t1")->seats(), 7);
  EXPECT_EQ(shown("t1")->seats, 8);
  EXPECT_EQ(editor.view().changes, 1);
}

TEST_F(PlanEditorTest, FollowsOthersWhileItIsOpen) {
  editor.placeTable("t2", {500, 500, 80, 80});
  v1::Command moved = say::saveTable("t3");
  moved.mutable_save_table()->mutable_table()->set_x(640);
  moved.mutable_save_table()->mutable_table()->set_name(live("t3")->name());
  happens(moved);
  EXPECT_EQ(shown("t3")->place.x(), 640);
  editor.save();
  EXPECT_EQ(live("t3")->x(), 640);
  EXPECT_EQ(stage.gateway.batches().back().commands_size(), 1);
}

TEST_F(PlanEditorTest, EditsWalls) {
  editor.addWall({400, 300});
  ASSERT_THAT(editor.view().walls, SizeIs(1));
  EXPECT_EQ(editor.view().chosenWall, 0);
  const QLine wall = editor.view().walls.front();
  editor.nudge({0, kGridCm});
  EXPECT_EQ(editor.view().walls.front(), wall.translated(0, kGridCm));
  editor.stretch({kGridCm, 0});
  EXPECT_EQ(editor.view().walls.front().dx(), wall.dx() + kGridCm);
  editor.placeWall(0, {0, 0, 0, 500});
  editor.save();
  ASSERT_EQ(stage.terminal.house().rooms.find("hall")->walls_size(), 1);
  EXPECT_EQ(stage.terminal.house().rooms.find("hall")->walls(0).to_y(), 500);
  editor.chooseWall(0);
  editor.remove();
  EXPECT_THAT(editor.view().walls, IsEmpty());
  EXPECT_EQ(editor.view().chosenWall, -1);
}

TEST_F(PlanEditorTest, HasNotMoreWallsThanARoomCanHave) {
  for (int i = 0; i < kWallsMax + 1; ++i) {
    editor.addWall({400, 300});
  }
  EXPECT_THAT(editor.view().walls, SizeIs(kWallsMax));
  EXPECT_THAT(heard, SizeIs(1));
}

TEST_F(PlanEditorTest, AddsRenamesReordersAndRemovesRooms) {
  editor.addRoom();
  EXPECT_EQ(namesAsked, 1);
  editor.renameRoom("Terrace");
  EXPECT_TRUE(editor.view().isLastRoom);
  editor.moveRoom(false);
  EXPECT_EQ(editor.view().rooms.front().name, "Terrace");
  editor.save();
  EXPECT_EQ(heard.back(), "The plan is saved.");
  const auto hall = stage.terminal.house().rooms.find("hall")->position();
  for (const v1::Room* room : stage.terminal.house().rooms.sorted()) {
    if (room->name() == "Terrace") {
      EXPECT_LT(room->position(), hall);
    }
  }
  editor.removeRoom();
  EXPECT_EQ(editor.view().roomName,
            QString::fromStdString(stage.terminal.house().rooms.find("hall")->name()));
  editor.save();
  EXPECT_THAT(stage.terminal.house().rooms.sorted(), SizeIs(1));
}

TEST_F(PlanEditorTest, RemovesNoRoomInWhichTablesStand) {
  editor.removeRoom();
  EXPECT_THAT(editor.view().rooms, SizeIs(1));
  EXPECT_THAT(heard, ElementsAre(models::refusalText(v1::ROOM_NOT_EMPTY)));
}

TEST_F(PlanEditorTest, DiscardsEverything) {
  choose("t1");
  editor.remove();
  editor.addRoom();
  editor.discard();
  EXPECT_EQ(editor.view().changes, 0);
  EXPECT_FALSE(editor.view().mayUndo);
  EXPECT_NE(shown("t1"), nullptr);
}

TEST_F(PlanEditorTest, IsForThoseOnlyWhoManageTheFloor) {
  stage.terminal.signIn(stage.gateway, "sara");
  editor.open("hall");
  EXPECT_FALSE(editor.view().mayEdit);
  editor.placeTable("t1", {500, 500, 80, 80});
  editor.addTable(v1::ROUND, {0, 0});
  editor.addRoom();
  EXPECT_EQ(editor.view().changes, 0);
}

TEST_F(PlanEditorTest, KeepsSeatsAndSizesWithinWhatATableCanHave) {
  choose("t1");
  editor.setSeats(0);
  EXPECT_EQ(shown("t1")->seats, 1);
  editor.setSeats(kSeatsMax + 1);
  EXPECT_EQ(shown("t1")->seats, kSeatsMax);
  for (int i = 0; i < 9; ++i)
    editor.turn();
  EXPECT_EQ(shown("t1")->rotation, 45) << "once around and one step";
}

} // namespace
} // namespace comanda::ui_plan_editor
