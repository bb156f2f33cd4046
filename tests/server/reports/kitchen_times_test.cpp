// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/kitchen_times.h"
#include "tests/support/commands.h"
#include "tests/support/filled_tables.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace comanda::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

v1::KitchenTimes timesOf(const Scenario& scenario, const std::string& from = "2026-03-14",
                         const std::string& to = "2026-03-14") {
  FilledTables tables(scenario);
  v1::GetKitchenTimes query;
  query.set_from(from);
  query.set_to(to);
  return must(reports::kitchenTimes(tables.database(), query));
}

std::string inWords(const std::string& what, const v1::PreparationTime& time) {
  return what + ": " + std::to_string(time.lines()) + ", " + std::to_string(time.average_seconds()) +
         " s, 90 % in " + std::to_string(time.p90_seconds()) + " s";
}

std::vector<std::string> stationsOf(const v1::KitchenTimes& times) {
  std::vector<std::string> words;
  for (const v1::StationTime& station : times.stations()) {
    words.push_back(inWords(station.station_id(), station.time()));
  }
  return words;
}

std::vector<std::string> itemsOf(const v1::KitchenTimes& times) {
  std::vector<std::string> words;
  for (const v1::ItemTime& item : times.items()) {
    words.push_back(inWords(item.name(), item.time()));
  }
  return words;
}

// The grill gets a steak and a salad: the salad is ready after 4 minutes, the steak after 13; the bar pours a
// beer in 1.
Scenario evening() {
  Scenario scenario;
  scenario.given(smallTrattoria()).given(openOrder("o1", "t1"));
  scenario.given(addLines("o1", {steak("s"), newLine("sal", "salad"), beer("b")}))
      .given(sendRound("o1", "r1"));
  for (const v1::Ticket* ticket : scenario.house().tickets.sorted()) {
    if (ticket->station_id() == "bar") {
      scenario.later(1).given(bumpTicket(ticket->id()));
    }
  }
  for (const v1::Ticket* ticket : scenario.house().tickets.sorted()) {
    if (ticket->station_id() == "grill") {
      const std::string id = ticket->id();
      scenario.later(3).given(tickLines(id, {"sal"})).later(9).given(bumpTicket(id));
      break;
    }
  }
  return scenario;
}

std::string nameOf(const Scenario& scenario, const std::string& itemId) {
  return scenario.house().items.find(itemId)->name();
}

TEST(KitchenTimes, AreThoseOfTheStations) {
  EXPECT_THAT(stationsOf(timesOf(evening())),
              ElementsAre("bar: 1, 60 s, 90 % in 60 s", "grill: 2, 510 s, 90 % in 780 s"));
}

TEST(KitchenTimes, AreThoseOfTheItemsTheSlowestFirst) {
  const Scenario scenario = evening();
  EXPECT_THAT(itemsOf(timesOf(scenario)), ElementsAre(nameOf(scenario, "steak") + ": 1, 780 s, 90 % in 780 s",
                                                      nameOf(scenario, "salad") + ": 1, 240 s, 90 % in 240 s",
                                                      nameOf(scenario, "beer") + ": 1, 60 s, 90 % in 60 s"));
}

TEST(KitchenTimes, LeaveOutWhatIsNotReadyOrNotAnyMore) {
  Scenario scenario = evening();
  scenario.given(openOrder("o2", "t2")).given(addLines("o2", {steak("s2")})).given(sendRound("o2", "r2"));
  scenario.given(startTicket("r2.1")).later(5);
  EXPECT_EQ(stationsOf(timesOf(scenario)), stationsOf(timesOf(evening())));
  scenario.given(bumpTicket("r2.1"));
  EXPECT_EQ(timesOf(scenario).stations(1).time().lines(), 3);
  scenario.given(recallTicket("r2.1"));
  EXPECT_EQ(timesOf(scenario).stations(1).time().lines(), 2);
}

TEST(KitchenTimes, FollowLinesThatWentToAnotherCheck) {
  Scenario scenario = evening();
  scenario.given(openOrder("o2", "t2")).given(moveLines("o1", "o2", {"s"}));
  EXPECT_EQ(stationsOf(timesOf(scenario)), stationsOf(timesOf(evening())));
}

TEST(KitchenTimes, AreOfTheDayOfTheOrder) {
  EXPECT_THAT(stationsOf(timesOf(evening(), "2026-03-15", "2026-03-20")), IsEmpty());
  EXPECT_EQ(stationsOf(timesOf(evening(), "2026-03-01", "2026-03-31")), stationsOf(timesOf(evening())));
}

TEST(KitchenWork, CountsATicketOnceHoweverManyLinesItHas) {
  Scenario scenario = evening();
  scenario.later(5)
      .given(addLines("o1", {steak("s2")}))
      .given(sendRound("o1", "r2"))
      .given(bumpTicket("r2.1"));
  scenario.given(openOrder("o2", "t2")).given(addLines("o2", {steak("s3")})).given(sendRound("o2", "r3"));
  scenario.given(bumpTicket("r3.1"));
  FilledTables tables(scenario);
  const auto work = must(reports::kitchenWork(tables.database(), {"2026-03-14", "2026-03-14"}));
  EXPECT_EQ(work.stations.at("grill").tickets, 3) << "r1, r2, and r3 of another order at the same moment";
  EXPECT_EQ(work.stations.at("bar").tickets, 1);
}

} // namespace
} // namespace comanda::testing
