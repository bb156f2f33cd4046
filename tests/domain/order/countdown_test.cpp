// SPDX-License-Identifier: GPL-3.0-or-later
// What a countdown gets back is what was taken from it: never more, whoever counted when.
#include "domain/invariants.h"
#include "tests/domain/order/at_table.h"

namespace comanda::testing {
namespace {

// Two salads stand on the check, unsent, since before anybody counted; then there are five.
Scenario countedAfterwards() {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {newLine("l1", "salad", 2)})).given(countdown("salad", 5));
  return scenario;
}

TEST(Countdown, GetsNothingFromALineThatWasThereBefore) {
  Scenario scenario = countedAfterwards();
  EXPECT_EQ(happened(scenario.when(removeLines("o1", {"l1"}))), Names{"LinesRemoved"});
  EXPECT_EQ(leftOf(scenario, "salad"), 5);
}

TEST(Countdown, GetsNothingWhenAnOrderFromBeforeIsCancelled) {
  Scenario scenario = countedAfterwards();
  scenario.given(addLines("o1", {newLine("l2", "salad")}));
  ASSERT_EQ(leftOf(scenario, "salad"), 4);
  scenario.given(cancelOrder("o1"));
  EXPECT_EQ(leftOf(scenario, "salad"), 5) << "the second line's one, not the first one's two";
}

TEST(Countdown, GetsNothingWhenALineFromBeforeBecomesSmallerOrAnotherItem) {
  Scenario scenario = countedAfterwards();
  scenario.given(changeLine("o1", newLine("l1", "salad", 1)));
  EXPECT_EQ(leftOf(scenario, "salad"), 5);
  scenario.given(changeLine("o1", newLine("l1", "bread", 1)));
  EXPECT_EQ(leftOf(scenario, "salad"), 5);
}

TEST(Countdown, GetsBackOnlyWhatALineFromBeforeTookSince) {
  Scenario scenario = countedAfterwards();
  scenario.given(changeLine("o1", newLine("l1", "salad", 4)));
  ASSERT_EQ(leftOf(scenario, "salad"), 3) << "two more than were promised";
  EXPECT_EQ(lineOf(scenario, "l1").reserved(), 2);
  scenario.given(changeLine("o1", newLine("l1", "salad", 3)));
  EXPECT_EQ(leftOf(scenario, "salad"), 4) << "what was taken last goes back first";
  scenario.given(removeLines("o1", {"l1"}));
  EXPECT_EQ(leftOf(scenario, "salad"), 5);
}

TEST(Countdown, ThatWasCountedAnewGetsNothingOfTheOneBefore) {
  Scenario scenario = atTableOne();
  scenario.given(countdown("salad", 5)).given(addLines("o1", {newLine("l1", "salad", 3)}));
  scenario.given(countdown("salad", 10)); // more was made, and counted as it lies there
  scenario.given(changeLine("o1", newLine("l1", "salad", 2)));
  EXPECT_EQ(leftOf(scenario, "salad"), 10);
  scenario.given(changeLine("o1", newLine("l1", "salad", 4)));
  EXPECT_EQ(leftOf(scenario, "salad"), 8);
  scenario.given(removeLines("o1", {"l1"}));
  EXPECT_EQ(leftOf(scenario, "salad"), 10);
}

TEST(Countdown, ThatWasInterruptedIsAnother) {
  Scenario scenario = atTableOne();
  scenario.given(countdown("salad", 5)).given(addLines("o1", {newLine("l1", "salad", 3)}));
  scenario.given(available("salad", v1::Availability::ON)).given(countdown("salad", 5));
  scenario.given(removeLines("o1", {"l1"}));
  EXPECT_EQ(leftOf(scenario, "salad"), 5);
}

TEST(Countdown, ThatIsSaidAgainAsItIsGoesOn) {
  Scenario scenario = atTableOne();
  scenario.given(countdown("salad", 5)).given(addLines("o1", {newLine("l1", "salad", 3)}));
  EXPECT_EQ(happened(scenario.when(countdown("salad", 2))), Names{});
  scenario.given(removeLines("o1", {"l1"}));
  EXPECT_EQ(leftOf(scenario, "salad"), 5);
}

TEST(Countdown, GetsEachPartOfASplitLineOnce) {
  Scenario scenario = countedAfterwards();
  scenario.given(changeLine("o1", newLine("l1", "salad", 5))).given(splitLine("o1", "l1", "l1b", 3));
  ASSERT_EQ(leftOf(scenario, "salad"), 2);
  EXPECT_EQ(lineOf(scenario, "l1").reserved() + lineOf(scenario, "l1b").reserved(), 3);
  scenario.given(removeLines("o1", {"l1"})).given(removeLines("o1", {"l1b"}));
  EXPECT_EQ(leftOf(scenario, "salad"), 5);
}

TEST(Countdown, GetsALineBackFromTheOrderThatItWasMovedTo) {
  Scenario scenario = atTableOne();
  scenario.given(countdown("salad", 5)).given(addLines("o1", {newLine("l1", "salad", 3)}));
  scenario.given(openOrder("o2", "t2")).given(moveLines("o1", "o2", {"l1"}));
  EXPECT_EQ(leftOf(scenario, "salad"), 2);
  scenario.given(cancelOrder("o2"));
  EXPECT_EQ(leftOf(scenario, "salad"), 5);
}

// A journal of the time before: its countdown does not say how many there were.
TEST(Countdown, OfAnOldJournalGoesOn) {
  Scenario scenario = atTableOne();
  domain::House house = scenario.house();
  v1::Event event;
  event.set_seq(house.position.get().seq + 1);
  event.mutable_availability_changed()->set_item_id("salad");
  event.mutable_availability_changed()->mutable_availability()->set_state(v1::Availability::COUNTDOWN);
  event.mutable_availability_changed()->mutable_availability()->set_remaining(5);
  domain::evolve(house, event);

  const auto carryOut = [&](const v1::Command& command) {
    const domain::Decision decision = domain::decide(house, command, scenario.context());
    for (const v1::Event& happened : decision.value().events) {
      domain::evolve(house, happened);
    }
    return house.availabilities.find("salad")->availability().remaining();
  };
  EXPECT_EQ(carryOut(addLines("o1", {newLine("l1", "salad", 3)})), 2);
  EXPECT_EQ(domain::brokenInvariants(house), Names{});
  EXPECT_EQ(carryOut(removeLines("o1", {"l1"})), 5);
}

} // namespace
} // namespace comanda::testing
