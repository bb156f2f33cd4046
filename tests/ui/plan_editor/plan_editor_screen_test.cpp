// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/commands.h"
#include "tests/ui/placed_table.h"
#include "tests/ui/stage.h"
#include "ui/kit/overlay.h"
#include "ui/kit/toast.h"
#include "ui/models/refusal_text.h"
#include "ui/plan_editor/plan_editor_screen.h"
#include "ui/plan_editor/plan_view.h"
#include "ui/plan_editor/snap.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace comanda::ui_plan_editor {
namespace {

using comanda::testing::NotedNavigator;
using comanda::testing::Stage;

namespace say = comanda::testing;

say::Scenario furnished() {
  say::Scenario evening = say::trattoria();
  evening.as("ada").given({say::tableAt("t1", 100, 100), say::tableAt("t2", 400, 100),
                           say::tableAt("t3", 100, 300), say::tableAt("t4", 400, 300)});
  return evening;
}

class PlanEditorScreenTest : public ::testing::Test {
protected:
  PlanEditorScreenTest() {
    stage.theme.setMotionReduced(true);
    header.reset(screen.headerWidget());
    screen.resize(1196, 736);
    screen.show();
    screen.shown("hall");
    screen.activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&screen));
    Stage::settle();
  }

  template <class Widget>
  Widget& find(const char* name) const {
    auto* found = screen.findChild<Widget*>(QLatin1String(name));
    if (found == nullptr) found = header->findChild<Widget*>(QLatin1String(name));
    EXPECT_NE(found, nullptr) << name;
    return *found;
  }
  QPushButton& button(const char* name) const { return find<QPushButton>(name); }
  PlanView& plan() const { return find<PlanView>("planView"); }
  const v1::Table& live(const std::string& id) const { return *stage.terminal.house().tables.find(id); }

  QPoint at(int x, int y) const { return plan().mapFromScene(QPointF(x, y)); }

  void tap(QPoint where) { QTest::mouseClick(plan().viewport(), Qt::LeftButton, {}, where); }

  void drag(QPoint from, QPoint to) {
    QWidget* glass = plan().viewport();
    QTest::mousePress(glass, Qt::LeftButton, {}, from);
    for (int share = 1; share <= 4; ++share) {
      QTest::mouseMove(glass, from + (to - from) * share / 4);
    }
    QTest::mouseRelease(glass, Qt::LeftButton, {}, to);
  }

  Stage stage{furnished(), "max"};
  Desks desks;
  NotedNavigator navigator;
  PlanEditorScreen screen{stage.theme, std::make_unique<PlanEditor>(stage.terminal, desks), navigator};
  std::unique_ptr<QWidget> header;
};

TEST_F(PlanEditorScreenTest, IsToldInWordsToThoseWhoDoNotSeeIt) {
  auto& plan = find<PlanView>("planView");
  for (const char* name : {"t1", "t2", "t3", "t4"}) {
    EXPECT_TRUE(plan.accessibleDescription().contains(QLatin1String(name))) << name;
  }
  QTest::keyClick(&plan, Qt::Key_Tab);
  EXPECT_TRUE(plan.accessibleDescription().contains("t1"));
  EXPECT_FALSE(plan.accessibleDescription().contains("t4")) << "the chosen one alone";
}

TEST_F(PlanEditorScreenTest, ATableIsDraggedAndSaved) {
  drag(at(140, 140), at(263, 198));
  EXPECT_EQ(live("t1").x(), 100) << "nothing before it is saved";
  button("savePlanButton").click();
  EXPECT_EQ(live("t1").x() % kGridCm, 0);
  EXPECT_NEAR(live("t1").x(), 220, kGridCm);
  EXPECT_NEAR(live("t1").y(), 160, kGridCm);
  EXPECT_TRUE(find<kit::Toast>("planToast").isShown());
}

TEST_F(PlanEditorScreenTest, ATableComesIntoLineWithItsNeighbour) {
  drag(at(140, 140), at(447, 220)); // nearly under t2
  button("savePlanButton").click();
  EXPECT_EQ(live("t1").x(), live("t2").x());
}

TEST_F(PlanEditorScreenTest, ATapChoosesAndMovesNothing) {
  tap(at(440, 340));
  EXPECT_EQ(find<QLineEdit>("tableNameField").text(), QString::fromStdString(live("t4").name()));
  EXPECT_TRUE(find<QLineEdit>("tableNameField").isVisible());
  EXPECT_FALSE(button("savePlanButton").isVisible());
  tap(at(280, 240));
  EXPECT_TRUE(find<QLineEdit>("roomNameField").isVisible());
}

