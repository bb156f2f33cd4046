// SPDX-License-Identifier: GPL-3.0-or-later
// ChangeLine, RemoveLines, HoldLines: what can be done to a line before it is sent.
#include "tests/domain/order/at_table.h"

namespace comanda::testing {
namespace {

Scenario withSalad(int portions = 2) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("l0"), newLine("l1", "salad", portions), beer("l2")}));
  return scenario;
}

TEST(ChangeLine, ReplacesTheContentInItsPlace) {
  Scenario scenario = withSalad();
  EXPECT_EQ(happened(scenario.when(changeLine("o1", held(beer("l1", 4, "large"))))), Names{"LineChanged"});
  EXPECT_EQ(lineIdsOf(scenario), (Names{"l0", "l1", "l2"}));
  EXPECT_EQ(lineOf(scenario, "l1").item_id(), "beer");
  EXPECT_EQ(lineOf(scenario, "l1").unit_price(), 600);
  EXPECT_EQ(lineOf(scenario, "l1").quantity(), 4);
  EXPECT_EQ(lineOf(scenario, "l1").tax_rate_id(), "iva22");
  EXPECT_EQ(lineOf(scenario, "l1").state(), v1::HELD);
}

TEST(ChangeLine, TakesThePriceAnew) {
  Scenario scenario = withSalad();
  v1::MenuItem dearer = *scenario.house().items.find("salad");
  dearer.set_price(990);
  scenario.given(saveItem(dearer)).given(changeLine("o1", newLine("l1", "salad", 1)));
  EXPECT_EQ(lineOf(scenario, "l1").unit_price(), 990);
}

TEST(ChangeLine, CountsOnlyTheDifference) {
  Scenario scenario = atTableOne();
  scenario.given(countdown("salad", 5)).given(addLines("o1", {newLine("l1", "salad", 3)}));
  ASSERT_EQ(leftOf(scenario, "salad"), 2);
  EXPECT_EQ(rejection(scenario.when(changeLine("o1", newLine("l1", "salad", 6)))),
            "NOT_ENOUGH_LEFT @ line.quantity");
  EXPECT_EQ(happened(scenario.when(changeLine("o1", newLine("l1", "salad", 5)))),
            (Names{"LineChanged", "AvailabilityChanged"}));
  EXPECT_EQ(leftOf(scenario, "salad"), 0);
  scenario.given(changeLine("o1", newLine("l1", "salad", 1)));
  EXPECT_EQ(leftOf(scenario, "salad"), 4);
}

TEST(ChangeLine, ToAnotherItemGivesTheOldOneBack) {
  Scenario scenario = atTableOne();
  scenario.given(countdown("salad", 5))
      .given(countdown("bread", 9))
      .given(addLines("o1", {newLine("l1", "salad", 3)}));
  const domain::Decision decision = scenario.when(changeLine("o1", newLine("l1", "bread", 2)));
  EXPECT_EQ(happened(decision), (Names{"LineChanged", "AvailabilityChanged", "AvailabilityChanged"}));
  EXPECT_EQ(leftOf(scenario, "salad"), 5);
  EXPECT_EQ(leftOf(scenario, "bread"), 7);
}

TEST(ChangeLine, KeepsThePortionsThatWereTakenBeforeTheItemSoldOut) {
  Scenario scenario = withSalad();
  scenario.given(available("salad", v1::Availability::OFF));
  v1::NewLine line = newLine("l1", "salad", 2);
  line.set_seat(3);
  EXPECT_EQ(happened(scenario.when(changeLine("o1", line))), Names{"LineChanged"});
  EXPECT_EQ(rejection(scenario.when(changeLine("o1", newLine("l1", "salad", 3)))),
            "ITEM_SOLD_OUT @ line.item_id");
  EXPECT_EQ(rejection(scenario.when(changeLine("o1", newLine("l2", "salad")))),
            "ITEM_SOLD_OUT @ line.item_id");
}

TEST(ChangeLine, AsksTheQuestionsOfTheItem) {
  Scenario scenario = withSalad();
  EXPECT_EQ(rejection(scenario.when(changeLine("o1", newLine("l1", "steak")))),
            "TOO_FEW_MODIFIERS @ line.modifiers");
  EXPECT_EQ(rejection(scenario.when(changeLine("o1", newLine("l1", "unicorn")))),
            "ITEM_NOT_FOUND @ line.item_id");
}

