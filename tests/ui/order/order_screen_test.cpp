// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/commands.h"
#include "tests/ui/approval/fake_approvals.h"
#include "tests/ui/stage.h"
#include "ui/kit/button.h"
#include "ui/kit/keypad.h"
#include "ui/kit/sheet.h"
#include "ui/order/order_screen.h"

#include <gtest/gtest.h>

#include <QLineEdit>
#include <QLocale>
#include <QTest>
#include <string>

namespace comanda::ui_order {
namespace {

using testing::Stage;

class OrderScreenTest : public ::testing::Test {
protected:
  OrderScreenTest() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    stage.theme.setMotionReduced(true);
    stage.gateway.elsewhere(testing::openOrder("o1", "t1", 3));
    screen.resize(1'196, 736);
    screen.show();
    screen.shown(QStringLiteral("o1"));
    Stage::settle();
  }
  ~OrderScreenTest() override { QLocale::setDefault(QLocale::c()); }

  QPushButton* find(const QString& name) {
    for (QPushButton* button : screen.findChildren<QPushButton*>(name)) {
      if (button->isVisible()) {
        return button;
      }
    }
    ADD_FAILURE() << "nothing to tap is called " << name.toStdString();
    return nullptr;
  }
  void tap(const char* name) {
    if (QPushButton* button = find(QLatin1String(name))) {
      QTest::mouseClick(button, Qt::LeftButton);
      Stage::settle();
    }
  }
  const v1::Order& order() { return *stage.terminal.house().orders.find("o1"); }

