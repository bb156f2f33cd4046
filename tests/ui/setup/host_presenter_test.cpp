// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/setup/fake_setup.h"
#include "ui/setup/start_presenter.h"

#include <gtest/gtest.h>

#include <QTest>

namespace comanda::ui_setup {
namespace {

using comanda::testing::FakeSetup;
using How = Hosted::How;

class HostPresenterTest : public ::testing::Test {
protected:
  HostPresenter& host() { return presenter.host(); }
  const HostView& view() { return host().view(); }
  void typeAll() {
    presenter.chooseHost();
    host().type(HostField::Name, "Da Zoë");
    host().type(HostField::FoodTax, "10");
    host().type(HostField::Administrator, "Zoë");
    host().type(HostField::Password, "a good one");
    host().type(HostField::Pin, "2580");
    host().type(HostField::Currency, "EUR");
    host().type(HostField::TimeZone, "Europe/Rome");
  }

  FakeSetup setup;
  StartPresenter presenter{setup};
};

TEST_F(HostPresenterTest, AsksWhereThereIsNothingYet) {
  presenter.chooseHost();
  EXPECT_EQ(presenter.view().page, StartView::Page::Host);
  EXPECT_TRUE(view().asks);
  EXPECT_EQ(view().folder, "/home/ana/restaurant");
  EXPECT_TRUE(setup.opened.empty());
}

TEST_F(HostPresenterTest, SaysBesideEachFieldWhatIsWrongButNotBeforeOneTries) {
  presenter.chooseHost();
  host().type(HostField::Pin, "1");
  EXPECT_TRUE(view().troubleAt(HostField::Pin).isEmpty());
  host().confirm();
  EXPECT_TRUE(setup.hosted.empty());
  EXPECT_FALSE(view().troubleAt(HostField::Pin).isEmpty());
  EXPECT_FALSE(view().troubleAt(HostField::Name).isEmpty());
  host().type(HostField::Pin, "1234");
  EXPECT_TRUE(view().troubleAt(HostField::Pin).isEmpty()) << "as soon as it is right";
  EXPECT_FALSE(view().troubleAt(HostField::Name).isEmpty());
}

// A program that is killed is not told so: what there is by then stays with the device.
TEST_F(HostPresenterTest, KeepsWhatIsTypedWhenTheProgramEndsButNoSecret) {
  typeAll();
  host().setPricesIncludeTax(false);
  host().setBeginning(NewRestaurant::Beginning::BareRoom);
  ASSERT_TRUE(QTest::qWaitFor([this] { return setup.kept.has_value(); }));
  EXPECT_TRUE(setup.kept->at(HostField::Password).isEmpty());
  EXPECT_TRUE(setup.kept->at(HostField::Pin).isEmpty());
  StartPresenter again(setup);
  again.chooseHost();
  EXPECT_EQ(again.host().view().form.at(HostField::Name), "Da Zoë");
  EXPECT_EQ(again.host().view().form.at(HostField::TimeZone), "Europe/Rome");
  EXPECT_FALSE(again.host().view().form.pricesIncludeTax);
  EXPECT_EQ(again.host().view().form.beginning, NewRestaurant::Beginning::BareRoom);
  again.host().type(HostField::Currency, "JPY");
  EXPECT_EQ(again.host().view().form.at(HostField::Decimals), "0") << "they follow it as before";
}

TEST_F(HostPresenterTest, ForgetsWhatWasTypedWhenItIsARestaurant) {
  typeAll();
  host().confirm();
  EXPECT_TRUE(setup.kept.has_value()) << "until then the device has it";
  setup.answerHost(How::Done);
  EXPECT_FALSE(setup.kept.has_value());
}

TEST_F(HostPresenterTest, KeepsNothingWhereNothingWasTyped) {
  { StartPresenter looked(setup); }
  EXPECT_FALSE(setup.kept.has_value());
}

TEST_F(HostPresenterTest, FollowsTheCurrencyUntilDecimalsAreTyped) {
  presenter.chooseHost();
  host().type(HostField::Currency, "jpy");
  EXPECT_EQ(view().form.at(HostField::Decimals), "0");
  host().type(HostField::Decimals, "1");
  host().type(HostField::Currency, "KWD");
  EXPECT_EQ(view().form.at(HostField::Decimals), "1");
}

TEST_F(HostPresenterTest, SetsUpOnce) {
  typeAll();
  host().setBeginning(NewRestaurant::Beginning::BareRoom);
  host().setPricesIncludeTax(false);
  host().confirm();
  host().confirm();
  ASSERT_EQ(setup.hosted.size(), 1U);
  EXPECT_EQ(setup.hosted[0].administrator, "Zoë");
  EXPECT_EQ(setup.hosted[0].beginning, NewRestaurant::Beginning::BareRoom);
  EXPECT_FALSE(setup.hosted[0].pricesIncludeTax);
  EXPECT_TRUE(view().isBusy);
  setup.answerHost(How::Done);
  EXPECT_FALSE(view().isBusy);
  EXPECT_TRUE(view().trouble.isEmpty());
}

TEST_F(HostPresenterTest, OpensWhatIsThere) {
  setup.ownPlace.isThere = true;
  presenter.chooseHost();
  ASSERT_EQ(setup.opened.size(), 1U);
  EXPECT_FALSE(view().asks);
  EXPECT_EQ(view().busy, "Opening your restaurant…");
  setup.answerHost(How::NotSetUp);
  EXPECT_TRUE(view().asks) << "it was cut off before anybody could sign in";
  EXPECT_TRUE(view().trouble.isEmpty());
}

TEST_F(HostPresenterTest, OffersAnotherPortWhereOneIsTaken) {
  typeAll();
  host().confirm();
  setup.ownPlace.isThere = true; // it was made before the door was opened
  setup.answerHost(How::PortTaken, "Port 8443 is in use.");
  EXPECT_TRUE(view().trouble.contains("8443"));
  EXPECT_FALSE(view().asks);
  EXPECT_TRUE(view().canTakeAnotherPort);
  host().confirm();
  setup.answerHost(How::PortTaken);
  host().takeAnotherPort();
  EXPECT_EQ(setup.opened, (std::vector<bool>{false, true}));
}

TEST_F(HostPresenterTest, HasASentenceAndAWayOnForWhateverIsWrong) {
  setup.ownPlace.isThere = true;
  for (const How how : {How::PortTaken, How::CannotListen, How::NotWritable, How::DiskFull, How::InUse,
                        How::NewerVersion, How::ClockBehind, How::Damaged}) {
    presenter.chooseHost();
    setup.answerHost(how, "The host's own words.");
    EXPECT_FALSE(view().trouble.isEmpty());
    EXPECT_FALSE(view().advice.isEmpty());
    EXPECT_EQ(view().detail, "The host's own words.");
    presenter.goBack();
    EXPECT_EQ(presenter.view().page, StartView::Page::Choices);
  }
}

TEST_F(HostPresenterTest, KeepsWhatWasTypedWhenTheHostRefusesIt) {
  typeAll();
  host().confirm();
  setup.ownPlace.isThere = true;
  setup.answerHost(How::Refused, "A slug is lower-case letters.");
  EXPECT_TRUE(view().asks);
  EXPECT_EQ(view().form.at(HostField::Name), "Da Zoë");
  host().confirm();
  EXPECT_EQ(setup.hosted.size(), 2U);
}

TEST_F(HostPresenterTest, DoesNotListenToWhatWasGivenUp) {
  typeAll();
  host().confirm();
  presenter.goBack();
  EXPECT_EQ(setup.givenUp, 1);
  EXPECT_EQ(presenter.view().page, StartView::Page::Host) << "only out of the waiting";
  setup.answerHost(How::DiskFull);
  EXPECT_TRUE(view().trouble.isEmpty());
  presenter.goBack();
  EXPECT_EQ(presenter.view().page, StartView::Page::Choices);
}

} // namespace
} // namespace comanda::ui_setup
