// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/kitchen/at_the_pass.h"

namespace comanda::kitchen {
namespace {

using namespace comanda::testing;
using ::testing::ElementsAre;

v1::Command stationWithMinutes(int warn, int late) {
  v1::Command command = saveStation("oven", v1::STATION_KITCHEN);
  command.mutable_save_station()->mutable_station()->set_warn_minutes(warn);
  command.mutable_save_station()->mutable_station()->set_late_minutes(late);
  return command;
}

TEST(SaveStation, AddsAStation) {
  Scenario scenario;

  const auto decision = scenario.when(saveStation("oven", v1::STATION_KITCHEN, 6));

  ASSERT_THAT(happened(decision), ElementsAre("StationSaved"));
  EXPECT_EQ(decision->subjectId, "oven");
  ASSERT_TRUE(scenario.house().stations.contains("oven"));
  EXPECT_EQ(scenario.house().stations.find("oven")->parallel(), 6);
}

TEST(SaveStation, ReplacesAStation) {
  Scenario scenario;
  scenario.given(saveStation("oven", v1::STATION_KITCHEN, 6)).given(saveStation("oven", v1::STATION_BAR, 3));

  EXPECT_EQ(scenario.house().stations.size(), 1U);
  EXPECT_EQ(scenario.house().stations.find("oven")->parallel(), 3);
  EXPECT_EQ(scenario.house().stations.find("oven")->kind(), v1::STATION_BAR);
}

TEST(SaveStation, AsItIsAlreadyChangesNothing) {
  Scenario scenario;
  scenario.given(saveStation("oven", v1::STATION_KITCHEN));

  const auto decision = scenario.when(saveStation("oven", v1::STATION_KITCHEN));

  EXPECT_THAT(happened(decision), ElementsAre());
  EXPECT_EQ(decision->subjectId, "oven");
}

TEST(SaveStation, CannotBeLateBeforeItIsAWarning) {
  Scenario scenario;

  EXPECT_EQ(rejection(scenario.when(stationWithMinutes(10, 9))), "LATE_BEFORE_WARN @ station.late_minutes");
  EXPECT_EQ(rejection(scenario.when(stationWithMinutes(10, 10))), "accepted");
}

TEST(SaveStation, DoesNotTurnAStationThatIsNeededIntoThePass) {
  Scenario scenario = trattoria();

  const auto decision = scenario.when(saveStation("grill", v1::STATION_PASS));

  EXPECT_EQ(rejection(decision), "STATION_IN_USE @ station.kind");
  EXPECT_EQ(decision.error().subject_id(), "mains");
}

TEST(SaveStation, TurnsAnIdleStationIntoThePass) {
  Scenario scenario = trattoria();
  scenario.given(saveStation("oven", v1::STATION_KITCHEN));

  EXPECT_THAT(happened(scenario.when(saveStation("oven", v1::STATION_PASS))), ElementsAre("StationSaved"));
}

TEST(RemoveStation, TakesItAwayWithItsLoad) {
  domain::House house;
  house.stations.put("oven", {});
  addLoad(house, "oven", 5);
  addLoad(house, "oven", -5);
  v1::Event event;
  event.mutable_station_removed()->set_station_id("oven");

  domain::evolve(house, event);

  EXPECT_FALSE(house.stations.contains("oven"));
  EXPECT_FALSE(house.stationLoads.contains("oven"));
}

TEST(RemoveStation, ThatNobodyNeeds) {
  Scenario scenario = trattoria();

  const auto decision = scenario.when(removeStation("pass"));

  ASSERT_THAT(happened(decision), ElementsAre("StationRemoved"));
  EXPECT_EQ(decision->subjectId, "pass");
  EXPECT_FALSE(scenario.house().stations.contains("pass"));
}

TEST(RemoveStation, ThatIsUnknownIsRejected) {
  Scenario scenario;

  EXPECT_EQ(rejection(scenario.when(removeStation("oven"))), "STATION_NOT_FOUND @ station_id");
}

TEST(RemoveStation, ThatACategoryIsRoutedToIsRejected) {
  Scenario scenario = trattoria();

  const auto decision = scenario.when(removeStation("bar"));

  EXPECT_EQ(rejection(decision), "STATION_IN_USE @ station_id");
  EXPECT_EQ(decision.error().subject_id(), "drinks");
}

TEST(RemoveStation, ThatAnItemIsRoutedToIsRejected) {
  Scenario scenario = trattoria();
  v1::MenuItem pizza = menuItem("pizza", "mains", 900);
  pizza.set_station_id("oven");
  scenario.given(saveStation("oven", v1::STATION_KITCHEN)).given(saveItem(pizza));

  const auto decision = scenario.when(removeStation("oven"));

  EXPECT_EQ(rejection(decision), "STATION_IN_USE @ station_id");
  EXPECT_EQ(decision.error().subject_id(), "pizza");
}

TEST(RemoveStation, WaitsUntilItsTicketsAreServed) {
  Scenario scenario = roundSent();
  scenario.given(
      saveCategory("drinks", "grill")); // from now on the grill pours; one beer still waits at the bar

  const auto decision = scenario.when(removeStation("bar"));
  EXPECT_EQ(rejection(decision), "STATION_IN_USE @ station_id");
  EXPECT_EQ(decision.error().subject_id(), "r1.1");

  scenario.given(bumpTicket("r1.1"));
  EXPECT_EQ(rejection(scenario.when(removeStation("bar"))), "STATION_IN_USE @ station_id");

  scenario.given(serveTicket("r1.1"));
  EXPECT_THAT(happened(scenario.when(removeStation("bar"))), ElementsAre("StationRemoved"));
}

TEST(RemoveStation, WaitsForLinesThatWillBeSentThere) {
  Scenario scenario = trattoria();
  scenario.given(openOrder("o1", "t1"))
      .given(addLines("o1", {held(beer("b"))}))
      .given(saveCategory("drinks", "grill"));

  const auto decision = scenario.when(removeStation("bar"));

  EXPECT_EQ(rejection(decision), "STATION_IN_USE @ station_id");
  EXPECT_EQ(decision.error().subject_id(), "o1");
}

TEST(StationLoad, OfAStationThatNeverHadWorkIsNothing) {
  EXPECT_EQ(loadOf({}, "grill"), 0);
  EXPECT_EQ(recomputedLoad({}, "grill"), 0);
}

TEST(StationLoad, CountsOnlyWhatIsSentAndNotReady) {
  v1::TicketLine line;
  line.set_quantity(5);
  line.set_voided_quantity(2);
  line.set_preparation_minutes(10);
  v1::Ticket ticket;
  for (const v1::LineState state : {v1::SENT, v1::PREPARING, v1::READY, v1::SERVED, v1::VOIDED}) {
    line.set_state(state);
    *ticket.add_lines() = line;
  }

  EXPECT_EQ(openWorkMinutes(ticket), 30 + 30);
}

TEST(StationLoad, ReckonedAnewLooksAtOneStationOnly) {
  const Scenario scenario = roundSent();

  EXPECT_EQ(recomputedLoad(scenario.house(), "grill"), 28);
  EXPECT_EQ(recomputedLoad(scenario.house(), "bar"), 1);
  EXPECT_EQ(recomputedLoad(scenario.house(), "pass"), 0);
}

} // namespace
} // namespace comanda::kitchen
