// SPDX-License-Identifier: GPL-3.0-or-later
// SendRound and FireCourse: what goes to the kitchen, and that it goes there once.
#include "tests/domain/order/at_table.h"

#include <google/protobuf/util/time_util.h>

namespace comanda::testing {
namespace {

Scenario threeCourses() {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {beer("l1", 2), newLine("l2", "bread")}));
  scenario.given(addLines("o1", {held(steak("l3")), held(newLine("l4", "salad"))}));
  return scenario;
}

TEST(SendRound, SendsWhatIsNotHeld) {
  Scenario scenario = threeCourses();
  const domain::Decision decision = scenario.when(sendRound("o1", "r1"));
  EXPECT_EQ(happened(decision), (Names{"RoundSent", "TicketsMade", "TableStateChanged"}));
  EXPECT_EQ(decision->subjectId, "o1");
  EXPECT_EQ(lineOf(scenario, "l1").state(), v1::SENT);
  EXPECT_EQ(lineOf(scenario, "l1").round_id(), "r1");
  EXPECT_EQ(lineOf(scenario, "l1").kitchen_line_id(), "l1");
  EXPECT_EQ(lineOf(scenario, "l3").state(), v1::HELD);
  EXPECT_EQ(lineOf(scenario, "l4").state(), v1::HELD);
  EXPECT_EQ(table(scenario, "t1").state(), v1::ORDERED);
}

TEST(SendRound, HasWhatNobodyPreparesReadyAtOnce) {
  Scenario scenario = threeCourses();
  scenario.given(sendRound("o1", "r1"));
  EXPECT_EQ(lineOf(scenario, "l2").state(), v1::READY);
  EXPECT_EQ(lineOf(scenario, "l2").round_id(), "r1");
  EXPECT_EQ(lineOf(scenario, "l2").kitchen_line_id(), "") << "no ticket line prepares it";
}

TEST(SendRound, OfThingsNobodyPreparesMakesNoTicket) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {newLine("l1", "bread")}));
  EXPECT_EQ(happened(scenario.when(sendRound("o1", "r1"))), (Names{"RoundSent", "TableStateChanged"}));
  EXPECT_TRUE(scenario.house().tickets.empty());
}

TEST(SendRound, IsRememberedWithNumberTimeAndSender) {
  Scenario scenario = threeCourses();
  scenario.later(7).as("sam").given(sendRound("o1", "r1")).given(addLines("o1", {beer("l5")}));
  scenario.later(3).given(sendRound("o1", "r2"));
  const v1::Order& order = orderOf(scenario);
  ASSERT_EQ(order.rounds_size(), 2);
  EXPECT_EQ(order.rounds(0).id(), "r1");
  EXPECT_EQ(order.rounds(0).number(), 1);
  EXPECT_EQ(order.rounds(0).sent_by(), "sam");
  EXPECT_EQ(google::protobuf::util::TimeUtil::ToString(order.rounds(0).sent_at()), "2026-03-14T18:07:00Z");
  EXPECT_EQ(order.rounds(1).number(), 2);
}

TEST(SendRound, MakesATicketForEachStation) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {beer("l1"), steak("l2"), newLine("l3", "salad")}))
      .given(sendRound("o1", "r1"));
  ASSERT_EQ(scenario.house().tickets.size(), 2U);
  EXPECT_EQ(ticketOf(scenario, "r1.1").station_id(), "bar");
  EXPECT_EQ(ticketOf(scenario, "r1.2").station_id(), "grill");
  EXPECT_EQ(ticketOf(scenario, "r1.2").lines_size(), 2);
  EXPECT_EQ(orderOf(scenario).estimated_minutes(), ticketOf(scenario, "r1.2").estimated_minutes());
  EXPECT_GE(orderOf(scenario).estimated_minutes(), 12);
}

TEST(SendRound, AfterTheBillShowsTheTableOrderedAgain) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {newLine("l1", "bread")}))
      .given(sendRound("o1", "r1"))
      .given(issueBill("b1", "o1"));
  ASSERT_EQ(table(scenario, "t1").state(), v1::BILL);
  scenario.given(addLines("o1", {beer("l2")})).given(sendRound("o1", "r2"));
  EXPECT_EQ(table(scenario, "t1").state(), v1::ORDERED);
}

