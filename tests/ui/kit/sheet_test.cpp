// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/button.h"
#include "ui/kit/sheet.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QTest>
#include <QVBoxLayout>

namespace comanda::kit {
namespace {

class SheetTest : public ::testing::Test {
protected:
  SheetTest() {
    theme.setMotionReduced(true);
    auto* column = new QVBoxLayout(content);
    column->addWidget(first);
    column->addWidget(second);
    sheet->setContent(content);
    screen.resize(1024, 600);
    screen.show();
    screen.activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&screen));
    behind->setFocus();
    QObject::connect(sheet, &Sheet::dismissed, &screen, [this] { ++dismissed; });
  }

  QWidget* focused() const { return QApplication::focusWidget(); }

  theme::Theme theme;
  QWidget screen;
  Button* behind = new Button(theme, Button::Kind::Quiet, QStringLiteral("Behind"), &screen);
  Sheet* sheet = new Sheet(theme, screen, QStringLiteral("Modifiers"));
  QWidget* content = new QWidget;
  Button* first = new Button(theme, Button::Kind::Quiet, QStringLiteral("First"));
  Button* second = new Button(theme, Button::Kind::Quiet, QStringLiteral("Second"));
  int dismissed = 0;
};

TEST_F(SheetTest, isClosedByEscAndGivesTheFocusBack) {
  sheet->open();
  EXPECT_TRUE(sheet->isVisible());
  EXPECT_EQ(focused(), first);
  QTest::keyClick(focused(), Qt::Key_Escape);
  EXPECT_FALSE(sheet->isVisible());
  EXPECT_FALSE(sheet->isOpen());
  EXPECT_EQ(focused(), behind);
  EXPECT_EQ(dismissed, 1);
}

TEST_F(SheetTest, keepsTheFocusInside) {
  sheet->open();
  QTest::keyClick(focused(), Qt::Key_Tab);
  EXPECT_EQ(focused(), second);
  for (int i = 0; i < 7; ++i) {
    QTest::keyClick(focused(), Qt::Key_Tab);
    EXPECT_TRUE(sheet->isAncestorOf(focused()));
  }
  for (int i = 0; i < 7; ++i) {
    QTest::keyClick(focused(), Qt::Key_Backtab);
    EXPECT_TRUE(sheet->isAncestorOf(focused()));
  }
}

// Sheets fill themselves anew after every choice.
TEST_F(SheetTest, leavesTheKeyboardWhereItWasWhenItsContentIsAnother) {
  second->setObjectName(QStringLiteral("second"));
  sheet->open();
  second->setFocus(Qt::TabFocusReason);
  const auto contentWith = [this](const char* name) {
    auto* made = new QWidget;
    auto* column = new QVBoxLayout(made);
    for (const char* each : {"first", name}) {
      auto* button = new Button(theme, Button::Kind::Quiet, QLatin1String(each));
      button->setObjectName(QLatin1String(each));
      column->addWidget(button);
    }
    return made;
  };
  sheet->setContent(contentWith("second"));
  ASSERT_NE(focused(), nullptr);
  EXPECT_EQ(focused()->objectName(), "second");
  sheet->setContent(contentWith("other"));
  ASSERT_NE(focused(), nullptr);
  EXPECT_EQ(focused()->objectName(), "first") << "where there is no such thing any more";
}

TEST_F(SheetTest, givesTheFocusToTheScreenWhereWhatOpenedItIsGone) {
  sheet->open();
  delete behind;
  sheet->dismiss();
  EXPECT_EQ(focused(), &screen) << "Tab goes on from there";
}

TEST_F(SheetTest, isClosedByATapBesideItAndByItsCross) {
  sheet->open();
  QTest::mouseClick(sheet, Qt::LeftButton, {}, QPoint(900, 300));
  EXPECT_TRUE(sheet->isOpen()) << "that was on it";
  QTest::mouseClick(sheet, Qt::LeftButton, {}, QPoint(50, 300));
  EXPECT_FALSE(sheet->isOpen());
  sheet->open();
  QTest::mouseClick(sheet->findChild<QPushButton*>(QStringLiteral("closeSheetButton")), Qt::LeftButton);
  EXPECT_FALSE(sheet->isOpen());
  EXPECT_EQ(dismissed, 2);
}

TEST_F(SheetTest, coversItsScreenWhateverSizeThatHas) {
  sheet->open();
  EXPECT_EQ(sheet->size(), screen.size());
  screen.resize(600, 1024);
  EXPECT_EQ(sheet->size(), QSize(600, 1024));
  const QWidget* panel = first->parentWidget()->parentWidget()->parentWidget()->parentWidget();
  EXPECT_EQ(panel->width(), 600) << "in portrait it comes from below";
}

TEST_F(SheetTest, slidesAndIsThereInTheEnd) {
  theme.setMotionReduced(false);
  sheet->open();
  EXPECT_TRUE(sheet->isVisible());
  sheet->dismiss();
  EXPECT_EQ(dismissed, 1) << "said before it has slid away";
  EXPECT_TRUE(QTest::qWaitFor([this] { return !sheet->isVisible(); }));
}

} // namespace
} // namespace comanda::kit
