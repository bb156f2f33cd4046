// SPDX-License-Identifier: GPL-3.0-or-later
// Which drawer the cash of guests goes into.
#include "domain/drawer/cash.h"
#include "tests/domain/payment/at_the_till.h"

namespace comanda::drawer {
namespace {

using namespace comanda::testing;

// Bill "bill" of 43.00 is due; Carl has drawer "front" open at device "till", Max "back" at "bar".
Scenario twoDrawers(int cashIncrement = 1) {
  Scenario scenario = billIssued(cashIncrement);
  scenario.as("carl", "till").given(openDrawer("front", "Front", 10'000));
  scenario.as("max", "bar").given(openDrawer("back", "Back", 5'000));
  return scenario;
}

std::string drawerOfLastPayment(const Scenario& scenario) {
  return scenario.journal().back().payment_taken().payment().drawer_id();
}

std::int64_t cashIn(const Scenario& scenario, std::string_view drawerId) {
  return expectedCash(*scenario.house().drawers.find(drawerId));
}

TEST(CashOfAPayment, GoesIntoTheDrawerOfItsDevice) {
  Scenario scenario = twoDrawers();
  scenario.as("sara", "till").given(pay("p1", "bill", v1::CASH, 4'300, 200, 5'000));
  EXPECT_EQ(drawerOfLastPayment(scenario), "front");
  EXPECT_EQ(cashIn(scenario, "front"), 14'500) << "amount and tip stay, the change does not";
  EXPECT_EQ(cashIn(scenario, "back"), 5'000);
  EXPECT_EQ(billIn(scenario.house()).payments(0).drawer_id(), "front");
  EXPECT_EQ(scenario.house().drawers.find("front")->takings().payments(), 1);
}

TEST(CashOfAPayment, GoesIntoTheDrawerThatItNames) {
  Scenario scenario = twoDrawers();
  scenario.as("sara", "till").given(atDrawer(pay("p1", "bill", v1::CASH, 4'300), "back"));
  EXPECT_EQ(cashIn(scenario, "back"), 9'300);
}

// Whoever logs in anew is at another device, as far as the house knows.
TEST(CashOfAPayment, GoesIntoTheOnlyDrawerOfWhoTakesItElsewhere) {
  Scenario scenario = twoDrawers();
  scenario.as("carl", "handheld").given(pay("p1", "bill", v1::CASH, 1'000));
  EXPECT_EQ(drawerOfLastPayment(scenario), "front");
  scenario.as("carl", "third").given(openDrawer("third", "Third"));
  scenario.as("carl", "handheld").given(pay("p2", "bill", v1::CASH, 1'000));
  EXPECT_EQ(drawerOfLastPayment(scenario), "") << "two could be meant";
}

TEST(CashOfAPayment, GoesIntoNoneWhereThereIsNone) {
  Scenario scenario = twoDrawers();
  scenario.as("sara", "handheld").given(pay("p1", "bill", v1::CASH, 4'300));
  EXPECT_EQ(drawerOfLastPayment(scenario), "");
  const v1::CashTakings& none = scenario.house().daySums.get().no_drawer();
  EXPECT_EQ(none.payments(), 1);
  EXPECT_EQ(none.taken(), 4'300);
}

TEST(CashOfAPayment, IsRejectedAtADrawerThatIsNotOpen) {
  Scenario scenario = twoDrawers();
  EXPECT_EQ(rejection(scenario.when(atDrawer(pay("p1", "bill", v1::CASH, 4'300), "nowhere"))),
            "DRAWER_NOT_FOUND @ drawer_id");
  scenario.given(closeDrawer("back", 5'000));
  EXPECT_EQ(rejection(scenario.when(atDrawer(pay("p1", "bill", v1::CASH, 4'300), "back"))),
            "DRAWER_NOT_OPEN @ drawer_id");
  EXPECT_EQ(rejection(scenario.when(pay("p1", "bill", v1::CASH, 4'300))), "accepted");
  EXPECT_EQ(drawerOfLastPayment(scenario), "");
}

TEST(OtherTenders, GoIntoNoDrawerWhateverTheyName) {
  Scenario scenario = twoDrawers();
  scenario.as("carl", "till");
  scenario.given(atDrawer(pay("p1", "bill", v1::CARD, 1'000), "nowhere"))
      .given(pay("p2", "bill", v1::MOBILE, 1'000));
  EXPECT_EQ(drawerOfLastPayment(scenario), "");
  EXPECT_EQ(cashIn(scenario, "front"), 10'000);
  EXPECT_FALSE(scenario.house().daySums.get().has_no_drawer());
}

TEST(CashOfARefund, ComesOutOfTheDrawerWhereItIsGivenBack) {
  Scenario scenario = twoDrawers();
  scenario.as("carl", "till").given(pay("p1", "bill", v1::CASH, 4'300));
  scenario.as("max", "bar").given(refund("f1", "bill", "p1", 1'000));
  EXPECT_EQ(cashIn(scenario, "front"), 14'300);
  EXPECT_EQ(cashIn(scenario, "back"), 4'000);
  EXPECT_EQ(billIn(scenario.house()).payments(0).refunds(0).drawer_id(), "back");
  scenario.given(atDrawer(refund("f2", "bill", "p1", 300), "front"));
  EXPECT_EQ(cashIn(scenario, "front"), 14'000);
  EXPECT_EQ(rejection(scenario.when(atDrawer(refund("f3", "bill", "p1", 1), "nowhere"))),
            "DRAWER_NOT_FOUND @ drawer_id");
}

// What was counted does not change any more, whoever gets their money back: it comes out of another drawer or
// of none.
TEST(CashOfARefund, OfACountedDrawerComesOutOfAnother) {
  Scenario scenario = twoDrawers();
  scenario.as("carl", "till").given(pay("p1", "bill", v1::CASH, 4'300)).given(closeDrawer("front", 14'300));
  EXPECT_EQ(rejection(scenario.when(atDrawer(refund("f1", "bill", "p1", 300), "front"))),
            "DRAWER_NOT_OPEN @ drawer_id");
  scenario.given(refund("f1", "bill", "p1", 300));
  EXPECT_EQ(scenario.journal().back().payment_refunded().drawer_id(), "");
  EXPECT_EQ(scenario.house().daySums.get().no_drawer().given_back(), 300);
  scenario.as("max", "bar").given(refund("f2", "bill", "p1", 4'000));
  EXPECT_EQ(cashIn(scenario, "back"), 1'000);
  EXPECT_EQ(cashIn(scenario, "front"), 14'300);
  EXPECT_EQ(scenario.house().drawers.find("front")->difference(), 0);
}

TEST(CashOfARefund, OfACardComesOutOfNone) {
  Scenario scenario = twoDrawers();
  scenario.as("carl", "till").given(pay("p1", "bill", v1::CARD, 4'300));
  scenario.given(refund("f1", "bill", "p1", 1'000));
  EXPECT_EQ(scenario.journal().back().payment_refunded().drawer_id(), "");
  EXPECT_EQ(cashIn(scenario, "front"), 10'000);
}

// 43.02 is 43.00 in five-centime coins, and 43.00 is what is in the drawer.
TEST(CashOfAPayment, IsWhatWasHandedOverInCoins) {
  Scenario scenario = twoDrawers(5);
  scenario.as("carl", "till").given(pay("p1", "bill", v1::CASH, 4'300, 2));
  EXPECT_EQ(cashIn(scenario, "front"), 14'300);
  scenario.given(refund("f1", "bill", "p1", 4'300, 2));
  EXPECT_EQ(cashIn(scenario, "front"), 10'000);
}

} // namespace
} // namespace comanda::drawer