  Stage stage;
  testing::FakeApprovals approvals;
  OrderScreen screen{stage.theme, stage.terminal, approvals, stage.navigator};
};

TEST_F(OrderScreenTest, TakesAnOrderAndSendsIt) {
  tap("category:drinks");
  tap("item:beer");
  tap("variant:large");
  tap("category:mains");
  tap("item:steak");
  tap("modifier:rare");
  ASSERT_EQ(order().lines_size(), 2);
  tap("item:salad");
  tap("item:salad");
  tap("send");
  EXPECT_EQ(order().lines_size(), 3);
  EXPECT_EQ(order().lines(2).quantity(), 2);
  EXPECT_EQ(order().rounds_size(), 1);
  EXPECT_EQ(stage.navigator.wentTo, QStringLiteral("floor"));
}

TEST_F(OrderScreenTest, TakesFourItemsWithOneQuestionInSixTaps) {
  // The floor takes two more, the table and its covers: eight altogether.
  screen.pad().chooseCategory("mains");
  Stage::settle();
  int taps = 0;
  for (const char* name : {"item:salad", "item:salad", "item:salad", "item:steak", "modifier:rare", "send"}) {
    tap(name);
    ++taps;
  }
  EXPECT_EQ(taps, 6);
  int portions = 0;
  for (const v1::OrderLine& line : order().lines()) {
    portions += line.state() == v1::SENT ? line.quantity() : 0;
  }
  EXPECT_EQ(portions, 4);
}

TEST_F(OrderScreenTest, MakesWhatMustBeChosenPlainAndWaitsForIt) {
  tap("category:mains");
  tap("item:steak");
  QPushButton* add = find(QStringLiteral("choiceAdd"));
  ASSERT_NE(add, nullptr);
  EXPECT_FALSE(add->isEnabled());
  QTest::keyClick(&screen, Qt::Key_Escape);
  EXPECT_EQ(order().lines_size(), 0) << "nothing was ordered";
}

TEST_F(OrderScreenTest, TakesThePriceOfTheFishFromTheKeyboardAndTheKeypad) {
  v1::MenuItem fish = testing::menuItem("fish", "mains", 3'200);
  fish.set_open_price(true);
  stage.gateway.elsewhere(testing::saveItem(fish));
  Stage::settle();
  tap("category:mains");
  tap("item:fish");
  auto* keypad = screen.findChild<kit::Keypad*>(QStringLiteral("choiceKeypad"));
  EXPECT_EQ(screen.focusWidget(), keypad) << "what is typed is the price";
  EXPECT_TRUE(find(QStringLiteral("choiceAdd"))->text().contains(QStringLiteral("32.00")));
  tap("key2");
  tap("key9");
  tap("key00");
  EXPECT_TRUE(find(QStringLiteral("choiceAdd"))->text().contains(QStringLiteral("29.00")));
  for (int i = 0; i < 4; ++i) {
    tap("eraseKey");
  }
  EXPECT_FALSE(find(QStringLiteral("choiceAdd"))->isEnabled()) << "for nothing it is not sold";
  QTest::keyClicks(keypad, QStringLiteral("3150"));
  QTest::keyClick(keypad, Qt::Key_Return);
  Stage::settle();
  ASSERT_EQ(order().lines_size(), 1);
  EXPECT_EQ(order().lines(0).unit_price(), 3'150);
}

TEST_F(OrderScreenTest, NotesAnAllergyOfASeat) {
  tap("allergies");
  tap("allergySeat:2");
  const std::string nuts = "allergen:" + std::to_string(v1::NUTS);
  tap(nuts.c_str());
  EXPECT_TRUE(find(QString::fromStdString(nuts))->isChecked());
  EXPECT_EQ(screen.pad().allergiesOf(2), GuestAllergies::Allergens{v1::NUTS});
  tap("allergySeat:1");
  EXPECT_FALSE(find(QString::fromStdString(nuts))->isChecked());
  QTest::keyClick(&screen, Qt::Key_Escape);
}

TEST_F(OrderScreenTest, StepsTheQuantityOfAModifier) {
  stage.gateway.elsewhere(testing::saveGroup(testing::modifierGroup("sauces", {"pesto", "aioli"}, 0, 2)));
  v1::MenuItem salad = *stage.terminal.house().items.find("salad");
  salad.add_modifier_group_ids("sauces");
  stage.gateway.elsewhere(testing::saveItem(salad));
  Stage::settle();
  screen.pad().customise("salad");
  tap("modifier:pesto");
  tap("modifierMore:pesto");
  EXPECT_FALSE(find(QStringLiteral("modifierMore:pesto"))->isEnabled());
  tap("choiceAdd");
  ASSERT_EQ(order().lines_size(), 1);
  EXPECT_EQ(order().lines(0).modifiers(0).quantity(), 2);
}

TEST_F(OrderScreenTest, KeepsAChoiceWhileSomebodyElseSignsIn) {
  tap("category:mains");
  tap("item:steak");
  stage.terminal.signOut();
  Stage::settle();
  EXPECT_FALSE(find(QStringLiteral("choiceAdd"))->isEnabled()) << "nobody is here who could add it";
  stage.terminal.signIn(stage.gateway, "sam");
  Stage::settle();
  tap("modifier:rare");
  EXPECT_EQ(order().lines_size(), 1);
}

// One signs in again on the floor, and taps another table than before.
TEST_F(OrderScreenTest, EndsNoChoiceOfBeforeALockAtAnotherTable) {
  stage.gateway.elsewhere(testing::openOrder("o9", "t4"));
  tap("category:mains");
  tap("item:steak");
  auto* note = screen.findChild<QLineEdit*>(QStringLiteral("choiceNote"));
  ASSERT_NE(note, nullptr);
  note->setText(QStringLiteral("no salt"));
  stage.terminal.signOut();
  screen.hidden();
  stage.terminal.signIn(stage.gateway, "sara");
  Stage::settle();
  screen.shown(QStringLiteral("o1"));
  EXPECT_TRUE(screen.findChild<kit::Sheet*>(QStringLiteral("choiceSheet"))->isOpen());
  EXPECT_EQ(screen.findChild<QLineEdit*>(QStringLiteral("choiceNote"))->text(), "no salt");
  screen.shown(QStringLiteral("o9"));
  EXPECT_FALSE(screen.findChild<kit::Sheet*>(QStringLiteral("choiceSheet"))->isOpen());
}

TEST_F(OrderScreenTest, FindsADishByTypingAndTakesItWithEnter) {
  auto* search = screen.findChild<QLineEdit*>(QStringLiteral("search"));
  QTest::keyClicks(search, QStringLiteral("sala"));
  Stage::settle();
  QTest::keyClick(search, Qt::Key_Return);
  Stage::settle();
  ASSERT_EQ(order().lines_size(), 1);
  EXPECT_EQ(order().lines(0).item_id(), "salad");
  EXPECT_TRUE(search->text().isEmpty());
}

TEST_F(OrderScreenTest, OrdersForASeatAndACourse) {
  tap("seat");
  tap("aimSeat:2");
  tap("course");
  tap("aimCourse:3");
  tap("category:mains");
  tap("item:salad");
  ASSERT_EQ(order().lines_size(), 1);
  EXPECT_EQ(order().lines(0).seat(), 2);
  EXPECT_EQ(order().lines(0).course(), 3);
}

TEST_F(OrderScreenTest, OpensALineToChangeIt) {
  tap("category:mains");
  tap("item:salad");
  const std::string id = order().lines(0).id();
  tap(("line:" + id).c_str());
  tap("lineMore");
  tap("lineMore");
  EXPECT_EQ(order().lines(0).quantity(), 3);
  tap("lineRemove");
  EXPECT_EQ(order().lines_size(), 0);
}

TEST_F(OrderScreenTest, VoidsWhatWasSentWhenAManagerApproves) {
  tap("category:mains");
  tap("item:salad");
  tap("stay");
  const std::string id = order().lines(0).id();
  tap(("line:" + id).c_str());
  EXPECT_EQ(screen.findChild<QPushButton*>(QStringLiteral("void:0")), nullptr) << "Sara may not";
  tap("voidWithApproval");
  tap("approvalReason2");
  tap("approver:max");
  for (const char* key : {"key1", "key2", "key3", "key4", "confirmKey"}) {
    tap(key);
  }
  ASSERT_EQ(approvals.asked.size(), 1U);
  const v1::VoidLine& command = approvals.asked[0].batch.commands(0).void_line();
  EXPECT_EQ(command.order_id(), "o1");
  EXPECT_EQ(command.line_id(), id);
  stage.gateway.elsewhere(approvals.asked[0].batch.commands(0));
  approvals.answer();
  Stage::settle();
  EXPECT_EQ(order().lines(0).state(), v1::VOIDED);
  EXPECT_EQ(order().lines(0).void_reason(), "Wrong order");
}

TEST_F(OrderScreenTest, BillsWhatWasSent) {
  tap("category:mains");
  tap("item:salad");
  tap("stay");
  EXPECT_EQ(order().rounds_size(), 1);
  EXPECT_TRUE(stage.navigator.wentTo.isEmpty());
  tap("send"); // says "Bill" by now
  EXPECT_EQ(stage.navigator.wentTo, QStringLiteral("till"));
  EXPECT_EQ(stage.navigator.with, QStringLiteral("o1"));
}

TEST_F(OrderScreenTest, ShowsWhatAnotherTerminalAdds) {
  stage.gateway.elsewhere(testing::addLines("o1", {testing::newLine("x", "bread")}));
  Stage::settle();
  EXPECT_NE(find(QStringLiteral("line:x")), nullptr);
}

TEST_F(OrderScreenTest, NamesEverythingThatCanBeTapped) {
  tap("category:mains");
  tap("item:steak");
  for (const QPushButton* button : screen.findChildren<QPushButton*>()) {
    if (!button->isVisible()) {
      continue;
    }
    EXPECT_FALSE(button->accessibleName().isEmpty() && button->text().isEmpty())
        << button->objectName().toStdString();
    EXPECT_GE(button->height(), theme::target::kMin) << button->objectName().toStdString();
  }
}

} // namespace
} // namespace comanda::ui_order