TEST(SendRound, ToATableThatHasOrderedLeavesItAsItIs) {
  Scenario scenario = threeCourses();
  scenario.given(sendRound("o1", "r1")).given(addLines("o1", {beer("l5")}));
  EXPECT_EQ(happened(scenario.when(sendRound("o1", "r2"))), (Names{"RoundSent", "TicketsMade"}));
}

TEST(SendRound, OfATakeawayConcernsNoTable) {
  Scenario scenario = atTableOne();
  scenario.given(openTakeaway("o2")).given(addLines("o2", {steak("l1")}));
  EXPECT_EQ(happened(scenario.when(sendRound("o2", "r1"))), (Names{"RoundSent", "TicketsMade"}));
}

TEST(SendRound, NeedsSomethingToSend) {
  Scenario scenario = atTableOne();
  EXPECT_EQ(rejection(scenario.when(sendRound("o1", "r1"))), "NOTHING_TO_SEND @ order_id");
  scenario.given(addLines("o1", {held(steak("l1"))}));
  EXPECT_EQ(rejection(scenario.when(sendRound("o1", "r1"))), "NOTHING_TO_SEND @ order_id");
  EXPECT_EQ(rejection(scenario.when(sendRound("o9", "r1"))), "ORDER_NOT_FOUND @ order_id");
}

TEST(SendRound, TappedTwiceSendsOnce) {
  Scenario scenario = threeCourses();
  scenario.given(sendRound("o1", "r1")).given(addLines("o1", {beer("l5")}));
  const domain::Decision decision = scenario.when(sendRound("o1", "r1"));
  EXPECT_EQ(rejection(decision), "ID_ALREADY_USED @ round_id");
  EXPECT_EQ(decision.error().subject_id(), "r1");
  EXPECT_EQ(lineOf(scenario, "l5").state(), v1::UNSENT);
}

TEST(SendRound, TakesNoIdWhoseTicketsExist) {
  Scenario scenario = threeCourses();
  scenario.given(sendRound("o1", "r1")).given(openTakeaway("o2")).given(addLines("o2", {steak("l9")}));
  EXPECT_EQ(rejection(scenario.when(sendRound("o2", "r1"))), "ID_ALREADY_USED @ round_id");
}

TEST(FireCourse, SendsTheHeldLinesOfThatCourse) {
  Scenario scenario = threeCourses();
  scenario.given(sendRound("o1", "r1"));
  EXPECT_EQ(happened(scenario.when(fireCourse("o1", "r2", 1))), (Names{"RoundSent", "TicketsMade"}));
  EXPECT_EQ(lineOf(scenario, "l4").state(), v1::SENT);
  EXPECT_EQ(lineOf(scenario, "l4").round_id(), "r2");
  EXPECT_EQ(lineOf(scenario, "l3").state(), v1::HELD);
  scenario.given(fireCourse("o1", "r3", 2));
  EXPECT_EQ(lineOf(scenario, "l3").state(), v1::SENT);
  EXPECT_EQ(orderOf(scenario).rounds(2).number(), 3);
}

TEST(FireCourse, LeavesUnheldLinesOfTheCourseAlone) {
  Scenario scenario = threeCourses();
  scenario.given(addLines("o1", {steak("l5")})).given(fireCourse("o1", "r1", 2));
  EXPECT_EQ(lineOf(scenario, "l3").state(), v1::SENT);
  EXPECT_EQ(lineOf(scenario, "l5").state(), v1::UNSENT);
}

TEST(FireCourse, NeedsHeldLinesOfThatCourse) {
  Scenario scenario = threeCourses();
  EXPECT_EQ(rejection(scenario.when(fireCourse("o1", "r1", 3))), "NOTHING_TO_SEND @ course");
  EXPECT_EQ(rejection(scenario.when(fireCourse("o1", "r1", 0))), "NOTHING_TO_SEND @ course");
  scenario.given(sendRound("o1", "r1"));
  EXPECT_EQ(rejection(scenario.when(fireCourse("o1", "r1", 1))), "ID_ALREADY_USED @ round_id");
  EXPECT_EQ(rejection(scenario.when(fireCourse("o9", "r2", 1))), "ORDER_NOT_FOUND @ order_id");
}

} // namespace
} // namespace comanda::testing
