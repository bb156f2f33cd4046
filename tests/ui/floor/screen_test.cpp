// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/commands.h"
#include "tests/ui/placed_table.h"
#include "tests/ui/stage.h"
#include "ui/floor/plan_canvas.h"
#include "ui/floor/screen.h"
#include "ui/kit/sheet.h"
#include "ui/kit/toast.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QContextMenuEvent>
#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace comanda::ui_floor {
namespace {

using comanda::testing::FakeGateway;
using comanda::testing::NotedNavigator;
using comanda::testing::Stage;

namespace say = comanda::testing;

say::Scenario hall() {
  say::Scenario evening = say::trattoria();
  evening.as("ada").given({say::tableAt("t1", 0, 0), say::tableAt("t2", 300, 0), say::tableAt("t3", 0, 300),
                           say::tableAt("t4", 300, 300)});
  return evening;
}

/// One terminal with its screen in a window.
struct Post {
  Post(models::Terminal& terminal, theme::Theme& theme)
      : screen(theme, std::make_unique<FloorPresenter>(terminal, navigator)) {
    header.reset(screen.headerWidget());
    screen.resize(1196, 736);
    screen.show();
    Stage::settle();
  }

  QPushButton& button(const char* name) const {
    auto* found = screen.findChild<QPushButton*>(QLatin1String(name));
    EXPECT_NE(found, nullptr) << name;
    return *found;
  }
  bool isSheetOpen() const { return screen.findChild<kit::Sheet*>()->isOpen(); }
  QString spoken(const char* name) const { return button(name).accessibleName(); }

  NotedNavigator navigator;
  FloorScreen screen;
  std::unique_ptr<QWidget> header;
};

class FloorScreenTest : public ::testing::Test {
protected:
  FloorScreenTest() {
    stage.theme.setMotionReduced(true);
    post.screen.activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&post.screen));
  }

  void happens(const v1::Command& command) {
    stage.gateway.elsewhere(command);
    Stage::settle();
  }

  Stage stage{hall()};
  Post post{stage.terminal, stage.theme};
};

TEST_F(FloorScreenTest, HasATileForEveryTableWithAName) {
  for (const char* name : {"table-t1", "table-t2", "table-t3", "table-t4"}) {
    EXPECT_TRUE(post.spoken(name).contains("free, 4 seats")) << post.spoken(name).toStdString();
    EXPECT_GE(post.button(name).height(), theme::target::kMin);
  }
}

TEST_F(FloorScreenTest, AsksForGuestsAndGoesToTheOrder) {
  post.button("table-t2").click();
  ASSERT_TRUE(post.isSheetOpen());
  post.button("covers4").click();
  EXPECT_FALSE(post.isSheetOpen());
  EXPECT_EQ(post.navigator.wentTo, "order");
  EXPECT_EQ(stage.terminal.house().orders.sorted().front()->covers(), 4);
}

TEST_F(FloorScreenTest, HasRoomForLargeParties) {
  post.button("table-t2").click();
  EXPECT_FALSE(post.button("covers13").isVisible());
  post.button("moreCoversButton").click();
  EXPECT_TRUE(post.button("covers13").isVisible());
  EXPECT_EQ(QApplication::focusWidget(), &post.button("covers13"));
}

TEST_F(FloorScreenTest, IsWalkedWithTheKeyboard) {
  post.button("table-t1").setFocus(Qt::TabFocusReason);
  QTest::keyClick(&post.button("table-t1"), Qt::Key_Right);
  EXPECT_EQ(QApplication::focusWidget(), &post.button("table-t2"));
  QTest::keyClick(&post.button("table-t2"), Qt::Key_Down);
  EXPECT_EQ(QApplication::focusWidget(), &post.button("table-t4"));
  QTest::keyClick(&post.button("table-t4"), Qt::Key_Right);
  EXPECT_EQ(QApplication::focusWidget(), &post.button("table-t4")) << "there is nothing further";
  QTest::keyClick(&post.button("table-t4"), Qt::Key_Left);
  QTest::keyClick(&post.button("table-t3"), Qt::Key_Return);
  EXPECT_TRUE(post.isSheetOpen());
}

