// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/login/fake_sign_in.h"
#include "ui/login/login_presenter.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <memory>

namespace comanda::ui_login {
namespace {

using comanda::testing::crew;
using comanda::testing::FakeSignIn;

class LoginPresenterTest : public ::testing::Test {
protected:
  LoginPresenterTest() { signIn.know(crew()); }

  void type(const char* digits) {
    for (const char* digit = digits; *digit != '\0'; ++digit)
      presenter.typeDigit(QString(QLatin1Char(*digit)));
  }

  FakeSignIn signIn;
  LoginPresenter presenter{signIn};
  const LoginView& view = presenter.view();
};

TEST_F(LoginPresenterTest, AsksWhoItIsBeforeItTakesAnything) {
  EXPECT_EQ(view.people.size(), 3U);
  EXPECT_FALSE(view.canType);
  type("1234");
  EXPECT_EQ(view.digits, 0);
  presenter.choose("s2");
  EXPECT_TRUE(view.canType);
  EXPECT_EQ(view.greeting, "Hello Luca");
}

TEST_F(LoginPresenterTest, SaysWhySomebodyWasSignedOutUntilTheNextOneComes) {
  signIn.said = "The host has signed you out.";
  presenter.begin();
  EXPECT_EQ(view.hint, "The host has signed you out.");
  EXPECT_TRUE(view.isTrouble);
  presenter.choose("s2");
  EXPECT_EQ(view.hint, "Your PIN");
  EXPECT_FALSE(view.isTrouble);
}

TEST_F(LoginPresenterTest, SendsThePinWhenItIsConfirmed) {
  presenter.choose("s1");
  type("123");
  EXPECT_FALSE(view.canConfirm);
  presenter.confirm();
  EXPECT_TRUE(signIn.asked.empty()) << "too short to be one";
  type("4");
  presenter.confirm();
  ASSERT_EQ(signIn.asked.size(), 1U);
  EXPECT_EQ(signIn.asked.front(), (std::pair<std::string, std::string>("ana", "1234")));
  EXPECT_EQ(view.digits, 0) << "it is not kept";
  EXPECT_TRUE(view.isBusy);
  EXPECT_FALSE(view.canType);
}

TEST_F(LoginPresenterTest, SendsTheLongestPinByItself) {
  presenter.choose("s1");
  type("12345678");
  EXPECT_EQ(signIn.asked.front().second, "12345678");
}

TEST_F(LoginPresenterTest, TellsWhatWentWrongUntilSomethingIsTyped) {
  QSignalSpy rejected(&presenter, &LoginPresenter::rejected);
  presenter.choose("s1");
  type("1234");
  presenter.confirm();
  signIn.answer("This is not the PIN.");
  EXPECT_EQ(rejected.count(), 1);
  EXPECT_TRUE(view.isTrouble);
  EXPECT_EQ(view.hint, "This is not the PIN.");
  EXPECT_TRUE(view.canType);
  EXPECT_EQ(view.chosen, 0) << "the same person tries again";
  type("9");
  EXPECT_FALSE(view.isTrouble);
  EXPECT_EQ(view.digits, 1);
}

TEST_F(LoginPresenterTest, IsDoneWithoutTrouble) {
  QSignalSpy rejected(&presenter, &LoginPresenter::rejected);
  presenter.choose("s1");
  type("1234");
  presenter.confirm();
  signIn.answer();
  EXPECT_EQ(rejected.count(), 0);
  EXPECT_FALSE(view.isBusy);
}

TEST_F(LoginPresenterTest, AnotherPersonBeginsAnew) {
  presenter.choose("s1");
  type("12");
  presenter.choose("s2");
  EXPECT_EQ(view.digits, 0);
  type("12");
  presenter.eraseDigit();
  EXPECT_EQ(view.digits, 1);
  presenter.begin();
  EXPECT_EQ(view.digits, 0);
  EXPECT_EQ(view.chosen, -1);
}

TEST_F(LoginPresenterTest, TakesAPasswordInstead) {
  presenter.choose("s3");
  type("12");
  presenter.useSecret(LoginView::Secret::Password);
  EXPECT_EQ(view.digits, 0);
  EXPECT_EQ(view.hint, "Your password");
  presenter.signInWith({});
  EXPECT_TRUE(signIn.asked.empty());
  presenter.signInWith("correct horse");
  EXPECT_EQ(signIn.asked.front(), (std::pair<std::string, std::string>("chiara", "correct horse")));
}

TEST_F(LoginPresenterTest, TakesAUserNameWhereNobodyIsKnown) {
  signIn.know({});
  EXPECT_FALSE(view.canType);
  presenter.typeUserName(" Ana ");
  EXPECT_TRUE(view.canType);
  type("4321");
  presenter.confirm();
  EXPECT_EQ(signIn.asked.front().first, "ana") << "user names are lower case";
}

TEST_F(LoginPresenterTest, DoesNotListenToAnAnswerThatCameTooLate) {
  presenter.choose("s1");
  type("1234");
  presenter.confirm();
  presenter.begin();
  signIn.answer("This is not the PIN.");
  EXPECT_FALSE(view.isTrouble);
}

TEST_F(LoginPresenterTest, FollowsThePeople) {
  presenter.choose("s3");
  signIn.know({crew()[2]});
  EXPECT_EQ(view.chosen, 0);
  signIn.know({crew()[0]});
  EXPECT_EQ(view.chosen, -1);
  signIn.standIn({.restaurant = "Trattoria Aurora", .about = "terminal “Bar left”"});
  EXPECT_EQ(view.restaurant, "Trattoria Aurora");
}

TEST_F(LoginPresenterTest, MayGoBeforeTheAnswerComes) {
  auto other = std::make_unique<LoginPresenter>(signIn);
  other->choose("s1");
  for (int i = 0; i < kPinDigitsMin; ++i)
    other->typeDigit("1");
  other->confirm();
  other.reset();
  signIn.answer("This is not the PIN.");
  signIn.know({});
}

} // namespace
} // namespace comanda::ui_login
