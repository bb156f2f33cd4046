// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/commands.h"
#include "tests/ui/approval/fake_approvals.h"
#include "tests/ui/stage.h"
#include "ui/kit/keypad.h"
#include "ui/kit/label.h"
#include "ui/kit/overlay.h"
#include "ui/kit/pressable.h"
#include "ui/kit/sheet.h"
#include "ui/kit/toast.h"
#include "ui/till/till_screen.h"

#include <gtest/gtest.h>

#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <chrono>
#include <memory>

namespace comanda::ui_till {
namespace {

using namespace comanda::testing;

struct Desk : Stage {
  explicit Desk(const std::string& staffId = "max") : Stage(trattoria(), staffId) {
    theme.setMotionReduced(true);
    gateway.elsewhere(openOrder("o1", "t1"));
    gateway.elsewhere(addLines("o1", {steak("steak"), newLine("salad", "salad")}));
    gateway.elsewhere(sendRound("o1", "r1"));
    header.reset(screen.headerWidget());
    screen.resize(1196, 736);
    screen.show();
    screen.shown(QStringLiteral("o1"));
    settle();
  }
  template <class Widget = QPushButton>
  Widget* find(const QString& name) {
    auto* found = screen.findChild<Widget*>(name);
    return found != nullptr ? found : header->findChild<Widget*>(name);
  }
  template <class Widget = QPushButton>
  Widget* find(const char* name) {
    return find<Widget>(QLatin1String(name));
  }
  /// As somebody does who reads it first.
  void tap(const char* name) {
    clock.pass(std::chrono::seconds(1));
    ASSERT_NE(find(name), nullptr) << name;
    find(name)->click();
    settle();
  }
  QString payText() { return find("payButton")->text(); }