TEST_F(FloorScreenTest, GoesFromTableToTableWithTab) {
  post.button("table-t1").setFocus(Qt::TabFocusReason);
  for (const char* next : {"table-t2", "table-t3", "table-t4"}) {
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    EXPECT_EQ(QApplication::focusWidget()->objectName(), QLatin1String(next));
  }
}

TEST_F(FloorScreenTest, KeepsTheFocusWhileTheHouseChanges) {
  post.button("table-t1").setFocus(Qt::TabFocusReason);
  happens(say::openOrder("o1", "t1"));
  EXPECT_EQ(QApplication::focusWidget(), &post.button("table-t1"));
  EXPECT_TRUE(post.spoken("table-t1").contains("seated"));
}

TEST_F(FloorScreenTest, ALongPressAsksForMoreAndIsNoTap) {
  happens(say::openOrder("o1", "t1"));
  QPushButton& tile = post.button("table-t1");
  QTest::mousePress(&tile, Qt::LeftButton);
  EXPECT_TRUE(QTest::qWaitFor([this] { return post.isSheetOpen(); }, 3000));
  QTest::mouseRelease(&tile, Qt::LeftButton);
  EXPECT_TRUE(post.navigator.wentTo.isEmpty());
  EXPECT_TRUE(post.button("moveTableButton").isVisible());
}

TEST_F(FloorScreenTest, MovesATableAndEscGivesUp) {
  happens(say::openOrder("o1", "t1"));
  QContextMenuEvent menu(QContextMenuEvent::Keyboard, QPoint(), QPoint());
  QApplication::sendEvent(&post.button("table-t1"), &menu);
  ASSERT_TRUE(post.isSheetOpen());
  post.button("moveTableButton").click();
  auto* text = post.screen.findChild<QLabel*>("choiceText");
  EXPECT_TRUE(text->isVisible());
  EXPECT_FALSE(post.button("table-t1").isEnabled());
  QTest::keyClick(&post.button("table-t3"), Qt::Key_Escape);
  EXPECT_FALSE(text->isVisible());
  QApplication::sendEvent(&post.button("table-t1"), &menu);
  post.button("moveTableButton").click();
  post.button("table-t3").click();
  Stage::settle();
  EXPECT_EQ(stage.terminal.house().orders.find("o1")->table_id(), "t3");
  EXPECT_TRUE(post.screen.findChild<kit::Toast*>()->isShown());
}

TEST_F(FloorScreenTest, HasButtonsForTheTableThatWasTappedLast) {
  EXPECT_FALSE(post.button("moveButton").isEnabled()) << "nobody has ordered";
  happens(say::openOrder("o1", "t1"));
  EXPECT_FALSE(post.button("chosenTableChip").isVisible());
  post.button("table-t1").click(); // to its order …
  EXPECT_TRUE(post.button("chosenTableChip").isVisible()) << "… and back";
  EXPECT_EQ(post.button("chosenTableChip").text(), "t1");
  post.button("moveButton").click();
  post.button("table-t3").click();
  Stage::settle();
  EXPECT_EQ(stage.terminal.house().orders.find("o1")->table_id(), "t3");
  EXPECT_FALSE(post.button("chosenTableChip").isVisible()) << "nobody sits there any more";
}

TEST_F(FloorScreenTest, AsksForTheTableWhereNoneIsChosen) {
  happens(say::openOrder("o1", "t1"));
  happens(say::openOrder("o2", "t2"));
  post.button("mergeButton").click();
  EXPECT_TRUE(post.screen.findChild<QLabel*>("choiceText")->isVisible());
  EXPECT_FALSE(post.button("table-t3").isEnabled()) << "it has no check";
  post.button("table-t1").click();
  post.button("table-t2").click();
  Stage::settle();
  EXPECT_NE(stage.terminal.house().orders.find("o1")->status(), v1::OPEN);
}

TEST_F(FloorScreenTest, LetsGoOfTheChosenTable) {
  happens(say::openOrder("o1", "t1"));
  post.button("table-t1").click();
  post.button("chosenTableChip").click();
  EXPECT_FALSE(post.button("chosenTableChip").isVisible());
}

