// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/chip.h"
#include "ui/shell/main_window.h"
#include "ui/shell/rail.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace comanda::shell {
namespace {

// What screens are told, in one line.
using Log = std::vector<QString>;

class LoggedScreen : public Screen {
public:
  LoggedScreen(Card card, const theme::Theme& theme, Log& log)
      : Screen(std::move(card)),
        m_theme(theme),
        m_log(log) {}

  QWidget* headerWidget() override { return new kit::Chip(m_theme, card().id + QStringLiteral(" chip")); }
  void shown(const QString& argument) override { m_log.push_back(card().id + QLatin1Char('+') + argument); }
  void hidden() override { m_log.push_back(card().id + QLatin1Char('-')); }
  using Screen::setTitle;

private:
  const theme::Theme& m_theme;
  Log& m_log;
};

class MainWindowTest : public ::testing::Test {
protected:
  using Place = Screen::Place;
  using Frame = Screen::Frame;

  MainWindowTest() { theme.setMotionReduced(true); }

  ScreenFactory screen(const char* id, Place place = Place::Rail, Frame frame = Frame::Whole,
                       bool dark = false) {
    const Screen::Card card{
        QLatin1String(id), QString(QLatin1String(id)).toUpper(), kit::Icon::Floor, place, frame, dark};
    return [this, card](Navigator&) { return std::make_unique<LoggedScreen>(card, theme, log); };
  }

  MainWindow& open(const std::vector<ScreenFactory>& screens, QSize size = {1280, 800}) {
    window = std::make_unique<MainWindow>(theme, screens);
    window->resize(size);
    window->show();
    window->activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(window.get()));
    return *window;
  }

  QString title() const { return window->findChild<QLabel*>(QStringLiteral("screenTitle"))->text(); }
  QPushButton* button(const char* name) const { return window->findChild<QPushButton*>(QLatin1String(name)); }

  theme::Theme theme;
  Log log;
  std::unique_ptr<MainWindow> window;
};

TEST_F(MainWindowTest, showsTheFirstAndGoesToOthersWithAnArgument) {
  MainWindow& shell = open({screen("floor"), screen("order")});
  EXPECT_EQ(shell.current()->card().id, QStringLiteral("floor"));
  EXPECT_TRUE(shell.go(QStringLiteral("order"), QStringLiteral("table-2")));
  EXPECT_EQ(log, (Log{"floor+", "floor-", "order+table-2"}));
  EXPECT_EQ(title(), QStringLiteral("ORDER"));
  EXPECT_TRUE(button("orderRailItem")->isChecked());
  EXPECT_FALSE(button("floorRailItem")->isChecked());
  EXPECT_FALSE(shell.go(QStringLiteral("nowhere")));
  EXPECT_EQ(shell.current()->card().id, QStringLiteral("order"));
}

TEST_F(MainWindowTest, goesBackToWhereOneWas) {
  MainWindow& shell = open({screen("floor"), screen("order"), screen("till")});
  shell.goBack();
  EXPECT_EQ(shell.current()->card().id, QStringLiteral("floor"));
  shell.go(QStringLiteral("order"), QStringLiteral("a"));
  shell.go(QStringLiteral("till"));
  log.clear();
  QTest::keyClick(&shell, Qt::Key_Left, Qt::AltModifier);
  EXPECT_EQ(log, (Log{"till-", "order+a"}));
  shell.goBack();
  EXPECT_EQ(shell.current()->card().id, QStringLiteral("floor"));
}

TEST_F(MainWindowTest, hasARailInLandscapeAndABarInPortrait) {
  MainWindow& shell = open({screen("floor"), screen("order")});
  const auto railRect = [&shell] { return shell.rail().geometry(); };
  EXPECT_EQ(shell.rail().orientation(), Qt::Vertical);
  EXPECT_EQ(railRect().topLeft(), QPoint(0, 0));
  EXPECT_EQ(railRect().height(), 800);
  shell.resize(800, 1280);
  QTest::qWait(0);
  EXPECT_EQ(shell.rail().orientation(), Qt::Horizontal);
  EXPECT_EQ(railRect().bottom(), 1279);
  EXPECT_EQ(railRect().width(), 800);
  shell.resize(1024, 600);
  QTest::qWait(0);
  EXPECT_EQ(shell.rail().orientation(), Qt::Vertical);
  EXPECT_EQ(railRect().height(), 600);
}

TEST_F(MainWindowTest, standsAtTheRightWhereOneReadsSo) {
  MainWindow& shell = open({screen("floor")});
  shell.setLayoutDirection(Qt::RightToLeft);
  QTest::qWait(0);
  EXPECT_EQ(shell.rail().geometry().right(), 1279);
}

