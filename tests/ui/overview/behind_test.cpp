// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/commands.h"
#include "tests/ui/overview/sold_salad.h"
#include "tests/ui/stage.h"
#include "ui/overview/behind.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace comanda::ui_overview {
namespace {

using namespace comanda::testing;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class BehindTest : public ::testing::Test {
protected:
  // Two sales an hour apart, and a table that waits for its steak and its beer.
  static Scenario evening() {
    Scenario scenario = trattoria();
    sellSalad(scenario, "1");
    scenario.later(60);
    sellSalad(scenario, "2");
    scenario.given(refund("f1", "b2", "p2", 200));
    scenario.given(openOrder("o3", "t3", 3)).given(addLines("o3", {steak("s"), beer("d")}));
    scenario.given(sendRound("o3", "r3"));
    return scenario;
  }

  BehindTest() { stage.clock.pass(std::chrono::minutes(60)); }

  static std::vector<QString> titles(const NumberList& list) {
    std::vector<QString> all;
    for (const NumberList::Row& row : list.rows)
      all.push_back(row.title);
    return all;
  }
  static const NumberList::Row& named(const NumberList& list, const char* name) {
    static const NumberList::Row none;
    const auto found = std::ranges::find(list.rows, QLatin1String(name), &NumberList::Row::name);
    EXPECT_NE(found, list.rows.end()) << name;
    return found == list.rows.end() ? none : *found;
  }

  Stage stage{evening(), "max"};
  Overview overview{stage.terminal};
  Behind behind{stage.terminal};
};

TEST_F(BehindTest, TheSalesAreTheBillsThatWerePaidTheLastOneFirst) {
  const NumberList list = behind.bills();
  ASSERT_THAT(list.rows, SizeIs(2));
  EXPECT_EQ(list.rows[0].argument, "o2");
  EXPECT_EQ(list.rows[0].value, overview.money(650)) << "less what was given back";
  EXPECT_EQ(list.rows[0].note, QStringLiteral("%1 given back").arg(overview.money(200)));
  EXPECT_EQ(list.rows[1].value, overview.money(850));
  EXPECT_EQ(list.rows[1].details, "19:00 · Table t1");
  EXPECT_EQ(list.rows[1].screen, "till");
  EXPECT_EQ(overview.state().sales, 650 + 850) << "the number is the sum of its list";
}

TEST_F(BehindTest, TheBillsOfAnHourAreFewer) {
  const NumberList list = behind.bills(20);
  ASSERT_THAT(list.rows, SizeIs(1));
  EXPECT_EQ(list.rows[0].argument, "o2");
  EXPECT_EQ(list.title, "Paid from 20 to 21 o'clock");
  EXPECT_THAT(behind.bills(21).rows, IsEmpty());
  EXPECT_FALSE(behind.bills(21).nothing.isEmpty());
}

TEST_F(BehindTest, TheBillsWithADishSayHowManyOfIt) {
  EXPECT_EQ(named(behind.bills(std::nullopt, "salad"), "bill-b1").note, "1 ×");
  EXPECT_THAT(behind.bills(std::nullopt, "bread").rows, IsEmpty());
}

TEST_F(BehindTest, TheGuestsSatAtTables) {
  stage.gateway.elsewhere(closeOrder("o1"));
  const NumberList list = behind.covers();
  ASSERT_THAT(list.rows, SizeIs(3));
  const NumberList::Row& open = named(list, "covers-o3");
  EXPECT_EQ(open.note, "at the table");
  EXPECT_EQ(open.screen, "order");
  EXPECT_TRUE(open.details.startsWith("3 guests")) << open.details.toStdString();
  EXPECT_EQ(named(list, "covers-o1").screen, "till") << "that order is closed";
}

TEST_F(BehindTest, TheOpenMoneyStandsOnChecksWhoeverWaitsLongestFirst) {
  const NumberList list = behind.openChecks();
  EXPECT_THAT(titles(list), ElementsAre("Table t1", "Table t2", "Table t3"));
  const NumberList::Row& row = named(list, "check-o3");
  EXPECT_EQ(row.value, overview.money(2'400 + 400));
  EXPECT_EQ(row.note, "in the kitchen");
  EXPECT_EQ(row.screen, "order");
  EXPECT_EQ(named(list, "check-o1").value, overview.money(0)) << "paid, and not closed yet";
}

TEST_F(BehindTest, AnOpenCheckSaysHowFarItHasCome) {
  const auto noteOf = [this] { return named(behind.openChecks(), "check-o4").note; };
  stage.gateway.elsewhere(openOrder("o4", "t4"));
  EXPECT_EQ(noteOf(), "nothing ordered");
  stage.gateway.elsewhere(addLines("o4", {newLine("x", "salad")}));
  EXPECT_EQ(noteOf(), "not sent");
  stage.gateway.elsewhere(sendRound("o4", "r4"));
  EXPECT_EQ(noteOf(), "in the kitchen");
  stage.gateway.elsewhere(bumpTicket("r4.1"));
  EXPECT_EQ(noteOf(), "ready");
  stage.gateway.elsewhere(serveTicket("r4.1"));
  EXPECT_EQ(noteOf(), "served");
  stage.gateway.elsewhere(issueBill("b4", "o4"));
  EXPECT_EQ(noteOf(), "bill");
}

TEST_F(BehindTest, TheKitchenIsToldByStation) {
  stage.clock.pass(std::chrono::hours(3));
  const NumberList list = behind.stations();
  ASSERT_THAT(list.rows, SizeIs(2)) << "nothing is cooked at the pass";
  const NumberList::Row& grill = named(list, "station-grill");
  EXPECT_EQ(grill.value, QStringLiteral("–")) << "nothing was ready yet";
  EXPECT_EQ(grill.details, "3 tickets wait");
  EXPECT_EQ(grill.note, "3 late");
  EXPECT_EQ(grill.mark, NumberList::Mark::Bad);
  EXPECT_EQ(grill.screen, "kitchen");
  EXPECT_EQ(grill.argument, "grill");
  EXPECT_EQ(named(list, "station-bar").details, "1 ticket waits");
}

TEST_F(BehindTest, EachStationTakesItsOwnTime) {
  stage.gateway.scenario().later(7);
  stage.gateway.elsewhere(bumpTicket("r3.1"));
  const NumberList list = behind.stations();
  const QString grill = named(list, "station-grill").value;
  const QString bar = named(list, "station-bar").value;
  EXPECT_EQ((grill == "7:00") + (bar == "7:00"), 1) << "the station of that ticket, and no other";
  EXPECT_EQ(overview.state().kitchenSeconds, 7 * 60);
}

TEST_F(BehindTest, TheChartIsHoursWithTheirBillsBehindThem) {
  const NumberList list = behind.hours(overview.state());
  ASSERT_THAT(list.rows, SizeIs(2)) << "hours in which nothing was sold are left out";
  EXPECT_EQ(list.rows[0].title, "19 to 20 o'clock");
  EXPECT_EQ(list.rows[0].value, overview.money(850));
  EXPECT_EQ(list.rows[1].hour, 20);
}

TEST_F(BehindTest, NothingIsLeftOutOfWhatIsToBeLookedInto) {
  for (int i = 0; i < 9; ++i) {
    const std::string line = "v" + std::to_string(i);
    stage.gateway.elsewhere(addLines("o3", {newLine(line, "salad")}));
    stage.gateway.elsewhere(sendRound("o3", "rv" + line));
    stage.gateway.elsewhere(voidLine("o3", line, "dropped"));
  }
  const Overview::State state = overview.state();
  const NumberList list = behind.exceptions(state);
  EXPECT_THAT(list.rows, SizeIs(11)) << "a late ticket, the refund and nine voids";
  EXPECT_THAT(Overview::foremost(state.exceptions), SizeIs(Overview::kExceptionsMax));
  EXPECT_EQ(list.rows.front().mark, NumberList::Mark::Bad) << "what can still be helped comes first";
  EXPECT_EQ(list.rows[1].screen, "till") << "a refund is looked at with its bill";
  EXPECT_EQ(list.rows.back().screen, "order");
}

TEST_F(BehindTest, EveryDishThatWasSoldHasItsBillsBehindIt) {
  const NumberList list = behind.sellers(overview.state());
  ASSERT_THAT(list.rows, SizeIs(1));
  EXPECT_EQ(list.rows[0].note, "2 ×");
  EXPECT_EQ(list.rows[0].item, "salad");
}

TEST_F(BehindTest, OfVeryManyTheRestIsCounted) {
  Overview::State state;
  state.exceptions.resize(Behind::kRowsMax + 12);
  const NumberList list = behind.exceptions(state);
  EXPECT_THAT(list.rows, SizeIs(Behind::kRowsMax));
  EXPECT_EQ(list.left, 12U);
}

} // namespace
} // namespace comanda::ui_overview
