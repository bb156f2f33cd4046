// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/setup/fake_setup.h"
#include "tests/ui/stage.h"
#include "ui/setup/choice_card.h"
#include "ui/setup/start_screen.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

namespace comanda::ui_setup {
namespace {

using comanda::testing::FakeSetup;
using comanda::testing::fingerprintOf;
using comanda::testing::Stage;

class StartScreenTest : public ::testing::Test {
protected:
  StartScreenTest() {
    theme.setMotionReduced(true);
    screen.resize(1280, 800);
    screen.show();
    screen.activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&screen));
  }

  QPushButton& button(const char* name) const { return *screen.findChild<QPushButton*>(QLatin1String(name)); }
  QLabel& label(const char* name) const { return *screen.findChild<QLabel*>(QLatin1String(name)); }
  QLineEdit& address() const { return *screen.findChild<QLineEdit*>("hostAddressField"); }
  QPlainTextEdit& fingerprint() const { return *screen.findChild<QPlainTextEdit*>("hostFingerprintField"); }
  void paste(const QString& text) {
    QApplication::clipboard()->setText(text);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
  }
  static QString line() {
    return QStringLiteral(R"({"fingerprint":"%1","ready":true,"url":"https://10.0.0.2:8443"})")
        .arg(fingerprintOf("5E"));
  }

  theme::Theme theme;
  FakeSetup setup;
  StartScreen screen{theme, std::make_unique<StartPresenter>(setup)};
};

TEST_F(StartScreenTest, NamesItsChoices) {
  EXPECT_EQ(button("demoCard").accessibleName(), "Try the demo");
  EXPECT_EQ(button("joinCard").accessibleName(), "Join a restaurant");
  EXPECT_FALSE(button("joinCard").accessibleDescription().isEmpty());
  EXPECT_EQ(screen.findChildren<ChoiceCard*>().size(), 3) << "nothing that there is not";
}

TEST_F(StartScreenTest, OpensTheDemoWithATapAndLetsItBeGivenUp) {
  button("demoCard").click();
  EXPECT_EQ(label("startState").text(), "Opening the demo restaurant…");
  EXPECT_FALSE(button("joinCard").isEnabled());
  button("cancelStartButton").click();
  EXPECT_TRUE(button("joinCard").isEnabled());
  EXPECT_FALSE(label("startState").isVisible());
  button("demoCard").click();
  setup.answerDemo("The disk is full.");
  EXPECT_EQ(label("startAdvice").text(), "The disk is full.");
}

TEST_F(StartScreenTest, JoinsWithTheKeyboardAndOnePaste) {
  button("demoCard").setFocus(Qt::TabFocusReason);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
  ASSERT_EQ(QApplication::focusWidget(), &address());
  paste(line());
  EXPECT_EQ(address().text(), "https://10.0.0.2:8443");
  EXPECT_EQ(fingerprint().toPlainText(), fingerprintOf("5E"));
  QTest::keyClick(&address(), Qt::Key_Tab);
  EXPECT_EQ(QApplication::focusWidget(), &fingerprint());
  QTest::keyClick(&fingerprint(), Qt::Key_Return);
  ASSERT_EQ(setup.joined.size(), 1U);
  EXPECT_EQ(label("joinState").text(), "Connecting to 10.0.0.2…");
  EXPECT_FALSE(address().isEnabled());
  EXPECT_EQ(button("backButton").text(), "Cancel");
}

TEST_F(StartScreenTest, TakesTheLineInTheOtherFieldToo) {
  button("joinCard").click();
  fingerprint().setFocus();
  paste(line());
  EXPECT_EQ(address().text(), "https://10.0.0.2:8443");
  EXPECT_EQ(fingerprint().toPlainText(), fingerprintOf("5E"));
}

TEST_F(StartScreenTest, LeavesTheCursorWhereOneTypes) {
  button("joinCard").click();
  QTest::keyClicks(&address(), "10.0.2");
  address().setCursorPosition(5);
  QTest::keyClicks(&address(), "0.");
  EXPECT_EQ(address().text(), "10.0.0.2");
  EXPECT_EQ(address().cursorPosition(), 7);
}

TEST_F(StartScreenTest, PutsTheKeyboardWhereSomethingIsWrong) {
  button("joinCard").click();
  QTest::keyClicks(&address(), "10.0.0.2");
  button("joinButton").setFocus();
  button("joinButton").click();
  EXPECT_EQ(QApplication::focusWidget(), &fingerprint());
  EXPECT_TRUE(label("hostFingerprintTrouble").isVisible());
  EXPECT_EQ(fingerprint().accessibleDescription(), label("hostFingerprintTrouble").text());
  EXPECT_FALSE(label("hostAddressTrouble").isVisible());
  EXPECT_EQ(address().text(), "10.0.0.2");
}

TEST_F(StartScreenTest, ShowsBothFingerprintsOfAnotherHost) {
  button("joinCard").click();
  address().setFocus();
  paste(line());
  button("joinButton").click();
  setup.answer({.how = Joined::How::AnotherHost, .met = fingerprintOf("0A"), .what = {}});
  EXPECT_TRUE(label("expectedFingerprint").accessibleName().contains(fingerprintOf("5E")));
  EXPECT_TRUE(label("metFingerprint").accessibleName().contains(fingerprintOf("0A")));
  EXPECT_TRUE(label("joinAdvice").text().contains("do not join"));
  EXPECT_TRUE(address().isEnabled());
}

TEST_F(StartScreenTest, GoesBackWithEscapeAndForgetsNothing) {
  button("joinCard").click();
  QTest::keyClicks(&address(), "10.0.0.2");
  QTest::keyClick(&address(), Qt::Key_Escape);
  ASSERT_TRUE(button("joinCard").isVisible());
  button("joinCard").click();
  EXPECT_EQ(address().text(), "10.0.0.2");
}

TEST_F(StartScreenTest, KeepsItsButtonsInSightWithTheLargestTextAndFromRightToLeft) {
  theme.setTextScalePercent(theme::kTextScalePercentMax);
  theme.dress(*qApp);
  screen.setLayoutDirection(Qt::RightToLeft);
  screen.resize(1024, 600);
  const auto isInSight = [&](const char* name) {
    const QPushButton& target = button(name);
    return screen.width() == 1024 && screen.height() == 600 &&
           screen.rect().contains(QRect(target.mapTo(&screen, QPoint()), target.size()));
  };
  Stage::settle();
  EXPECT_TRUE(isInSight("demoCard"));
  button("joinCard").click();
  address().setFocus();
  paste(line());
  button("joinButton").click();
  setup.answer({.how = Joined::How::AnotherHost, .met = fingerprintOf("0A"), .what = {}});
  Stage::settle();
  EXPECT_TRUE(isInSight("joinButton")) << screen.width() << " x " << screen.height();
  EXPECT_TRUE(isInSight("backButton"));
  const QLabel& state = label("joinState");
  EXPECT_TRUE(screen.rect().contains(QRect(state.mapTo(&screen, QPoint()), state.size())))
      << "what went wrong is scrolled to";
}

TEST_F(StartScreenTest, HasTargetsForFingersOnASmallScreen) {
  theme.dress(*qApp); // fields have their height from it
  for (const QSize size : {QSize(1024, 600), QSize(800, 1280)}) {
    screen.resize(size);
    button("joinCard").click();
    Stage::settle();
    for (const QWidget* target :
         {static_cast<QWidget*>(&button("joinButton")), static_cast<QWidget*>(&button("backButton")),
          static_cast<QWidget*>(&address()), static_cast<QWidget*>(&fingerprint())}) {
      EXPECT_GE(target->height(), theme::target::kMin) << target->objectName().toStdString();
      const QRect inScreen(target->mapTo(&screen, QPoint()), target->size());
      EXPECT_TRUE(screen.rect().contains(inScreen)) << target->objectName().toStdString();
    }
    button("backButton").click();
  }
}

} // namespace
} // namespace comanda::ui_setup
