// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/kitchen/tickets.h"
#include "tests/domain/kitchen/at_the_pass.h"

namespace comanda::kitchen {
namespace {

using namespace comanda::testing;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// The house after these events, reported by the kitchen alone (the checks are not what these tests are
// about).
domain::House after(domain::House house, const std::vector<v1::Event>& events) {
  for (const v1::Event& event : events) {
    domain::evolve(house, event);
  }
  return house;
}

TEST(VoidPortions, TakesPartOfALineOffTheTicket) {
  const Scenario scenario = roundSent();

  const auto events = voidPortions(scenario.house(), "s", 1);

  ASSERT_THAT(events, SizeIs(1));
  const v1::TicketLineVoided& body = events[0].ticket_line_voided();
  EXPECT_EQ(body.ticket_id(), "r1.2");
  EXPECT_EQ(body.line_id(), "s");
  EXPECT_EQ(body.quantity(), 1);
  EXPECT_EQ(body.line_state(), v1::SENT);
  EXPECT_EQ(body.ticket_state(), v1::QUEUED);

  const domain::House house = after(scenario.house(), events);
  EXPECT_EQ(findLine(*house.tickets.find("r1.2"), "s")->voided_quantity(), 1);
  EXPECT_EQ(loadOf(house, "grill"), 12 + 4);
}

TEST(VoidPortions, OfTheWholeLineVoidsIt) {
  const Scenario scenario = roundSent();

  const auto events = voidPortions(scenario.house(), "s", 2);

  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].ticket_line_voided().line_state(), v1::VOIDED);
  EXPECT_EQ(events[0].ticket_line_voided().ticket_state(), v1::QUEUED) << "the salad still waits";
  EXPECT_EQ(loadOf(after(scenario.house(), events), "grill"), 4);
}

TEST(VoidPortions, NeverTakesMoreThanIsLeft) {
  const Scenario scenario = roundSent();

  const auto events = voidPortions(scenario.house(), "s", 99);

  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].ticket_line_voided().quantity(), 2);
}

TEST(VoidPortions, OfTheLastThingOnATicketEndsIt) {
  Scenario scenario = roundSent();
  scenario.later(6).given(voidLine("o1", "b"));

  const v1::Ticket& ticket = ticketIn(scenario, "r1.1");
  EXPECT_EQ(ticket.state(), v1::TICKET_SERVED);
  EXPECT_EQ(minutesIn(ticket.served_at()), 6);
  EXPECT_EQ(stateOfLine(scenario, "r1.1", "b"), "VOIDED");
  EXPECT_EQ(loadOf(scenario.house(), "bar"), 0);
}

TEST(VoidPortions, OfTheLastThingThatWasNotReadyMakesTheTicketReady) {
  Scenario scenario = roundSent();
  scenario.given(tickLines("r1.2", {"sal"})).later(6).given(voidLine("o1", "s"));

  EXPECT_EQ(stateOfTicket(scenario, "r1.2"), "TICKET_READY");
  EXPECT_EQ(minutesIn(ticketIn(scenario, "r1.2").ready_at()), 6);
}

TEST(VoidPortions, LeavesATicketThatWasBegunInPreparation) {
  Scenario scenario = roundSent();
  scenario.given(startTicket("r1.2")).given(voidLine("o1", "sal"));

  EXPECT_EQ(stateOfTicket(scenario, "r1.2"), "TICKET_PREPARING");
  EXPECT_EQ(stateOfLine(scenario, "r1.2", "s"), "PREPARING");
}

TEST(VoidPortions, OfALineAtThePassVoidsItThere) {
  Scenario scenario = roundSent();
  scenario.given(bumpTicket("r1.2")).given(voidLine("o1", "s"));

  EXPECT_EQ(stateOfLine(scenario, "r1.2", "s"), "VOIDED");
  EXPECT_EQ(stateOfTicket(scenario, "r1.2"), "TICKET_READY");
}

TEST(VoidPortions, OfWhatTheGuestsHaveDoesNotConcernTheKitchen) {
  Scenario scenario = roundSent();
  scenario.given(bumpTicket("r1.2")).given(serveTicket("r1.2"));

  EXPECT_THAT(voidPortions(scenario.house(), "s", 1), IsEmpty());
}

TEST(VoidPortions, OfWhatWasVoidedOrIsUnknownOrNothingDoesNothing) {
  Scenario scenario = roundSent();
  scenario.given(voidLine("o1", "sal"));

  EXPECT_THAT(voidPortions(scenario.house(), "sal", 1), IsEmpty());
  EXPECT_THAT(voidPortions(scenario.house(), "never ordered", 1), IsEmpty());
  EXPECT_THAT(voidPortions(scenario.house(), "s", 0), IsEmpty());
}

TEST(VoidPortions, OfSeveralLinesReckonsEachWithThoseBeforeIt) {
  const Scenario scenario = roundSent();
  const std::vector<VoidedPortions> everything = {{"s", 1}, {"sal", 1}, {"s", 1}};

  const auto events = voidPortions(scenario.house(), everything);

  ASSERT_THAT(events, SizeIs(3));
  EXPECT_EQ(events[0].ticket_line_voided().line_state(), v1::SENT);
  EXPECT_EQ(events[0].ticket_line_voided().ticket_state(), v1::QUEUED);
  EXPECT_EQ(events[1].ticket_line_voided().line_state(), v1::VOIDED);
  EXPECT_EQ(events[2].ticket_line_voided().line_state(), v1::VOIDED);
  EXPECT_EQ(events[2].ticket_line_voided().ticket_state(), v1::TICKET_SERVED);
  const domain::House house = after(scenario.house(), events);
  EXPECT_EQ(house.tickets.find("r1.2")->state(), v1::TICKET_SERVED);
  EXPECT_EQ(loadOf(house, "grill"), 0);
}

TEST(VoidPortions, FindsTheTicketOfALineThatWasMovedToAnotherCheck) {
  Scenario scenario = roundSent();
  scenario.given(openOrder("o2", "t2")).given(moveLines("o1", "o2", {"s"}));

  ASSERT_THAT(voidPortions(scenario.house(), "s", 1), SizeIs(1));
}

TEST(VoidPortions, OfAPartThatWasSplitOffLeavesTheOtherToTheKitchen) {
  Scenario scenario = roundSent();
  scenario.given(splitLine("o1", "s", "s-b", 1)).given(voidLine("o1", "s-b"));

  EXPECT_EQ(findLine(ticketIn(scenario, "r1.2"), "s")->voided_quantity(), 1);
  EXPECT_EQ(stateOfLine(scenario, "r1.2", "s"), "SENT");

  scenario.given(startTicket("r1.2"));
  EXPECT_EQ(stateOnCheck(scenario, "o1", "s"), "PREPARING");
  EXPECT_EQ(stateOnCheck(scenario, "o1", "s-b"), "VOIDED");
}

TEST(CancelOrder, LeavesNothingToDoInTheKitchen) {
  Scenario scenario = roundSent();
  scenario.given(splitLine("o1", "s", "s-b", 1)).given(cancelOrder("o1"));

  EXPECT_EQ(stateOfTicket(scenario, "r1.1"), "TICKET_SERVED");
  EXPECT_EQ(stateOfTicket(scenario, "r1.2"), "TICKET_SERVED");
  EXPECT_EQ(loadOf(scenario.house(), "grill"), 0);
}

} // namespace
} // namespace comanda::kitchen
