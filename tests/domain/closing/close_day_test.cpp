// SPDX-License-Identifier: GPL-3.0-or-later
// When a day can be closed, and what begins anew.
#include "domain/closing/sums.h"
#include "tests/domain/payment/at_the_till.h"

namespace comanda::closing {
namespace {

using namespace comanda::testing;
using ::testing::ElementsAre;

const v1::DayReport& lastReport(const Scenario& scenario) {
  return scenario.journal().back().day_closed().report();
}

TEST(CloseDay, MakesAReportWithTheNextNumber) {
  Scenario scenario = billIssued();
  const domain::Decision first = scenario.when(closeDay());
  ASSERT_THAT(happened(first), ElementsAre("DayClosed"));
  EXPECT_EQ(first->subjectId, "1");
  EXPECT_EQ(lastReport(scenario).number(), 1);
  EXPECT_FALSE(lastReport(scenario).has_since()) << "there was none before";
  const auto at = scenario.journal().back().at();
  scenario.later(60).given(pay("p1", "bill", v1::CARD, 4'300));
  const domain::Decision second = scenario.when(closeDay());
  EXPECT_EQ(second->subjectId, "2");
  EXPECT_EQ(lastReport(scenario).since().seconds(), at.seconds());
}

TEST(CloseDay, IsRejectedWhileADrawerIsOpenAndNamesIt) {
  Scenario scenario = billIssued();
  scenario.as("max", "bar").given(openDrawer("z", "Bar"));
  scenario.as("carl", "till").given(openDrawer("a", "Till"));
  scenario.given(closeDrawer("a", 0));
  const domain::Decision decision = scenario.when(closeDay());
  EXPECT_EQ(rejection(decision), "DRAWER_STILL_OPEN @ ");
  EXPECT_EQ(decision.error().subject_id(), "z");
  scenario.given(closeDrawer("z", 0));
  EXPECT_EQ(rejection(scenario.when(closeDay())), "accepted");
}

TEST(CloseDay, IsRejectedWhereNothingHappenedSinceTheLastOne) {
  Scenario scenario = tableHasOrdered();
  EXPECT_EQ(rejection(scenario.when(closeDay())), "NOTHING_TO_CLOSE @ ") << "an order alone is no money";
  scenario.given(openDrawer("d1", "Till")).given(closeDrawer("d1", 0)).given(closeDay());
  EXPECT_EQ(rejection(scenario.when(closeDay())), "NOTHING_TO_CLOSE @ ");
}

TEST(CloseDay, LetsClosedDrawersGoAndBeginsTheSumsAnew) {
  Scenario scenario = billIssued();
  scenario.given(openDrawer("d1", "Till", 100)).given(pay("p1", "bill", v1::CASH, 4'300));
  scenario.given(closeDrawer("d1", 4'400)).given(closeDay());
  EXPECT_TRUE(scenario.house().drawers.empty());
  EXPECT_FALSE(isAnythingRunning(scenario.house()));
  const v1::DaySums& sums = scenario.house().daySums.get();
  EXPECT_EQ(sums.closed(), 1);
  EXPECT_EQ(sums.bills().issued(), 0);
  EXPECT_TRUE(sums.taxes().empty() && sums.tenders().empty());
  EXPECT_EQ(lastReport(scenario).drawers_size(), 1);
}

// What happens to a bill afterwards is in the report of the time when it happens.
TEST(CloseDay, LeavesNothingOutAndTakesNothingTwice) {
  Scenario scenario = billIssued();
  scenario.given(pay("p1", "bill", v1::CASH, 4'300, 100)).given(closeDay());
  const v1::DayReport first = lastReport(scenario);
  scenario.given(refund("f1", "bill", "p1", 4'300, 100)).given(voidBill("bill")).given(closeDay());
  const v1::DayReport second = lastReport(scenario);
  EXPECT_EQ(first.gross(), 4'300);
  EXPECT_EQ(second.gross(), -4'300);
  EXPECT_EQ(second.net() + second.tax(), -4'300);
  EXPECT_EQ(second.bills().issued(), 0);
  EXPECT_EQ(second.bills().voided(), 1);
  EXPECT_EQ(second.bills().first_number(), "");
  EXPECT_EQ(second.no_drawer().given_back(), 4'400);
  EXPECT_EQ(second.tenders(0).refunds(), 1);
  EXPECT_EQ(second.tenders(0).refunded_tip(), 100);
}

TEST(CloseDay, OfSeveralBusinessDaysSaysWhichTheyAre) {
  Scenario scenario = billIssued();
  scenario.later(24 * 60).given(pay("p1", "bill", v1::CASH, 4'300)).later(24 * 60).given(closeDay());
  EXPECT_EQ(lastReport(scenario).first_business_day(), "2026-03-14");
  EXPECT_EQ(lastReport(scenario).business_day(), "2026-03-16");
}

TEST(Currency, CannotChangeWhileTheDayIsNotClosed) {
  Scenario scenario = trattoria();
  scenario.given(openDrawer("d1", "Till", 100)).given(closeDrawer("d1", 100));
  v1::Settings yen = trattoriaSettings();
  yen.set_currency("JPY");
  yen.set_currency_exponent(0);
  EXPECT_EQ(rejection(scenario.when(changeSettings(yen))), "CURRENCY_IN_USE @ settings.currency");
  scenario.given(closeDay());
  EXPECT_EQ(rejection(scenario.when(changeSettings(yen))), "accepted");
}

} // namespace
} // namespace comanda::closing
