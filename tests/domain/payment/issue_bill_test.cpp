// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/payment/at_the_till.h"

namespace comanda::payment {
namespace {

using namespace comanda::testing;
using ::testing::ElementsAre;

// A take-away order "o1" with a salad "sal" (8.50, 4 % of tax in the price) that was not sent yet.
Scenario takeawayNotSent() {
  Scenario scenario;
  scenario.given(smallTrattoria()).given(openTakeaway("o1")).given(addLines("o1", {newLine("sal", "salad")}));
  return scenario;
}

TEST(IssueBill, PutsEverythingOfTheOrderOnIt) {
  Scenario scenario = tableHasOrdered();

  const auto decision = scenario.when(issueBill("bill", "o1"));

  ASSERT_THAT(happened(decision), ElementsAre("BillIssued", "TableStateChanged"));
  EXPECT_EQ(decision->subjectId, "bill");
  const v1::Bill& bill = billIn(scenario.house());
  EXPECT_EQ(bill.order_id(), "o1");
  EXPECT_EQ(bill.total(), 4300);
  EXPECT_EQ(bill.state(), v1::DUE);
  EXPECT_EQ(bill.business_day(), "2026-03-14");
  EXPECT_EQ(bill.issued_at().seconds(), scenario.journal().back().at().seconds());
  ASSERT_EQ(bill.lines_size(), 4);
  for (const char* line : {"s", "sal", "br", "b"}) {
    EXPECT_EQ(billOfLine(scenario, "o1", line), "bill");
  }
}

TEST(IssueBill, KeepsWhatTheGuestReads) {
  Scenario scenario = billIssued();

  const v1::BillLine& steak = billIn(scenario.house()).lines(0);
  EXPECT_EQ(steak.line_id(), "s");
  EXPECT_EQ(steak.item_id(), "steak");
  EXPECT_EQ(steak.name(), "steak");
  EXPECT_EQ(steak.quantity(), 1);
  EXPECT_EQ(steak.amount(), 2400);
  EXPECT_EQ(steak.tax_rate_id(), "iva10");
  const v1::BillLine& beer = billIn(scenario.house()).lines(3);
  EXPECT_EQ(beer.name(), "beer small");
  EXPECT_EQ(beer.quantity(), 2);
  EXPECT_EQ(beer.amount(), 800);
}

TEST(IssueBill, ReckonsTheTaxOnceForEachRate) {
  Scenario scenario = billIssued();

  const v1::Bill& bill = billIn(scenario.house());
  ASSERT_EQ(bill.taxes_size(), 2);
  EXPECT_EQ(bill.taxes(0).tax_rate_id(), "iva10");
  EXPECT_EQ(bill.taxes(0).gross(), 3500);
  EXPECT_EQ(bill.taxes(0).tax(), 318); // 3500 * 10 / 110 = 318.18
  EXPECT_EQ(bill.taxes(0).net(), 3182);
  EXPECT_EQ(bill.taxes(1).tax_rate_id(), "iva22");
  EXPECT_EQ(bill.taxes(1).gross(), 800);
  EXPECT_EQ(bill.taxes(1).tax(), 144); // 800 * 22 / 122 = 144.26
  EXPECT_EQ(imbalanceOf(bill), "");
}

TEST(IssueBill, AddsExclusiveTaxToTheTotal) {
  v1::Settings settings = trattoriaSettings();
  settings.mutable_tax_rates(0)->set_inclusive(false); // 10 % on top of food
  Scenario scenario;
  scenario.given(smallTrattoria())
      .given(changeSettings(settings))
      .given({openOrder("o1", "t1"), addLines("o1", {newLine("sal", "salad"), beer("b")}),
              sendRound("o1", "r1")});
  scenario.given(issueBill("bill", "o1"));

  EXPECT_EQ(billIn(scenario.house()).total(), 850 + 85 + 400);
  EXPECT_EQ(imbalanceOf(billIn(scenario.house())), "");
}

TEST(IssueBill, GivesNumbersWithoutAGap) {
  Scenario scenario = tableHasOrdered();
  scenario.given(issueBill("one", "o1", {"s"}));
  EXPECT_EQ(rejection(scenario.when(issueBill("none", "o1", {"s"}))), "LINE_ON_BILL @ line_ids[0]");
  scenario.given({issueBill("two", "o1", {"sal"}), voidBill("two"), issueBill("three", "o1", {"sal"})});

  EXPECT_EQ(billIn(scenario.house(), "one").number(), "2026-000001");
  EXPECT_EQ(billIn(scenario.house(), "two").number(), "2026-000002");
  EXPECT_EQ(billIn(scenario.house(), "three").number(), "2026-000003");
  EXPECT_EQ(scenario.house().billSeries.find("2026")->last(), 3);
}

TEST(IssueBill, SaysItsSeriesAndPlaceInIt) {
  Scenario scenario = tableHasOrdered();

  const auto decision = scenario.when(issueBill("bill", "o1"));

  EXPECT_EQ(decision.value().events.at(0).bill_issued().series(), "2026");
  EXPECT_EQ(decision.value().events.at(0).bill_issued().series_number(), 1);
}

TEST(IssueBill, BeginsANewSeriesWithTheYearOfTheBusinessDay) {
  constexpr int kMinutesToNewYearsEve =
      ((365 - 72) * 24 - 19) * 60; // 2026-03-14 19:00 to the last midnight of 2026
  Scenario scenario = tableHasOrdered();
  scenario.given(issueBill("march", "o1", {"s"}));
  scenario.later(kMinutesToNewYearsEve + 2 * 60)
      .given({openTakeaway("o2"), addLines("o2", {newLine("x", "bread")})});
  scenario.given(issueBill("eve", "o2"));
  scenario.later(4 * 60).given({openTakeaway("o3"), addLines("o3", {newLine("y", "bread")})});
  scenario.given(issueBill("january", "o3"));

  EXPECT_EQ(billIn(scenario.house(), "eve").business_day(), "2026-12-31") << "it is two in the morning";
  EXPECT_EQ(billIn(scenario.house(), "eve").number(), "2026-000002");
  EXPECT_EQ(billIn(scenario.house(), "january").number(), "2027-000001");
}

TEST(IssueBill, GrowsBeyondSixDigits) {
  domain::House house = tableHasOrdered().house();
  v1::BillSeries series;
  series.set_name("2026");
  series.set_last(999'999);
  house.billSeries.put("2026", series);

  const auto decision = domain::decide(house, issueBill("bill", "o1"), {});

  EXPECT_EQ(decision.value().events.at(0).bill_issued().bill().number(), "2026-1000000");
}

TEST(IssueBill, ForSomeLinesLeavesTheOthersAndTheTable) {
  Scenario scenario = tableHasOrdered();

  const auto decision = scenario.when(issueBill("bill", "o1", {"b", "s"}));

  EXPECT_THAT(happened(decision), ElementsAre("BillIssued"));
  EXPECT_EQ(billIn(scenario.house()).total(), 2400 + 800);
  EXPECT_EQ(billIn(scenario.house()).lines(0).line_id(), "s") << "in the order of the check";
  EXPECT_EQ(billOfLine(scenario, "o1", "sal"), "");
  EXPECT_EQ(stateOfTable(scenario, "t1"), "ORDERED");
}

TEST(IssueBill, ForTheRestTakesWhatIsOnNoBillAndTurnsTheTable) {
  Scenario scenario = tableHasOrdered();
  scenario.given({issueBill("first", "o1", {"s"}), voidLine("o1", "sal")});

  const auto decision = scenario.when(issueBill("bill", "o1"));

  EXPECT_THAT(happened(decision), ElementsAre("BillIssued", "TableStateChanged"));
  EXPECT_EQ(billIn(scenario.house()).total(), 250 + 800);
  EXPECT_EQ(stateOfTable(scenario, "t1"), "BILL");
}

TEST(IssueBill, WhileALineIsStillToBeSentDoesNotTurnTheTable) {
  Scenario scenario = tableHasOrdered();
  scenario.given(addLines("o1", {held(newLine("later", "salad"))}));

  EXPECT_THAT(happened(scenario.when(issueBill("bill", "o1", {"s", "sal", "br", "b"}))),
              ElementsAre("BillIssued"));
}

TEST(IssueBill, OfWhatCostsNothingIsPaidAtOnce) {
  Scenario scenario;
  scenario.given(smallTrattoria())
      .given(saveItem(menuItem("water", "table", 0)))
      .given({openOrder("o1", "t1"), addLines("o1", {newLine("w", "water")}), sendRound("o1", "r1")});
  scenario.given(issueBill("bill", "o1"));

  EXPECT_EQ(stateOfBill(scenario), "PAID");
  EXPECT_EQ(imbalanceOf(billIn(scenario.house())), "");
}

TEST(IssueBill, AtATableNeedsEverythingSent) {
  Scenario scenario = tableHasOrdered();
  scenario.given(addLines("o1", {newLine("new", "salad"), held(newLine("held", "salad"))}));

  const auto everything = scenario.when(issueBill("bill", "o1"));
  EXPECT_EQ(rejection(everything), "LINES_UNSENT @ order_id");
  EXPECT_EQ(everything.error().subject_id(), "new");
  EXPECT_EQ(rejection(scenario.when(issueBill("bill", "o1", {"s", "new"}))), "LINES_UNSENT @ line_ids[1]");
  EXPECT_EQ(rejection(scenario.when(issueBill("bill", "o1", {"held"}))), "LINES_UNSENT @ line_ids[0]");
}

TEST(IssueBill, ToTakeAwayMayComeBeforeTheKitchenKnows) {
  Scenario scenario = takeawayNotSent();

  EXPECT_THAT(happened(scenario.when(issueBill("bill", "o1"))), ElementsAre("BillIssued"));
  EXPECT_EQ(billIn(scenario.house()).total(), 850);
  EXPECT_EQ(billIn(scenario.house()).taxes(0).tax_rate_id(), "iva4");
}

TEST(IssueBill, WithAnIdInUseIsRejected) {
  Scenario scenario = tableHasOrdered();
  scenario.given(issueBill("bill", "o1", {"s"}));

  const auto decision = scenario.when(issueBill("bill", "o1"));

  EXPECT_EQ(rejection(decision), "ID_ALREADY_USED @ bill_id");
  EXPECT_EQ(decision.error().subject_id(), "bill");
}

TEST(IssueBill, OfAnUnknownOrderIsRejected) {
  Scenario scenario = tableHasOrdered();

  EXPECT_EQ(rejection(scenario.when(issueBill("bill", "no"))), "ORDER_NOT_FOUND @ order_id");
}

TEST(IssueBill, OfAnOrderThatIsOverIsRejected) {
  Scenario scenario = tableHasOrdered();
  scenario.given(cancelOrder("o1"));

  EXPECT_EQ(rejection(scenario.when(issueBill("bill", "o1"))), "ORDER_NOT_OPEN @ order_id");
}

TEST(IssueBill, OfNothingIsRejected) {
  Scenario scenario = billIssued();

  EXPECT_EQ(rejection(scenario.when(issueBill("second", "o1"))), "NOTHING_TO_BILL @ order_id");
}

TEST(IssueBill, OfLinesThatCannotBeBilledIsRejectedWithTheLine) {
  Scenario scenario = tableHasOrdered();
  scenario.given({issueBill("bill", "o1", {"s"}), voidLine("o1", "sal")});

  EXPECT_EQ(rejection(scenario.when(issueBill("x", "o1", {"b", "no"}))), "LINE_NOT_FOUND @ line_ids[1]");
  EXPECT_EQ(rejection(scenario.when(issueBill("x", "o1", {"b", "b"}))), "LISTED_TWICE @ line_ids[1]");
  EXPECT_EQ(rejection(scenario.when(issueBill("x", "o1", {"sal"}))), "LINE_VOIDED @ line_ids[0]");
  const auto billed = scenario.when(issueBill("x", "o1", {"b", "s"}));
  EXPECT_EQ(rejection(billed), "LINE_ON_BILL @ line_ids[1]");
  EXPECT_EQ(billed.error().subject_id(), "bill");
}

} // namespace
} // namespace comanda::payment
