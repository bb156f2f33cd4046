// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/login/fake_sign_in.h"
#include "tests/ui/stage.h"
#include "ui/login/login_screen.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace comanda::ui_login {
namespace {

using comanda::testing::crew;
using comanda::testing::FakeSignIn;
using comanda::testing::Stage;

class LoginScreenTest : public ::testing::Test {
protected:
  LoginScreenTest() {
    theme.setMotionReduced(true);
    signIn.know(crew());
    screen.resize(1280, 800);
    screen.show();
    screen.activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&screen));
    screen.shown({});
  }

  QPushButton& button(const char* name) const { return *screen.findChild<QPushButton*>(QLatin1String(name)); }
  QLineEdit& field(const char* name) const { return *screen.findChild<QLineEdit*>(QLatin1String(name)); }
  QString label(const char* name) const { return screen.findChild<QLabel*>(QLatin1String(name))->text(); }
  QWidget& pad() const { return *screen.findChild<QWidget*>("pinPad"); }

  theme::Theme theme;
  FakeSignIn signIn;
  LoginScreen screen{theme, std::make_unique<LoginPresenter>(signIn)};
};

TEST_F(LoginScreenTest, StandsAloneAndNamesPeople) {
  EXPECT_EQ(screen.card().frame, shell::Screen::Frame::Bare);
  EXPECT_EQ(button("person-s3").accessibleName(), "Chiara, Manager");
  EXPECT_FALSE(field("userNameField").isVisible());
  EXPECT_FALSE(pad().isEnabled());
}

TEST_F(LoginScreenTest, SignsInWithTaps) {
  button("person-s1").click();
  EXPECT_TRUE(button("person-s1").isChecked());
  EXPECT_EQ(label("greeting"), "Hello Ana");
  for (const char* key : {"key4", "key0", "key9", "key2"})
    button(key).click();
  EXPECT_EQ(screen.findChild<QWidget*>("pinDots")->accessibleName(), "4 digits typed");
  button("confirmKey").click();
  EXPECT_EQ(signIn.asked.front().second, "4092");
  EXPECT_FALSE(pad().isEnabled()) << "while the host is asked";
  EXPECT_EQ(label("loginHint"), "One moment…");
}

TEST_F(LoginScreenTest, SignsInWithTheKeyboard) {
  button("person-s1").setFocus(Qt::TabFocusReason);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
  QTest::keyClicks(QApplication::focusWidget(), "1234");
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
  ASSERT_EQ(signIn.asked.size(), 1U);
  EXPECT_EQ(signIn.asked.front(), (std::pair<std::string, std::string>("luca", "1234")));
  signIn.answer("This is not the PIN.");
  EXPECT_EQ(label("loginHint"), "This is not the PIN.");
  QTest::keyClicks(QApplication::focusWidget(), "5678");
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
  EXPECT_EQ(signIn.asked.back().second, "5678") << "the keyboard is where it was";
}

TEST_F(LoginScreenTest, TakesAPasswordAndDoesNotKeepIt) {
  button("person-s3").click();
  button("otherSecretButton").click();
  EXPECT_EQ(field("passwordField").echoMode(), QLineEdit::Password);
  EXPECT_FALSE(pad().isVisible());
  QTest::keyClicks(&field("passwordField"), "correct horse");
  QTest::keyClick(&field("passwordField"), Qt::Key_Return);
  EXPECT_EQ(signIn.asked.front().second, "correct horse");
  EXPECT_TRUE(field("passwordField").text().isEmpty());
  button("otherSecretButton").click();
}

TEST_F(LoginScreenTest, AsksForTheUserNameWhereNobodyIsKnown) {
  signIn.know({});
  screen.shown({});
  ASSERT_TRUE(field("userNameField").isVisible());
  QTest::keyClicks(&field("userNameField"), "ana");
  QTest::keyClick(&field("userNameField"), Qt::Key_Return);
  QTest::keyClicks(QApplication::focusWidget(), "1234");
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
  EXPECT_EQ(signIn.asked.front().first, "ana");
}

TEST_F(LoginScreenTest, ForgetsWhoStoodHere) {
  button("person-s1").click();
  button("key4").click();
  QTest::keyClick(&pad(), Qt::Key_Escape);
  EXPECT_FALSE(button("person-s1").isChecked());
  button("person-s1").click();
  screen.hidden();
  screen.shown({});
  EXPECT_EQ(label("greeting"), "Who are you?");
}

TEST_F(LoginScreenTest, TheSamePersonTwiceStaysChosen) {
  button("person-s1").click();
  button("person-s1").click();
  EXPECT_TRUE(button("person-s1").isChecked());
}

TEST_F(LoginScreenTest, OffersAnotherRestaurantOnlyWhereThereCanBeOne) {
  EXPECT_FALSE(button("leaveButton").isVisible());
  int left = 0;
  signIn.onLeave([&] { ++left; });
  ASSERT_TRUE(button("leaveButton").isVisible());
  button("leaveButton").click();
  EXPECT_EQ(left, 1);
}

TEST_F(LoginScreenTest, HasTargetsForFingersOnASmallScreen) {
  for (const QSize size : {QSize(1024, 600), QSize(800, 1280)}) {
    screen.resize(size);
    Stage::settle();
    for (const char* name : {"key1", "confirmKey", "person-s1", "otherSecretButton"}) {
      EXPECT_GE(button(name).height(), theme::target::kMin) << name;
      const QRect inScreen(button(name).mapTo(&screen, QPoint()), button(name).size());
      EXPECT_TRUE(screen.rect().contains(inScreen)) << name;
    }
  }
}

} // namespace
} // namespace comanda::ui_login