TEST_F(FloorScreenTest, BringsTheBillOfTheChosenTable) {
  stage.terminal.signIn(stage.gateway, "max");
  happens(say::openOrder("o1", "t1"));
  post.button("billButton").click();
  post.button("table-t1").click();
  EXPECT_EQ(post.navigator.wentTo, "till");
  EXPECT_EQ(post.navigator.with, "o1");
}

TEST_F(FloorScreenTest, OffersThePlansEditorToThoseWhoManageTheFloor) {
  auto* edit = post.header->findChild<QPushButton*>("editPlanButton");
  ASSERT_NE(edit, nullptr);
  EXPECT_TRUE(edit->isHidden());
  stage.terminal.signIn(stage.gateway, "max");
  Stage::settle();
  EXPECT_FALSE(edit->isHidden());
  edit->click();
  EXPECT_EQ(post.navigator.wentTo, "planEditor");
  EXPECT_EQ(post.navigator.with, "hall");
}

TEST_F(FloorScreenTest, DrawsTheWallsOfTheRoom) {
  v1::Command walled = say::saveRoom("hall");
  walled.mutable_save_room()->mutable_room()->add_walls()->set_to_x(400);
  happens(walled);
  ASSERT_EQ(post.screen.findChild<PlanCanvas*>()->walls().size(), 1U);
  const QLineF wall = post.screen.findChild<PlanCanvas*>()->walls().front();
  EXPECT_LT(wall.p1().x(), wall.p2().x());
}

TEST_F(FloorScreenTest, ShowsTheRoomItIsAskedFor) {
  happens(say::saveRoom("terrace"));
  post.screen.shown("terrace");
  EXPECT_EQ(post.screen.title(), "terrace");
  post.screen.shown({});
  EXPECT_EQ(post.screen.title(), "terrace");
}

TEST_F(FloorScreenTest, SaysWhatIsRefused) {
  stage.gateway.refuseNext(v1::OVERLOADED);
  post.button("table-t1").click();
  post.button("covers2").click();
  EXPECT_TRUE(post.screen.findChild<kit::Toast*>()->isShown());
  EXPECT_TRUE(post.navigator.wentTo.isEmpty());
}

TEST_F(FloorScreenTest, ListsWhatNeedsSomebody) {
  happens(say::seatTable("t1", 2));
  EXPECT_TRUE(post.button("needRow0").isVisible());
  EXPECT_EQ(post.button("needsCount").text(), "1");
  post.button("needRow0").click();
  EXPECT_EQ(post.navigator.wentTo, "order");
}

TEST_F(FloorScreenTest, ListsTakeawayOrders) {
  happens(say::openTakeaway("o9"));
  post.button("takeawayTile").click();
  ASSERT_TRUE(post.isSheetOpen());
  post.button("takeaway-o9").click();
  EXPECT_EQ(post.navigator.with, "o9");
}

TEST_F(FloorScreenTest, TwoTerminalsFollowEachOther) {
  models::Terminal other(stage.clock, stage.ids);
  other.signIn(stage.gateway, "sam");
  Post second(other, stage.theme);
  post.button("table-t2").click();
  post.button("covers2").click();
  Stage::settle();
  EXPECT_TRUE(second.spoken("table-t2").contains("seated, 2 guests"));
  happens(say::openOrder("o7", "t3"));
  EXPECT_TRUE(post.spoken("table-t3").contains("seated"));
  EXPECT_TRUE(second.spoken("table-t3").contains("seated"));
}

TEST_F(FloorScreenTest, PaintsNothingWhileNobodySeesIt) {
  post.screen.hide();
  happens(say::openOrder("o1", "t1"));
  EXPECT_TRUE(post.spoken("table-t1").contains("free"));
  post.screen.show();
  EXPECT_TRUE(post.spoken("table-t1").contains("seated"));
}

TEST_F(FloorScreenTest, FitsANarrowScreen) {
  post.screen.resize(760, 1100);
  Stage::settle();
  const QWidget* list = post.screen.findChild<QWidget*>("needsList");
  const QWidget* plan = post.screen.findChild<QWidget*>("floorPlan");
  EXPECT_GT(list->mapTo(&post.screen, QPoint()).y(), plan->mapTo(&post.screen, QPoint()).y());
  EXPECT_GE(plan->width(), 600);
}

} // namespace
} // namespace comanda::ui_floor
