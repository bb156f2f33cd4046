// SPDX-License-Identifier: GPL-3.0-or-later
// What a guest eats at the table and what they carry away are taxed by different rates: the order that a line
// is on when it is billed decides, however it came there. In the small trattoria food is at 10 % at the table
// and at 4 % to take away; drinks are at 22 % everywhere.
#include "domain/order/amounts.h"
#include "tests/domain/order/at_table.h"

namespace comanda::testing {
namespace {

// Order "o1" at table "t1" and order "away", with a salad and a beer each.
Scenario atTableAndAway() {
  Scenario scenario = atTableOne();
  scenario.given(openTakeaway("away"))
      .given(addLines("o1", {newLine("s1", "salad"), beer("b1")}))
      .given(addLines("away", {newLine("s2", "salad"), beer("b2")}));
  return scenario;
}

TEST(TaxByOrderType, FollowsALineThatIsTakenAwayAfterAll) {
  Scenario scenario = atTableAndAway();
  ASSERT_EQ(lineOf(scenario, "s1").tax_rate_id(), "iva10");
  const domain::Decision decision = scenario.when(moveLines("o1", "away", {"s1", "b1"}));
  ASSERT_EQ(happened(decision), Names{"LinesMoved"});
  ASSERT_EQ(decision->events[0].lines_moved().taxes_size(), 1) << "the beer's tax is the same everywhere";

  const v1::OrderLine& salad = lineOf(scenario, "s1", "away");
  EXPECT_EQ(salad.tax_rate_id(), "iva4");
  EXPECT_EQ(salad.tax_name(), lineOf(scenario, "s2", "away").tax_name());
  EXPECT_EQ(salad.tax_ppm(), 40'000);
  EXPECT_TRUE(salad.tax_inclusive());
  EXPECT_EQ(salad.unit_price(), 850) << "the price on the menu is the guest's";
  EXPECT_EQ(lineOf(scenario, "b1", "away").tax_rate_id(), "iva22");
}

TEST(TaxByOrderType, FollowsALineThatIsEatenHereAfterAll) {
  Scenario scenario = atTableAndAway();
  scenario.given(moveLines("away", "o1", {"s2"}));
  EXPECT_EQ(lineOf(scenario, "s2").tax_rate_id(), "iva10");
}

TEST(TaxByOrderType, FollowsAllLinesOfAMergedOrder) {
  Scenario scenario = atTableAndAway();
  scenario.given(mergeOrders("away", "o1")).given(sendRound("o1", "r1")).given(issueBill("bill", "o1"));
  const v1::Bill& bill = *scenario.house().bills.find("bill");
  ASSERT_EQ(bill.taxes_size(), 2);
  EXPECT_EQ(bill.taxes(0).tax_rate_id(), "iva10");
  EXPECT_EQ(bill.taxes(0).gross(), 1700) << "both salads are eaten here";
}

TEST(TaxByOrderType, ReturnsWithTheLineThatReturns) {
  Scenario scenario = atTableAndAway();
  const v1::OrderLine before = lineOf(scenario, "s1");
  scenario.given(moveLines("o1", "away", {"s1"})).given(moveLines("away", "o1", {"s1"}));
  EXPECT_EQ(lineOf(scenario, "s1").SerializeAsString(), before.SerializeAsString());
}

TEST(TaxByOrderType, FollowsWhatTheKitchenHasAlready) {
  Scenario scenario = atTableAndAway();
  scenario.given(sendRound("o1", "r1")).given(moveLines("o1", "away", {"s1"}));
  EXPECT_EQ(lineOf(scenario, "s1", "away").tax_rate_id(), "iva4");
  EXPECT_EQ(lineOf(scenario, "s1", "away").state(), v1::SENT);
}

TEST(TaxByOrderType, LeavesAVoidedLineAsItWas) {
  Scenario scenario = atTableAndAway();
  scenario.given(sendRound("away", "r1")).given(voidLine("away", "s2")).given(mergeOrders("away", "o1"));
  EXPECT_EQ(lineOf(scenario, "s2").tax_rate_id(), "iva4") << "nobody pays it, and it stays on record";
}

// A law that changes in the evening does not change what was ordered before, unless the guest's mind does
// too.
TEST(TaxByOrderType, IsOfTheDayOnlyWhereItChanges) {
  Scenario scenario = atTableAndAway();
  scenario.given(openOrder("o2", "t2")).given(openTakeaway("later"));
  v1::Settings settings = trattoriaSettings();
  for (v1::TaxRate& rate : *settings.mutable_tax_rates()) {
    rate.set_ppm(rate.ppm() + 10'000);
  }
  scenario.given(changeSettings(settings));
  scenario.given(moveLines("o1", "o2", {"s1"})).given(moveLines("o1", "later", {"b1"}));
  EXPECT_EQ(lineOf(scenario, "s1", "o2").tax_ppm(), 100'000) << "from table to table";
  EXPECT_EQ(lineOf(scenario, "b1", "later").tax_ppm(), 220'000) << "one rate for here and away";
  scenario.given(moveLines("o2", "later", {"s1"}));
  EXPECT_EQ(lineOf(scenario, "s1", "later").tax_ppm(), 50'000);
}

TEST(TaxByOrderType, KnowsTheKindOfAnItemThatIsGone) {
  Scenario scenario = atTableAndAway();
  v1::RemoveMenuItem gone;
  gone.set_item_id("salad");
  scenario.given(commandOf(gone)).given(moveLines("o1", "away", {"s1"}));
  EXPECT_EQ(lineOf(scenario, "s1", "away").tax_rate_id(), "iva4");
}

TEST(TaxByOrderType, OfALineOfAnOldJournalIsThatOfItsItem) {
  Scenario scenario = atTableAndAway();
  domain::House house = scenario.house();
  house.orders.edit("o1").mutable_lines(0)->clear_tax_class_id();
  const auto decide = [&] {
    return domain::decide(house, moveLines("o1", "away", {"s1"}), scenario.context());
  };
  ASSERT_TRUE(decide());
  EXPECT_EQ(decide()->events[0].lines_moved().taxes(0).tax_rate_id(), "iva4");

  house.items.erase("salad");
  EXPECT_EQ(rejection(decide()), "TAX_CLASS_NOT_FOUND @ into_order_id")
      << "better refused than taxed wrongly";
}

TEST(TaxByOrderType, OfAKindThatIsGoneIsThatOfTheItem) {
  Scenario scenario = atTableAndAway();
  v1::Settings settings = trattoriaSettings();
  settings.mutable_tax_classes(0)->set_id("dishes"); // as food was, by another name
  for (const char* id : {"salad", "steak", "bread"}) {
    v1::MenuItem item = *scenario.house().items.find(id);
    item.set_tax_class_id("drink");
    scenario.given(saveItem(item));
  }
  scenario.given(changeSettings(settings));
  v1::MenuItem salad = *scenario.house().items.find("salad");
  salad.set_tax_class_id("dishes");
  scenario.given(saveItem(salad)).given(moveLines("o1", "away", {"s1"}));
  EXPECT_EQ(lineOf(scenario, "s1", "away").tax_rate_id(), "iva4");
}

TEST(TaxByOrderType, ThatSettingsKnowNoMoreIsRejectedAndChangesNothing) {
  Scenario scenario = atTableAndAway();
  domain::House house = scenario.house();
  house.settings.edit().clear_tax_classes();
  const auto rejected = [&](const v1::Command& command) {
    return rejection(domain::decide(house, command, scenario.context()));
  };
  EXPECT_EQ(rejected(moveLines("o1", "away", {"s1"})), "TAX_CLASS_NOT_FOUND @ into_order_id");
  EXPECT_EQ(rejected(mergeOrders("o1", "away")), "TAX_CLASS_NOT_FOUND @ into_order_id");
}

TEST(TaxByOrderType, OnTopOfThePriceChangesWhatTheGuestPays) {
  Scenario scenario = atTableOne();
  v1::Settings settings = trattoriaSettings();
  for (v1::TaxRate& rate : *settings.mutable_tax_rates()) {
    rate.set_inclusive(false);
  }
  scenario.given(changeSettings(settings)).given(addLines("o1", {newLine("s1", "salad", 2)}));
  EXPECT_EQ(order::totalsOf(orderOf(scenario)).total.minorUnits(), 1870);
  scenario.given(openTakeaway("away")).given(moveLines("o1", "away", {"s1"}));
  EXPECT_EQ(order::totalsOf(orderOf(scenario, "away")).total.minorUnits(), 1768);
}

} // namespace
} // namespace comanda::testing
