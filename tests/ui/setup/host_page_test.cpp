// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/setup/fake_setup.h"
#include "tests/ui/stage.h"
#include "ui/setup/start_screen.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace comanda::ui_setup {
namespace {

using comanda::testing::FakeSetup;
using comanda::testing::Stage;

class HostPageTest : public ::testing::Test {
protected:
  HostPageTest() {
    theme.setMotionReduced(true);
    screen.resize(1024, 600);
    screen.show();
    screen.activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&screen));
  }

  QPushButton& button(const char* name) const { return *screen.findChild<QPushButton*>(QLatin1String(name)); }
  QLabel& label(const char* name) const { return *screen.findChild<QLabel*>(QLatin1String(name)); }
  QLineEdit& field(const char* name) const { return *screen.findChild<QLineEdit*>(QLatin1String(name)); }
  void typeAll() {
    button("hostCard").click();
    QTest::keyClicks(&field("hostNameField"), "Da Ana");
    QTest::keyClicks(&field("hostFoodTaxField"), "10");
    QTest::keyClicks(&field("hostAdministratorField"), "Ana");
    QTest::keyClicks(&field("hostPasswordField"), "a good one");
    QTest::keyClicks(&field("hostPinField"), "2580");
  }

  theme::Theme theme;
  FakeSetup setup;
  StartScreen screen{theme, std::make_unique<StartPresenter>(setup)};
};

TEST_F(HostPageTest, BeginsWithTheName) {
  button("hostCard").click();
  EXPECT_EQ(QApplication::focusWidget(), &field("hostNameField"));
  EXPECT_TRUE(label("hostFolder").text().contains("/home/ana/restaurant"));
  EXPECT_TRUE(button("beginExampleButton").isChecked());
  EXPECT_EQ(field("hostPinField").echoMode(), QLineEdit::Password);
}

TEST_F(HostPageTest, SetsUpWhatIsTyped) {
  typeAll();
  button("beginBareButton").click();
  button("taxAddedButton").click();
  button("hostButton").click();
  ASSERT_EQ(setup.hosted.size(), 1U);
  EXPECT_EQ(setup.hosted[0].name, "Da Ana");
  EXPECT_EQ(setup.hosted[0].pin, "2580");
  EXPECT_EQ(setup.hosted[0].beginning, NewRestaurant::Beginning::BareRoom);
  EXPECT_FALSE(setup.hosted[0].pricesIncludeTax);
  EXPECT_EQ(label("hostState").text(), "Setting the restaurant up…");
  EXPECT_FALSE(field("hostNameField").isEnabled());
  EXPECT_EQ(button("hostBackButton").text(), "Cancel");
}

TEST_F(HostPageTest, PutsTheKeyboardAndTheEyeWhereSomethingIsWrong) {
  typeAll();
  field("hostFoodTaxField").clear();
  QTest::keyClicks(&field("hostFoodTaxField"), "lots");
  QTest::keyClick(&field("hostFoodTaxField"), Qt::Key_Return);
  Stage::settle();
  EXPECT_EQ(QApplication::focusWidget(), &field("hostFoodTaxField"));
  EXPECT_TRUE(label("hostFoodTaxTrouble").isVisible());
  EXPECT_FALSE(label("hostFoodTaxTrouble").visibleRegion().isEmpty());
  EXPECT_EQ(field("hostFoodTaxField").accessibleDescription(), label("hostFoodTaxTrouble").text());
  EXPECT_FALSE(label("hostNameTrouble").isVisible());
}

TEST_F(HostPageTest, OffersAnotherPortAndAWayBack) {
  setup.ownPlace.isThere = true;
  button("hostCard").click();
  setup.answerHost(Hosted::How::PortTaken, "The port is in use.");
  EXPECT_FALSE(field("hostNameField").isVisible()) << "there is nothing to ask";
  EXPECT_TRUE(label("hostState").text().contains("8443"));
  EXPECT_EQ(label("hostDetail").text(), "The port is in use.");
  EXPECT_EQ(button("hostButton").text(), "Try again");
  button("anotherPortButton").click();
  EXPECT_EQ(setup.opened, (std::vector<bool>{false, true}));
  setup.answerHost(Hosted::How::InUse);
  EXPECT_FALSE(button("anotherPortButton").isVisible());
  button("hostBackButton").click();
  EXPECT_TRUE(button("joinCard").isVisible());
}

TEST_F(HostPageTest, HasTargetsForFingers) {
  button("hostCard").click();
  Stage::settle();
  for (const char* name : {"hostButton", "hostBackButton", "taxIncludedButton", "beginBareButton"}) {
    EXPECT_GE(button(name).height(), theme::target::kMin) << name;
  }
  EXPECT_GE(field("hostNameField").height(), theme::target::kMin);
  EXPECT_FALSE(button("hostButton").visibleRegion().isEmpty());
}

} // namespace
} // namespace comanda::ui_setup