TEST_F(MainWindowTest, isWalkedWithTheKeyboard) {
  MainWindow& shell = open({screen("floor"), screen("order"), screen("till")});
  QTest::keyClick(&shell, Qt::Key_3, Qt::ControlModifier);
  EXPECT_EQ(shell.current()->card().id, QStringLiteral("till"));
  button("floorRailItem")->setFocus(Qt::TabFocusReason);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
  EXPECT_EQ(QApplication::focusWidget(), button("orderRailItem"));
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
  EXPECT_EQ(shell.current()->card().id, QStringLiteral("order"));
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
  EXPECT_EQ(QApplication::focusWidget(), button("floorRailItem"));
}

TEST_F(MainWindowTest, keepsBehindMoreWhatHasNoRoom) {
  std::vector<ScreenFactory> many;
  for (const char* id : {"a", "b", "c", "d", "e", "f", "g", "h", "i"})
    many.push_back(screen(id));
  many.push_back(screen("setup", Place::More));
  many.push_back(screen("payment", Place::Nowhere));
  MainWindow& shell = open(many, {1024, 600});
  shell.setPerson(QStringLiteral("Ana Maria"));
  EXPECT_FALSE(button("iRailItem")->isVisible());
  EXPECT_TRUE(button("personButton")->isVisible());
  EXPECT_LE(button("personButton")->geometry().bottom(), 600);
  EXPECT_EQ(shell.rail().entriesInMore().back().id, QStringLiteral("setup"));
  button("moreRailItem")->click();
  button("iMoreRow")->click();
  EXPECT_EQ(shell.current()->card().id, QStringLiteral("i"));
  EXPECT_TRUE(button("moreRailItem")->isChecked()) << "one is somewhere behind it";
  shell.resize(1024, 1000);
  EXPECT_TRUE(button("iRailItem")->isVisible());
  EXPECT_TRUE(button("iRailItem")->isChecked());
}

TEST_F(MainWindowTest, hasNoMoreWithNothingBehindIt) {
  open({screen("floor"), screen("order")});
  EXPECT_FALSE(button("moreRailItem")->isVisible());
}

TEST_F(MainWindowTest, leavesAScreenAloneThatWantsToBe) {
  MainWindow& shell = open({screen("login", Place::Nowhere, Frame::Bare), screen("floor")});
  EXPECT_FALSE(shell.rail().isVisible());
  EXPECT_EQ(shell.current()->size(), shell.size());
  QTest::keyClick(&shell, Qt::Key_1, Qt::ControlModifier);
  EXPECT_EQ(shell.current()->card().id, QStringLiteral("login")) << "nobody walks past the PIN";
  shell.go(QStringLiteral("floor"));
  EXPECT_TRUE(shell.rail().isVisible());
}

TEST_F(MainWindowTest, isDarkWhileTheKitchenIsInFront) {
  MainWindow& shell = open({screen("floor"), screen("kitchen", Place::Rail, Frame::HeaderOnly, true)});
  shell.go(QStringLiteral("kitchen"));
  EXPECT_TRUE(theme.isDark());
  shell.go(QStringLiteral("floor"));
  EXPECT_FALSE(theme.isDark());
}

TEST_F(MainWindowTest, showsTheHeaderOfTheScreenInFront) {
  MainWindow& shell = open({screen("floor"), screen("order")});
  const auto visibleChips = [&shell] {
    QStringList texts;
    for (const auto* chip : shell.findChildren<kit::Chip*>()) {
      if (chip->isVisible()) texts << chip->text();
    }
    return texts;
  };
  EXPECT_EQ(visibleChips(), QStringList{"floor chip"});
  shell.go(QStringLiteral("order"));
  EXPECT_EQ(visibleChips(), QStringList{"order chip"});
  static_cast<LoggedScreen*>(shell.current())->setTitle(QStringLiteral("Table 2"));
  EXPECT_EQ(title(), QStringLiteral("Table 2"));
}

TEST_F(MainWindowTest, fitsASmallScreenAlsoWithLargeText) {
  MainWindow& shell = open({screen("floor"), screen("order"), screen("till")}, {1024, 600});
  shell.setPerson(QStringLiteral("Ana"));
  shell.setLink(kit::LinkIndicator::State::CatchingUp, QStringLiteral("20:43"));
  theme.setTextScalePercent(160);
  QTest::qWait(0);
  EXPECT_EQ(shell.size(), QSize(1024, 600));
  EXPECT_LE(shell.minimumSizeHint().width(), 1024);
  EXPECT_LE(shell.minimumSizeHint().height(), 600);
}

TEST_F(MainWindowTest, tellsWhenTheInitialsAreTapped) {
  MainWindow& shell = open({screen("floor")});
  EXPECT_FALSE(button("personButton")->isVisible());
  shell.setPerson(QStringLiteral("Ana Maria"));
  EXPECT_EQ(button("personButton")->accessibleName(), QStringLiteral("Ana Maria"));
  bool isTapped = false;
  QObject::connect(&shell, &MainWindow::personPressed, &shell, [&isTapped] { isTapped = true; });
  button("personButton")->click();
  EXPECT_TRUE(isTapped);
}

} // namespace
} // namespace comanda::shell