TEST(ChangeLine, StaysWithinWhatAnOrderMayCost) {
  Scenario scenario = withSalad();
  scenario.given(saveItem(menuItem("diamond", "table", 1'000'000'000)));
  scenario.given(changeLine("o1", newLine("l1", "diamond", 999)));
  // Replacing it counts the old amount no more.
  scenario.given(changeLine("o1", newLine("l1", "diamond", 999)));
  EXPECT_EQ(rejection(scenario.when(changeLine("o1", newLine("l2", "diamond", 2)))),
            "ORDER_AMOUNT_TOO_LARGE @ line");
}

TEST(ChangeLine, ConcernsUnsentLinesOnly) {
  Scenario scenario = withSalad();
  EXPECT_EQ(rejection(scenario.when(changeLine("o1", newLine("l9", "salad")))), "LINE_NOT_FOUND @ line.id");
  scenario.given(sendRound("o1", "r1"));
  EXPECT_EQ(rejection(scenario.when(changeLine("o1", newLine("l1", "salad")))),
            "LINE_ALREADY_SENT @ line.id");
  scenario.given(voidLine("o1", "l1"));
  EXPECT_EQ(rejection(scenario.when(changeLine("o1", newLine("l1", "salad")))), "LINE_VOIDED @ line.id");
}

// Who fetches may pay before anything is sent.
TEST(ChangeLine, LeavesABilledLineAsItIs) {
  Scenario scenario;
  scenario.given(smallTrattoria()).given(openTakeaway("o1")).given(addLines("o1", {newLine("l1", "salad")}));
  scenario.given(issueBill("bill", "o1"));
  const domain::Decision decision = scenario.when(changeLine("o1", newLine("l1", "bread")));
  EXPECT_EQ(rejection(decision), "LINE_ON_BILL @ line.id");
  EXPECT_EQ(decision.error().subject_id(), "bill");
  scenario.given(voidBill("bill")).given(changeLine("o1", newLine("l1", "bread")));
}

TEST(RemoveLines, LeavesABilledLineWhereItIs) {
  Scenario scenario;
  scenario.given(smallTrattoria()).given(openTakeaway("o1"));
  scenario.given(addLines("o1", {newLine("l1", "salad"), newLine("l2", "bread")}))
      .given(issueBill("bill", "o1", {"l2"}));
  const domain::Decision decision = scenario.when(removeLines("o1", {"l1", "l2"}));
  EXPECT_EQ(rejection(decision), "LINE_ON_BILL @ line_ids[1]");
  EXPECT_EQ(decision.error().subject_id(), "bill");
  scenario.given(voidBill("bill")).given(removeLines("o1", {"l1", "l2"}));
}

TEST(RemoveLines, TakesThemOffTheCheck) {
  Scenario scenario = withSalad();
  EXPECT_EQ(happened(scenario.when(removeLines("o1", {"l2", "l0"}))), Names{"LinesRemoved"});
  EXPECT_EQ(lineIdsOf(scenario), Names{"l1"});
}

TEST(RemoveLines, GivesBackWhatIsCountedDown) {
  Scenario scenario = atTableOne();
  scenario.given(countdown("salad", 9))
      .given(addLines("o1", {newLine("l1", "salad", 3), newLine("l2", "salad", 2)}));
  ASSERT_EQ(leftOf(scenario, "salad"), 4);
  EXPECT_EQ(happened(scenario.when(removeLines("o1", {"l1", "l2"}))),
            (Names{"LinesRemoved", "AvailabilityChanged"}));
  EXPECT_EQ(leftOf(scenario, "salad"), 9);
}

TEST(RemoveLines, LetsTheirIdsGo) {
  Scenario scenario = withSalad();
  scenario.given(removeLines("o1", {"l1"})).given(addLines("o1", {newLine("l1", "bread")}));
  EXPECT_EQ(lineIdsOf(scenario), (Names{"l0", "l2", "l1"}));
}

TEST(RemoveLines, NamesTheLineThatCannotGo) {
  Scenario scenario = withSalad();
  EXPECT_EQ(rejection(scenario.when(removeLines("o1", {"l1", "l9"}))), "LINE_NOT_FOUND @ line_ids[1]");
  EXPECT_EQ(rejection(scenario.when(removeLines("o1", {"l1", "l2", "l1"}))), "LISTED_TWICE @ line_ids[2]");
  scenario.given(sendRound("o1", "r1")).given(addLines("o1", {newLine("l3", "bread")}));
  const domain::Decision decision = scenario.when(removeLines("o1", {"l3", "l1"}));
  EXPECT_EQ(rejection(decision), "LINE_ALREADY_SENT @ line_ids[1]");
  EXPECT_EQ(decision.error().subject_id(), "l1");
  EXPECT_EQ(orderOf(scenario).lines_size(), 4);
}

TEST(HoldLines, KeepsBackAndLetsGo) {
  Scenario scenario = withSalad();
  EXPECT_EQ(happened(scenario.when(holdLines("o1", {"l0", "l1"}))), Names{"LinesHeld"});
  EXPECT_EQ(lineOf(scenario, "l0").state(), v1::HELD);
  EXPECT_EQ(lineOf(scenario, "l1").state(), v1::HELD);
  EXPECT_EQ(lineOf(scenario, "l2").state(), v1::UNSENT);
  EXPECT_EQ(happened(scenario.when(holdLines("o1", {"l0"}, false))), Names{"LinesHeld"});
  EXPECT_EQ(lineOf(scenario, "l0").state(), v1::UNSENT);
}

TEST(HoldLines, NamesOnlyTheLinesThatChange) {
  Scenario scenario = withSalad();
  scenario.given(holdLines("o1", {"l0"}));
  const domain::Decision decision = scenario.when(holdLines("o1", {"l0", "l1"}));
  ASSERT_EQ(happened(decision), Names{"LinesHeld"});
  ASSERT_EQ(decision->events[0].lines_held().line_ids_size(), 1);
  EXPECT_EQ(decision->events[0].lines_held().line_ids(0), "l1");
  EXPECT_EQ(happened(scenario.when(holdLines("o1", {"l0", "l1"}))), Names{});
}

TEST(HoldLines, ComesTooLateForALineThatWasSent) {
  Scenario scenario = withSalad();
  scenario.given(sendRound("o1", "r1"));
  EXPECT_EQ(rejection(scenario.when(holdLines("o1", {"l1"}))), "LINE_ALREADY_SENT @ line_ids[0]");
}

} // namespace
} // namespace comanda::testing
