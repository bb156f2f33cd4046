// SPDX-License-Identifier: GPL-3.0-or-later
// A drawer from its float to its count.
#include "domain/contract/validate.h"
#include "domain/drawer/cash.h"
#include "tests/domain/payment/at_the_till.h"

namespace comanda::drawer {
namespace {

using namespace comanda::testing;
using ::testing::ElementsAre;

// Carl has opened drawer "d1" at the till, with 150.00 in it.
Scenario drawerOpen() {
  Scenario scenario = trattoria();
  scenario.as("carl", "till").given(openDrawer("d1", "Till 1", 15'000));
  return scenario;
}

const v1::Drawer& drawerIn(const Scenario& scenario, std::string_view id = "d1") {
  const v1::Drawer* drawer = scenario.house().drawers.find(id);
  if (drawer == nullptr) {
    ADD_FAILURE() << "there is no drawer " << id;
    static const v1::Drawer kNone;
    return kNone;
  }
  return *drawer;
}

TEST(OpenDrawer, BeginsWithItsFloatAndSaysWhoseItIs) {
  Scenario scenario = trattoria();
  scenario.as("carl", "till");
  const domain::Decision decision = scenario.when(openDrawer("d1", "Till 1", 15'000));
  EXPECT_THAT(happened(decision), ElementsAre("DrawerOpened"));
  EXPECT_EQ(decision->subjectId, "d1");
  const v1::Drawer& drawer = drawerIn(scenario);
  EXPECT_EQ(drawer.name(), "Till 1");
  EXPECT_EQ(drawer.state(), v1::DRAWER_OPEN);
  EXPECT_EQ(drawer.device_id(), "till");
  EXPECT_EQ(drawer.opened_by(), "carl");
  EXPECT_EQ(drawer.opening_float(), 15'000);
  EXPECT_EQ(drawer.opened_at().seconds(), scenario.journal().back().at().seconds());
  EXPECT_EQ(expectedCash(drawer), 15'000);
  EXPECT_EQ(drawer.expected(), 0) << "nobody is told before the count";
}

TEST(OpenDrawer, IsRejectedWhereItWouldNotBeClearWhichDrawerIsMeant) {
  Scenario scenario = drawerOpen();
  EXPECT_EQ(rejection(scenario.when(openDrawer("d1", "Bar"))), "ID_ALREADY_USED @ drawer_id");
  const domain::Decision second = scenario.when(openDrawer("d2", "Bar"));
  EXPECT_EQ(rejection(second), "DRAWER_ALREADY_OPEN @ ");
  EXPECT_EQ(second.error().subject_id(), "d1");
  scenario.as("max", "bar");
  EXPECT_EQ(rejection(scenario.when(openDrawer("d2", "Till 1"))), "DRAWER_NAME_TAKEN @ name");
  EXPECT_EQ(rejection(scenario.when(openDrawer("d2", "Bar"))), "accepted") << "several may be open at a time";
}

TEST(OpenDrawer, MayHaveTheNameAndTheDeviceOfOneThatIsClosed) {
  Scenario scenario = drawerOpen();
  scenario.given(closeDrawer("d1", 15'000));
  EXPECT_EQ(rejection(scenario.when(openDrawer("d2", "Till 1"))), "accepted");
}

// Its device is gone, and so is who opened it: it is counted the next day by somebody else, with all its
// cash.
TEST(AnOpenDrawer, OutlivesTheBusinessDayAndIsCountedByAnybody) {
  Scenario scenario = drawerOpen();
  scenario.given(moveCash("m1", "d1", v1::CASH_PAID_IN, 100)).later(24 * 60).as("max", "office");
  EXPECT_EQ(rejection(scenario.when(openDrawer("d2", "Office"))), "accepted") << "a day begins with it";
  EXPECT_EQ(scenario.house().day.get().business_day(), "2026-03-15");
  scenario.given(closeDrawer("d1", 15'100));
  EXPECT_EQ(drawerIn(scenario).expected(), 15'100);
  EXPECT_EQ(drawerIn(scenario).opened_by(), "carl");
  EXPECT_EQ(drawerIn(scenario).closed_by(), "max");
}

TEST(OpenDrawer, IsRejectedOnceThereAreAsManyAsAReportHolds) {
  Scenario scenario = trattoria();
  for (int i = 0; i < kDrawersMax; ++i) {
    const std::string id = "d" + std::to_string(i);
    scenario.given(openDrawer(id, "Till")).given(closeDrawer(id, 0));
  }
  EXPECT_EQ(rejection(scenario.when(openDrawer("more", "Till"))), "TOO_MANY_DRAWERS @ ");
  scenario.given(closeDay());
  EXPECT_EQ(rejection(scenario.when(openDrawer("more", "Till"))), "accepted");
}

TEST(MoveCash, InOutAndToTheSafeIsWrittenDown) {
  Scenario scenario = drawerOpen();
  scenario.given(moveCash("m1", "d1", v1::CASH_PAID_IN, 5'000, "change from the bank"))
      .given(moveCash("m2", "d1", v1::CASH_PAID_OUT, 1'250, "flowers"))
      .given(moveCash("m3", "d1", v1::CASH_PAID_OUT, 50, "stamps"))
      .given(moveCash("m4", "d1", v1::CASH_DROPPED, 10'000, "safe"));
  const v1::Drawer& drawer = drawerIn(scenario);
  EXPECT_EQ(drawer.paid_in(), 5'000);
  EXPECT_EQ(drawer.paid_out(), 1'300);
  EXPECT_EQ(drawer.dropped(), 10'000);
  EXPECT_EQ(expectedCash(drawer), 15'000 + 5'000 - 1'300 - 10'000);
  ASSERT_EQ(drawer.movements_size(), 4);
  EXPECT_EQ(drawer.movements(1).reason(), "flowers");
  EXPECT_EQ(drawer.movements(1).moved_by(), "carl");
  EXPECT_TRUE(drawer.movements(1).has_moved_at());
}

TEST(MoveCash, NeedsAnOpenDrawerAndAnIdOfItsOwn) {
  Scenario scenario = drawerOpen();
  scenario.given(moveCash("m1", "d1", v1::CASH_PAID_IN, 100));
  EXPECT_EQ(rejection(scenario.when(moveCash("m2", "d9", v1::CASH_PAID_IN, 100))),
            "DRAWER_NOT_FOUND @ drawer_id");
  scenario.given(closeDrawer("d1", 15'100));
  EXPECT_EQ(rejection(scenario.when(moveCash("m2", "d1", v1::CASH_PAID_IN, 100))),
            "DRAWER_NOT_OPEN @ drawer_id");
  EXPECT_EQ(rejection(scenario.when(moveCash("m1", "d1", v1::CASH_PAID_IN, 100))),
            "ID_ALREADY_USED @ movement_id")
      << "what comes again gets this answer whatever became of the drawer";
  scenario.given(openDrawer("d2", "Till 2"));
  EXPECT_EQ(rejection(scenario.when(moveCash("m1", "d2", v1::CASH_PAID_IN, 100))),
            "ID_ALREADY_USED @ movement_id")
      << "whichever drawer it names now";
}

TEST(MoveCash, HasALimit) {
  Scenario scenario = drawerOpen();
  for (int i = 0; i < kMovementsMax; ++i) {
    scenario.given(moveCash("m" + std::to_string(i), "d1", v1::CASH_PAID_IN, 1));
  }
  EXPECT_EQ(rejection(scenario.when(moveCash("more", "d1", v1::CASH_PAID_IN, 1))),
            "TOO_MANY_MOVEMENTS @ drawer_id");
}

TEST(CloseDrawer, SaysWhatWasExpectedWhatWasCountedAndWhatIsMissing) {
  Scenario scenario = drawerOpen();
  scenario.given(moveCash("m1", "d1", v1::CASH_PAID_OUT, 1'000)).later(300).as("max", "office");
  const domain::Decision decision = scenario.when(closeDrawer("d1", 13'950));
  ASSERT_THAT(happened(decision), ElementsAre("DrawerClosed"));
  const v1::DrawerClosed& body = decision->events[0].drawer_closed();
  EXPECT_EQ(body.expected(), 14'000);
  EXPECT_EQ(body.counted(), 13'950);
  EXPECT_EQ(body.difference(), -50);
  const v1::Drawer& drawer = drawerIn(scenario);
  EXPECT_EQ(drawer.state(), v1::DRAWER_CLOSED);
  EXPECT_EQ(drawer.closed_by(), "max");
  EXPECT_EQ(drawer.difference(), -50);
  EXPECT_EQ(rejection(scenario.when(closeDrawer("d1", 13'950))), "DRAWER_NOT_OPEN @ drawer_id");
  EXPECT_EQ(rejection(scenario.when(closeDrawer("d9", 0))), "DRAWER_NOT_FOUND @ drawer_id");
}

// More was handed back than anybody wrote down as coming in: the count says so, nothing stops the count.
TEST(CloseDrawer, MayExpectLessThanNothing) {
  Scenario scenario = trattoria();
  scenario.given(openDrawer("d1", "Purse")).given(moveCash("m1", "d1", v1::CASH_PAID_OUT, 700));
  scenario.given(closeDrawer("d1", 0));
  EXPECT_EQ(drawerIn(scenario).expected(), -700);
  EXPECT_EQ(drawerIn(scenario).difference(), 700);
}

TEST(CloseDrawer, MustSayWhatWasCounted) {
  v1::CloseDrawer forgotten;
  forgotten.set_drawer_id("d1");
  const auto violations = contract::validate(commandOf(forgotten));
  ASSERT_EQ(violations.size(), 1u);
  EXPECT_EQ(violations[0].field(), "close_drawer.counted");
  EXPECT_EQ(violations[0].message(), "is required");
  EXPECT_TRUE(contract::validate(closeDrawer("d1", 0)).empty()) << "an empty drawer is a count too";
}

} // namespace
} // namespace comanda::drawer