  FakeApprovals approvals;
  TillScreen screen{terminal, approvals, navigator, theme};
  std::unique_ptr<QWidget> header;
};

TEST(TillScreen, SaysWhatTheButtonWillDo) {
  Desk desk;
  EXPECT_EQ(desk.screen.title(), QStringLiteral("t1 · bill"));
  EXPECT_EQ(desk.payText(), QStringLiteral("Take 32.50 in cash"));
  desk.tap("cardButton");
  EXPECT_EQ(desk.payText(), QStringLiteral("Take 32.50 by card"));
  EXPECT_TRUE(desk.find("cardButton")->isChecked());
  EXPECT_FALSE(desk.find("cashButton")->isChecked());
  EXPECT_EQ(desk.find("quick-3250"), nullptr) << "a card gives what is due";
}

TEST(TillScreen, TakesAPaymentByTapsAndCloses) {
  Desk desk;
  desk.tap("quick-5000");
  EXPECT_EQ(desk.find<QLabel>("resultLabel")->text(), QStringLiteral("Change 17.50"));
  desk.tap("payButton");
  EXPECT_TRUE(desk.find<QWidget>("paidNotice")->isVisible());
  EXPECT_TRUE(desk.find<QWidget>("paidNotice")->accessibleName().contains(QStringLiteral("Change 17.50")));
  EXPECT_EQ(desk.payText(), QStringLiteral("Close t1"));
  desk.tap("payButton");
  EXPECT_EQ(desk.navigator.wentTo, QStringLiteral("floor"));
}

TEST(TillScreen, TakesAPaymentByKeys) {
  Desk desk;
  auto* pad = desk.find<kit::Keypad>("payKeypad");
  QTest::keyClicks(pad, QStringLiteral("4000"));
  EXPECT_EQ(desk.find("givenEntry")->text(), QStringLiteral("Given 40.00"));
  QTest::keyClick(pad, Qt::Key_Backspace);
  EXPECT_EQ(desk.find("givenEntry")->text(), QStringLiteral("Given 4.00"));
  QTest::keyClicks(pad, QStringLiteral("0"));
  QTest::keyClick(pad, Qt::Key_Return);
  Stage::settle();
  EXPECT_TRUE(desk.find<QWidget>("paidNotice")->isVisible());
}

TEST(TillScreen, SplitsByItsChips) {
  Desk desk;
  desk.tap("splitItem");
  EXPECT_TRUE(desk.find("splitItem")->isChecked());
  EXPECT_FALSE(desk.find("splitWhole")->isChecked());
  desk.tap("checkLine-salad");
  EXPECT_EQ(desk.payText(), QStringLiteral("Take 8.50 in cash"));
  desk.tap("splitEvenly");
  desk.tap("moreWays");
  EXPECT_EQ(desk.payText(), QStringLiteral("Take 10.84 in cash"));
  desk.tap("splitAmount");
  desk.tap("key5");
  desk.tap("key00");
  EXPECT_EQ(desk.payText(), QStringLiteral("Take 5.00 in cash"));
  EXPECT_TRUE(desk.find("amountEntry")->isVisible());
  desk.tap("splitWhole");
  EXPECT_FALSE(desk.find("amountEntry")->isVisible());
}

TEST(TillScreen, ShowsTheSentenceOfARejectionAndKeepsWhatWasTyped) {
  Desk desk;
  desk.tap("quick-5000");
  desk.gateway.refuseNext(v1::OVERLOADED);
  desk.tap("payButton");
  EXPECT_TRUE(desk.find<kit::Toast>("tillToast")->isShown());
  EXPECT_TRUE(desk.find<kit::Toast>("tillToast")->accessibleName().contains(QStringLiteral("busy")));
  EXPECT_EQ(desk.find("givenEntry")->text(), QStringLiteral("Given 50.00"));
}

TEST(TillScreen, LeadsBackToTheOrderWhenLinesWereNotSent) {
  Desk desk;
  desk.gateway.elsewhere(addLines("o1", {newLine("late", "salad")}));
  Stage::settle();
  EXPECT_TRUE(desk.find<QLabel>("payNotice")->isVisible());
  EXPECT_FALSE(desk.find("payButton")->isEnabled());
  desk.tap("noticeButton");
  EXPECT_EQ(desk.navigator.wentTo, QStringLiteral("order"));
  EXPECT_EQ(desk.navigator.with, QStringLiteral("o1"));
}

TEST(TillScreen, GivesBackForAReason) {
  Desk desk;
  desk.gateway.elsewhere(issueBill("b1", "o1"));
  desk.gateway.elsewhere(pay("p1", "b1", v1::CASH, 1000));
  Stage::settle();
  desk.tap("refund-p1");
  EXPECT_EQ(desk.find("refundNext")->text(), QStringLiteral("Give back 10.00 in cash"));
  EXPECT_EQ(desk.screen.focusWidget(), desk.find<kit::Keypad>("refundKeypad"));
  QTest::keyClicks(desk.find<kit::Keypad>("refundKeypad"), QStringLiteral("1001"));
  EXPECT_FALSE(desk.find("refundNext")->isEnabled()) << "that is more than was paid";
  QTest::keyClick(desk.find<kit::Keypad>("refundKeypad"), Qt::Key_Backspace);
  EXPECT_EQ(desk.find("refundNext")->text(), QStringLiteral("Give back 1.00 in cash"));
  QTest::keyClicks(desk.find<kit::Keypad>("refundKeypad"), QStringLiteral("0"));
  desk.tap("refundNext");
  EXPECT_TRUE(desk.find<kit::Sheet>("reasonSheet")->isOpen());
  EXPECT_FALSE(desk.find("reasonAction")->isEnabled()) << "not without a reason";
  desk.tap("reason1");
  EXPECT_TRUE(desk.find("reasonAction")->isEnabled());
  QTest::keyClicks(desk.find<QLineEdit>("otherReason"), QStringLiteral("spilt wine"));
  EXPECT_FALSE(desk.find("reason1")->isChecked());
  desk.tap("reasonAction");
  const v1::Bill* bill = desk.terminal.house().bills.find("b1");
  ASSERT_EQ(bill->payments(0).refunds_size(), 1);
  EXPECT_EQ(bill->payments(0).refunds(0).reason(), "spilt wine");
  EXPECT_EQ(desk.find("refund-p1"), nullptr);
}

TEST(TillScreen, GivesBackOnceAndAsksNobodyElse) {
  Desk desk;
  desk.gateway.elsewhere(issueBill("b1", "o1"));
  desk.gateway.elsewhere(pay("p1", "b1", v1::CASH, 1000));
  desk.gateway.elsewhere(pay("p2", "b1", v1::CASH, 1000));
  Stage::settle();
  auto* sheet = desk.find<kit::Sheet>("reasonSheet");
  desk.tap("refund-p1");
  desk.tap("refundNext");
  desk.tap("reason1");
  desk.gateway.holdBack();
  desk.find("reasonAction")->click();
  desk.find("reasonAction")->click(); // while it slides
  EXPECT_EQ(desk.gateway.batches().size(), 1U);
  desk.gateway.release();
  Stage::settle();
  desk.find("reasonAction")->click();
  EXPECT_EQ(desk.gateway.batches().size(), 1U);
  desk.tap("refund-p2");
  desk.tap("refundNext");
  desk.screen.hidden();
  EXPECT_FALSE(sheet->isOpen());
  desk.tap("refund-p2");
  desk.tap("refundNext");
  EXPECT_TRUE(sheet->isOpen());
  desk.terminal.signIn(desk.gateway, "sara");
  EXPECT_FALSE(sheet->isOpen());
}

TEST(TillScreen, SplitsALineOfSeveralPortions) {
  Desk desk;
  desk.gateway.elsewhere(addLines("o1", {beer("beer", 3)}));
  desk.gateway.elsewhere(sendRound("o1", "r2"));
  Stage::settle();
  desk.tap("splitItem");
  desk.tap("splitLine-beer");
  desk.tap("portions-2");
  const v1::Order& order = *desk.terminal.house().orders.find("o1");
  ASSERT_EQ(order.lines_size(), 4);
  EXPECT_EQ(order.lines(3).quantity(), 2);
}

TEST(TillScreen, ShowsWhatWillBePrinted) {
  Desk desk;
  desk.tap("receiptButton");
  auto* paper = desk.find<QWidget>("receiptPaper");
  ASSERT_NE(paper, nullptr);
  EXPECT_TRUE(paper->isVisible());
  EXPECT_TRUE(paper->accessibleDescription().contains(QStringLiteral("32.50")));
}

TEST(TillScreen, PaintsNothingWhileNobodySeesIt) {
  Desk desk;
  desk.screen.hide();
  desk.gateway.elsewhere(addLines("o1", {newLine("late", "salad")}));
  Stage::settle();
  EXPECT_EQ(desk.find("checkLine-late"), nullptr);
  desk.screen.show();
  EXPECT_NE(desk.find("checkLine-late"), nullptr);
}

TEST(TillScreen, VoidsABillThatAManagerApproves) {
  Desk desk("sara");
  desk.gateway.elsewhere(issueBill("b1", "o1"));
  desk.gateway.elsewhere(pay("p1", "b1", v1::CASH, 1000));
  Stage::settle();
  EXPECT_NE(desk.find("payment-p1"), nullptr);
  EXPECT_NE(desk.find("refund-p1"), nullptr);
  desk.tap("voidBillButton");
  EXPECT_FALSE(desk.find<kit::Sheet>("reasonSheet")->isOpen());
  desk.tap("approvalReason1");
  desk.tap("approver:max");
  for (const char* key : {"key4", "key3", "key2", "key1"}) {
    desk.find<kit::Sheet>("approvalSheet")->findChild<QPushButton*>(QLatin1String(key))->click();
  }
  desk.tap("confirmKey");
  ASSERT_EQ(desk.approvals.asked.size(), 1U);
  EXPECT_EQ(desk.approvals.asked[0].secret, "4321");
  EXPECT_EQ(desk.approvals.asked[0].batch.commands(0).void_bill().bill_id(), "b1");
  EXPECT_TRUE(desk.gateway.batches().empty()) << "not in Sara's name";
}

TEST(TillScreen, ChoosesAmongTheOpenChecks) {
  Desk desk;
  desk.tap("openChecksChip");
  EXPECT_EQ(desk.screen.title(), QStringLiteral("Till"));
  EXPECT_FALSE(desk.find<QWidget>("payPanel")->isVisible());
  desk.tap("check-o1");
  EXPECT_EQ(desk.payText(), QStringLiteral("Take 32.50 in cash"));
}

TEST(TillScreen, SaysThatACheckIsOver) {
  Desk desk;
  desk.gateway.elsewhere(issueBill("b1", "o1"));
  desk.gateway.elsewhere(pay("p1", "b1", v1::CARD, 3250));
  desk.gateway.elsewhere(closeOrder("o1"));
  Stage::settle();
  EXPECT_TRUE(desk.find<kit::Overlay>("tillOverlay")->isVisible());
  desk.tap("overlayAction");
  EXPECT_TRUE(
      desk.find<kit::Overlay>("tillOverlay")->accessibleName().contains(QStringLiteral("No check is open")));
}

TEST(TillScreen, HasANameAndRoomForEveryFinger) {
  Desk desk;
  desk.tap("splitSeat");
  for (const auto* pressable : desk.screen.findChildren<kit::Pressable*>()) {
    if (pressable->isVisible()) {
      EXPECT_FALSE(pressable->accessibleName().isEmpty() && pressable->text().isEmpty())
          << pressable->objectName().toStdString();
      EXPECT_GE(pressable->height(), theme::target::kMin) << pressable->objectName().toStdString();
      EXPECT_GE(pressable->width(), theme::target::kMin) << pressable->objectName().toStdString();
    }
  }
}

} // namespace
} // namespace comanda::ui_till
