// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/setup/fake_setup.h"
#include "ui/setup/start_presenter.h"

#include <gtest/gtest.h>

namespace comanda::ui_setup {
namespace {

using comanda::testing::FakeSetup;
using comanda::testing::fingerprintOf;

class StartPresenterTest : public ::testing::Test {
protected:
  const StartView& view() const { return presenter.view(); }
  void typeAll(const QString& address = QStringLiteral("192.168.1.10")) {
    presenter.chooseJoin();
    presenter.typeAddress(address);
    presenter.typeFingerprint(fingerprintOf("5E"));
  }

  FakeSetup setup;
  StartPresenter presenter{setup};
};

TEST_F(StartPresenterTest, OpensTheDemoOnce) {
  presenter.tryDemo();
  presenter.tryDemo();
  EXPECT_EQ(setup.demos, 1);
  EXPECT_TRUE(view().isBusy);
  EXPECT_EQ(view().busy, "Opening the demo restaurant…");
  setup.answerDemo("The disk is full.");
  EXPECT_FALSE(view().isBusy);
  EXPECT_EQ(view().advice, "The disk is full.");
  presenter.tryDemo();
  EXPECT_TRUE(view().trouble.isEmpty()) << "what was wrong before is no news";
}

TEST_F(StartPresenterTest, ForgetsADemoThatIsGivenUp) {
  presenter.tryDemo();
  presenter.goBack();
  EXPECT_EQ(setup.givenUp, 1);
  setup.answerDemo("Too late.");
  EXPECT_TRUE(view().trouble.isEmpty());
}

TEST_F(StartPresenterTest, FillsBothFieldsFromOneLine) {
  presenter.chooseJoin();
  const QString line = QStringLiteral(R"({"fingerprint":"%1","ready":true,"url":"https://10.0.0.2:8443"})");
  presenter.typeFingerprint(line.arg(fingerprintOf("5E")));
  EXPECT_EQ(view().typed.address, "https://10.0.0.2:8443");
  EXPECT_EQ(view().typed.fingerprint, fingerprintOf("5E"));
  presenter.typeAddress("comanda terminal --host https://10.0.0.3:8443 --fingerprint " + fingerprintOf("0A"));
  EXPECT_EQ(view().typed.address, "https://10.0.0.3:8443");
  EXPECT_EQ(view().typed.fingerprint, fingerprintOf("0A"));
}

TEST_F(StartPresenterTest, SaysBesideEachFieldWhatIsWrongButNotBeforeOneTries) {
  presenter.chooseJoin();
  presenter.typeFingerprint("sha256:5E");
  EXPECT_TRUE(view().addressTrouble.isEmpty());
  EXPECT_TRUE(view().fingerprintTrouble.isEmpty());
  presenter.join();
  EXPECT_TRUE(setup.joined.empty());
  EXPECT_FALSE(view().addressTrouble.isEmpty());
  EXPECT_FALSE(view().fingerprintTrouble.isEmpty());
  presenter.typeAddress("192.168.1.10");
  EXPECT_TRUE(view().addressTrouble.isEmpty()) << "as soon as it is right";
  EXPECT_FALSE(view().fingerprintTrouble.isEmpty());
}

TEST_F(StartPresenterTest, JoinsWithWhatWasTypedCompleted) {
  typeAll();
  presenter.join();
  presenter.join();
  ASSERT_EQ(setup.joined.size(), 1U);
  EXPECT_EQ(setup.joined[0].address, "https://192.168.1.10:8443");
  EXPECT_EQ(view().busy, "Connecting to 192.168.1.10…");
  EXPECT_EQ(view().typed.address, "192.168.1.10") << "as it was typed";
  setup.answer({});
  EXPECT_FALSE(view().isBusy);
  EXPECT_TRUE(view().trouble.isEmpty());
}

TEST_F(StartPresenterTest, SaysThatNobodyAnswersAndKeepsWhatWasTyped) {
  typeAll();
  presenter.join();
  setup.answer({.how = Joined::How::NobodyThere, .met = {}, .what = {}});
  EXPECT_EQ(view().trouble, "No host answers at https://192.168.1.10:8443.");
  EXPECT_TRUE(view().advice.contains("switched on"));
  EXPECT_EQ(view().typed.fingerprint, fingerprintOf("5E"));
  presenter.goBack();
  EXPECT_EQ(view().page, StartView::Page::Choices);
  EXPECT_TRUE(view().trouble.isEmpty());
  presenter.chooseJoin();
  EXPECT_EQ(view().typed.address, "192.168.1.10");
}

// It is what a host prints that listens everywhere.
TEST_F(StartPresenterTest, ExplainsTheAddressOfThisComputer) {
  typeAll("https://127.0.0.1:8443");
  presenter.join();
  setup.answer({.how = Joined::How::NobodyThere, .met = {}, .what = {}});
  EXPECT_TRUE(view().advice.contains("another computer")) << view().advice.toStdString();
}

TEST_F(StartPresenterTest, ShowsBothFingerprintsOfAnotherHost) {
  typeAll();
  presenter.typeFingerprint(QString("5e").repeated(32));
  presenter.join();
  setup.answer({.how = Joined::How::AnotherHost, .met = fingerprintOf("0A"), .what = {}});
  EXPECT_EQ(view().expected, fingerprintOf("5E")) << "written alike, to be compared";
  EXPECT_EQ(view().met, fingerprintOf("0A"));
  EXPECT_TRUE(view().advice.contains("do not join"));
  presenter.typeFingerprint(fingerprintOf("0A"));
  EXPECT_TRUE(view().met.isEmpty()) << "one is about to try another";
}

TEST_F(StartPresenterTest, SaysWhatTheHostSays) {
  typeAll();
  presenter.join();
  setup.answer({.how = Joined::How::Refused, .met = {}, .what = "The host answered with status 500."});
  EXPECT_EQ(view().advice, "The host answered with status 500.");
}

TEST_F(StartPresenterTest, DoesNotListenToAHostThatWasGivenUp) {
  typeAll();
  presenter.join();
  presenter.goBack();
  EXPECT_EQ(view().page, StartView::Page::Join) << "only out of the waiting";
  EXPECT_EQ(setup.givenUp, 1);
  setup.answer({.how = Joined::How::NobodyThere, .met = {}, .what = {}});
  EXPECT_TRUE(view().trouble.isEmpty());
}

TEST_F(StartPresenterTest, BeginsWithWhatWasJoinedLast) {
  StartPresenter again(setup, {.address = "https://10.0.0.2:8443", .fingerprint = fingerprintOf("5E")});
  again.join();
  ASSERT_EQ(setup.joined.size(), 1U);
  EXPECT_EQ(setup.joined[0].address, "https://10.0.0.2:8443");
}

} // namespace
} // namespace comanda::ui_setup