TEST_F(PlanEditorScreenTest, ACornerIsPulled) {
  tap(at(140, 340));
  drag(at(180, 380), at(241, 421));
  button("savePlanButton").click();
  EXPECT_NEAR(live("t3").width(), 140, kGridCm);
  EXPECT_NEAR(live("t3").height(), 120, kGridCm);
  EXPECT_EQ(live("t3").x(), 100);
}

TEST_F(PlanEditorScreenTest, EscGivesUpADrag) {
  QWidget* glass = plan().viewport();
  QTest::mousePress(glass, Qt::LeftButton, {}, at(140, 140));
  QTest::mouseMove(glass, at(300, 200));
  QTest::keyClick(&plan(), Qt::Key_Escape);
  QTest::mouseRelease(glass, Qt::LeftButton, {}, at(300, 200));
  EXPECT_FALSE(button("savePlanButton").isVisible());
}

TEST_F(PlanEditorScreenTest, TheKeyboardDoesItAll) {
  plan().setFocus(Qt::TabFocusReason);
  for (const char* table : {"t1", "t2", "t3", "t4"}) {
    QTest::keyClick(&plan(), Qt::Key_Tab);
    EXPECT_TRUE(plan().accessibleDescription().contains(QString::fromStdString(live(table).name())));
  }
  QTest::keyClick(&plan(), Qt::Key_Right);
  QTest::keyClick(&plan(), Qt::Key_Down);
  QTest::keyClick(&plan(), Qt::Key_Right, Qt::ShiftModifier);
  QTest::keyClick(&plan(), Qt::Key_R);
  QTest::keyClick(&plan(), Qt::Key_S, Qt::ControlModifier);
  EXPECT_EQ(live("t4").x(), 400 + kGridCm);
  EXPECT_EQ(live("t4").y(), 300 + kGridCm);
  EXPECT_EQ(live("t4").width(), 80 + kGridCm);
  EXPECT_EQ(live("t4").rotation(), 45);
  QTest::keyClick(&plan(), Qt::Key_Delete);
  EXPECT_TRUE(button("savePlanButton").isVisible());
  QTest::keyClick(&plan(), Qt::Key_Z, Qt::ControlModifier);
  EXPECT_FALSE(button("savePlanButton").isVisible());
  QTest::keyClick(&plan(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  QTest::keyClick(&plan(), Qt::Key_S, Qt::ControlModifier);
  EXPECT_FALSE(stage.terminal.house().tables.contains("t4"));
}

TEST_F(PlanEditorScreenTest, TabLeavesThePlanAfterItsLastTable) {
  plan().setFocus(Qt::TabFocusReason);
  for (int i = 0; i < 5; ++i) {
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
  }
  EXPECT_NE(QApplication::focusWidget(), &plan());
}

TEST_F(PlanEditorScreenTest, ANameThatIsTakenIsSaidBesideItsField) {
  tap(at(440, 340));
  auto& field = find<QLineEdit>("tableNameField");
  field.setFocus();
  field.selectAll();
  QTest::keyClicks(&field, QString::fromStdString(live("t1").name()));
  auto& trouble = find<QLabel>("tableNameTrouble");
  EXPECT_TRUE(trouble.isVisible());
  EXPECT_EQ(trouble.text(), models::refusalText(v1::TABLE_NAME_TAKEN));
  QTest::keyClicks(&field, "x");
  EXPECT_FALSE(trouble.isVisible());
  QTest::keyClick(&field, Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(field.text(), QString::fromStdString(live("t4").name())) << "the whole name, as one step";
}

TEST_F(PlanEditorScreenTest, ThePaletteAddsAndTheFormChanges) {
  button("addRoundButton").click();
  button("seatsMoreButton").click();
  EXPECT_EQ(find<QLabel>("seatsText").text(), "5 seats");
  button("shapeCounterButton").click();
  EXPECT_TRUE(button("shapeCounterButton").isChecked());
  EXPECT_FALSE(button("shapeRoundButton").isChecked());
  button("duplicateButton").click();
  button("addWallButton").click();
  EXPECT_TRUE(find<QLabel>("wallText").text().contains("3.0"));
  button("savePlanButton").click();
  EXPECT_EQ(stage.terminal.house().tables.sorted().size(), 6U);
  EXPECT_EQ(stage.terminal.house().rooms.find("hall")->walls_size(), 1);
}

TEST_F(PlanEditorScreenTest, AWallIsPulledByItsEnd) {
  button("addWallButton").click();
  const v1::Wall before = [&] {
    button("savePlanButton").click();
    return stage.terminal.house().rooms.find("hall")->walls(0);
  }();
  drag(at(before.to_x(), before.to_y()), at(before.to_x() + 100, before.to_y()));
  button("savePlanButton").click();
  const v1::Wall& after = stage.terminal.house().rooms.find("hall")->walls(0);
  EXPECT_NEAR(after.to_x(), before.to_x() + 100, kGridCm);
  EXPECT_EQ(after.from_x(), before.from_x());
}

TEST_F(PlanEditorScreenTest, DiscardingAsksWhereItStands) {
  drag(at(140, 140), at(263, 198));
  button("discardButton").click();
  EXPECT_TRUE(find<QLabel>("discardQuestion").isVisible());
  EXPECT_EQ(QApplication::focusWidget(), &button("keepEditingButton"));
  button("keepEditingButton").click();
  EXPECT_TRUE(button("savePlanButton").isVisible());
  button("discardButton").click();
  button("discardNowButton").click();
  EXPECT_FALSE(button("savePlanButton").isVisible());
  EXPECT_TRUE(button("donePlanButton").isVisible());
  EXPECT_TRUE(stage.gateway.batches().empty());
}

TEST_F(PlanEditorScreenTest, WhatTheHostDoesNotLetGoCanBeKept) {
  tap(at(140, 140));
  button("removeTableButton").click();
  stage.gateway.elsewhere(say::openOrder("o1", "t1"));
  Stage::settle();
  button("savePlanButton").click();
  EXPECT_TRUE(find<QLabel>("planTrouble").isVisible());
  EXPECT_TRUE(find<QLabel>("planTrouble").text().contains(models::refusalText(v1::TABLE_HAS_ORDER)));
  button("keepButton").click();
  EXPECT_FALSE(find<QLabel>("planTrouble").isVisible());
  EXPECT_TRUE(button("donePlanButton").isVisible());
}

TEST_F(PlanEditorScreenTest, AddsARoomAndAsksForItsName) {
  button("addRoomButton").click();
  auto& field = find<QLineEdit>("roomNameField");
  EXPECT_EQ(QApplication::focusWidget(), &field);
  EXPECT_EQ(field.selectedText(), field.text());
  QTest::keyClicks(&field, "Terrace ");
  QTest::keyClicks(&field, "2");
  button("savePlanButton").click();
  EXPECT_EQ(header->findChildren<QPushButton*>().back()->text(), "Terrace 2");
}

TEST_F(PlanEditorScreenTest, DoneGoesToTheFloorWithTheSameRoom) {
  button("donePlanButton").click();
  EXPECT_EQ(navigator.wentTo, "floor");
  EXPECT_EQ(navigator.with, "hall");
}

TEST_F(PlanEditorScreenTest, IsClosedToThoseWhoMayNot) {
  stage.terminal.signIn(stage.gateway, "sara");
  screen.shown("hall");
  Stage::settle();
  const auto overlays = screen.findChildren<kit::Overlay*>(Qt::FindDirectChildrenOnly);
  ASSERT_EQ(overlays.size(), 1);
  EXPECT_TRUE(overlays.front()->isVisible());
}

TEST_F(PlanEditorScreenTest, KeepsWhatWasEditedWhileAnotherScreenIsInFront) {
  drag(at(140, 140), at(263, 198));
  screen.hidden();
  stage.terminal.signIn(stage.gateway, "sara");
  stage.terminal.signIn(stage.gateway, "max");
  screen.shown("hall");
  EXPECT_TRUE(button("savePlanButton").isVisible());
}

TEST_F(PlanEditorScreenTest, EverythingIsLargeEnoughForAFinger) {
  screen.resize(940, 536);
  tap(at(140, 140));
  for (const QPushButton* each : screen.findChildren<QPushButton*>()) {
    if (each->isVisible()) {
      EXPECT_GE(each->height(), theme::target::kMin) << each->objectName().toStdString();
      EXPECT_GE(each->width(), theme::target::kMin) << each->objectName().toStdString();
      EXPECT_FALSE((each->accessibleName() + each->text()).isEmpty()) << each->objectName().toStdString();
    }
  }
}

} // namespace
} // namespace comanda::ui_plan_editor
