// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/toast.h"

#include <gtest/gtest.h>

#include <QPushButton>
#include <QTest>

namespace comanda::kit {
namespace {

class ToastTest : public ::testing::Test {
protected:
  ToastTest() {
    theme.setMotionReduced(true);
    screen.resize(800, 600);
    screen.show();
  }

  QPushButton* action() { return toast->findChild<QPushButton*>(QStringLiteral("toastAction")); }

  theme::Theme theme;
  QWidget screen;
  Toast* toast = new Toast(theme, screen);
};

TEST_F(ToastTest, undoesOnceAndGoes) {
  int undone = 0;
  toast->say(QStringLiteral("Bruschetta voided"), [&undone] { ++undone; });
  EXPECT_TRUE(toast->isVisible());
  ASSERT_TRUE(action()->isVisible());
  QTest::mouseClick(action(), Qt::LeftButton);
  EXPECT_EQ(undone, 1);
  EXPECT_FALSE(toast->isVisible());
  action()->click();
  EXPECT_EQ(undone, 1);
}

TEST_F(ToastTest, standsAtTheBottomWithinItsScreen) {
  toast->say(QStringLiteral("Sent"));
  EXPECT_FALSE(action()->isVisible()) << "nothing to undo";
  EXPECT_TRUE(screen.rect().contains(toast->geometry()));
  EXPECT_GT(toast->geometry().top(), 480);
  EXPECT_NEAR(toast->geometry().center().x(), 400, 2);
  screen.resize(360, 600);
  toast->say(QStringLiteral("A sentence that is much too long for a screen as narrow as this one is"), [] {});
  EXPECT_TRUE(screen.rect().contains(toast->geometry()));
}

TEST_F(ToastTest, goesByItself) {
  toast->setStay(5);
  toast->say(QStringLiteral("Sent"));
  EXPECT_TRUE(QTest::qWaitFor([this] { return !toast->isVisible(); }));
}

TEST_F(ToastTest, forgetsTheUndoOfTheOneBefore) {
  int undone = 0;
  toast->say(QStringLiteral("One"), [&undone] { undone += 1; });
  toast->say(QStringLiteral("Two"), [&undone] { undone += 10; });
  action()->click();
  EXPECT_EQ(undone, 10);
}

} // namespace
} // namespace comanda::kit
