// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/kitchen/at_the_pass.h"

namespace comanda::kitchen {
namespace {

using namespace comanda::testing;
using ::testing::ElementsAre;

TEST(StartTicket, BeginsAllItsLinesOnTicketAndCheck) {
  Scenario scenario = roundSent();

  const auto decision = scenario.later(2).when(startTicket("r1.2"));

  ASSERT_THAT(happened(decision), ElementsAre("TicketAdvanced"));
  EXPECT_EQ(decision->subjectId, "r1.2");
  EXPECT_EQ(stateOfTicket(scenario, "r1.2"), "TICKET_PREPARING");
  EXPECT_EQ(stateOfLine(scenario, "r1.2", "s"), "PREPARING");
  EXPECT_EQ(stateOfLine(scenario, "r1.2", "sal"), "PREPARING");
  EXPECT_EQ(stateOnCheck(scenario, "o1", "s"), "PREPARING");
  EXPECT_EQ(stateOnCheck(scenario, "o1", "b"), "SENT") << "the bar has not begun";
  EXPECT_EQ(minutesIn(ticketIn(scenario, "r1.2").started_at()), 2);
  EXPECT_EQ(minutesIn(findLine(ticketIn(scenario, "r1.2"), "s")->started_at()), 2);
  EXPECT_EQ(loadOf(scenario.house(), "grill"), 28) << "what is being prepared is not done";
}

TEST(StartTicket, LeavesVoidedLinesAlone) {
  Scenario scenario = roundSent();
  scenario.given(voidLine("o1", "sal")).given(startTicket("r1.2"));

  EXPECT_EQ(stateOfLine(scenario, "r1.2", "sal"), "VOIDED");
}

TEST(StartTicket, ThatWasBegunIsRejected) {
  Scenario scenario = roundSent();
  scenario.given(startTicket("r1.2"));

  const auto decision = scenario.when(startTicket("r1.2"));

  EXPECT_EQ(rejection(decision), "TICKET_NOT_QUEUED @ ticket_id");
  EXPECT_EQ(decision.error().subject_id(), "r1.2");
}

TEST(TicketCommands, WithAnUnknownTicketAreRejected) {
  Scenario scenario = roundSent();

  for (const v1::Command& command : {startTicket("no"), tickLines("no", {"s"}), bumpTicket("no"),
                                     serveTicket("no"), recallTicket("no"), prioritizeTicket("no")}) {
    EXPECT_EQ(rejection(scenario.when(command)), "TICKET_NOT_FOUND @ ticket_id")
        << command.ShortDebugString();
  }
}

TEST(TicketCommands, AfterItWasServedAreRejected) {
  Scenario scenario = roundSent();
  scenario.given(bumpTicket("r1.1")).given(serveTicket("r1.1"));

  EXPECT_EQ(rejection(scenario.when(startTicket("r1.1"))), "TICKET_NOT_QUEUED @ ticket_id");
  for (const v1::Command& command : {tickLines("r1.1", {"b"}), tickLines("r1.1", {"b"}, false),
                                     bumpTicket("r1.1"), serveTicket("r1.1"), prioritizeTicket("r1.1")}) {
    EXPECT_EQ(rejection(scenario.when(command)), "TICKET_ALREADY_SERVED @ ticket_id")
        << command.ShortDebugString();
  }
}

TEST(TickLines, MakesOneLineReadyAndBeginsTheTicket) {
  Scenario scenario = roundSent();

  const auto decision = scenario.later(5).when(tickLines("r1.2", {"sal"}));

  ASSERT_THAT(happened(decision), ElementsAre("TicketAdvanced"));
  EXPECT_EQ(decision->subjectId, "r1.2");
  EXPECT_EQ(stateOfTicket(scenario, "r1.2"), "TICKET_PREPARING");
  EXPECT_EQ(minutesIn(ticketIn(scenario, "r1.2").started_at()), 5);
  EXPECT_EQ(stateOfLine(scenario, "r1.2", "sal"), "READY");
  EXPECT_EQ(minutesIn(findLine(ticketIn(scenario, "r1.2"), "sal")->ready_at()), 5);
  EXPECT_EQ(stateOfLine(scenario, "r1.2", "s"), "SENT");
  EXPECT_EQ(stateOnCheck(scenario, "o1", "sal"), "READY");
  EXPECT_EQ(stateOnCheck(scenario, "o1", "s"), "SENT");
  EXPECT_EQ(loadOf(scenario.house(), "grill"), 24);
}

TEST(TickLines, OfTheLastLineMakesTheTicketReady) {
  Scenario scenario = roundSent();
  scenario.given(tickLines("r1.2", {"sal"})).later(12).given(tickLines("r1.2", {"s"}));

  EXPECT_EQ(stateOfTicket(scenario, "r1.2"), "TICKET_READY");
  EXPECT_EQ(minutesIn(ticketIn(scenario, "r1.2").ready_at()), 12);
  EXPECT_EQ(loadOf(scenario.house(), "grill"), 0);
}

TEST(TickLines, OfEverythingAtOnceMakesTheTicketReady) {
  Scenario scenario = roundSent();
  scenario.given(tickLines("r1.2", {"s", "sal"}));

  EXPECT_EQ(stateOfTicket(scenario, "r1.2"), "TICKET_READY");
  EXPECT_FALSE(ticketIn(scenario, "r1.2").has_started_at()) << "nobody said that they began";
}

TEST(TickLines, OfTheLastLineThatIsNotVoidedMakesTheTicketReady) {
  Scenario scenario = roundSent();
  scenario.given(voidLine("o1", "s")).given(tickLines("r1.2", {"sal"}));

  EXPECT_EQ(stateOfTicket(scenario, "r1.2"), "TICKET_READY");
}

TEST(TickLines, TakenBackIsBeingPreparedAgain) {
  Scenario scenario = roundSent();
  scenario.given(bumpTicket("r1.2")).later(1);

  const auto decision = scenario.when(tickLines("r1.2", {"sal"}, false));

  ASSERT_THAT(happened(decision), ElementsAre("TicketAdvanced"));
  EXPECT_EQ(stateOfTicket(scenario, "r1.2"), "TICKET_PREPARING");
  EXPECT_FALSE(ticketIn(scenario, "r1.2").has_ready_at());
  EXPECT_EQ(stateOfLine(scenario, "r1.2", "sal"), "PREPARING");
  EXPECT_FALSE(findLine(ticketIn(scenario, "r1.2"), "sal")->has_ready_at());
  EXPECT_EQ(stateOfLine(scenario, "r1.2", "s"), "READY");
  EXPECT_EQ(stateOnCheck(scenario, "o1", "sal"), "PREPARING");
  EXPECT_EQ(ticketIn(scenario, "r1.2").recalls(), 0) << "a tick taken back is no recall";
  EXPECT_EQ(loadOf(scenario.house(), "grill"), 4);
}

TEST(TickLines, TakenBackMakesGuestsWaitWhoHadTheirPartAlready) {
  Scenario scenario;
  scenario.given(smallTrattoria())
      .given({openOrder("o1", "t1"), openOrder("o2", "t2"), addLines("o1", {steak("s", 2)}),
              sendRound("o1", "r1")})
      .given({splitLine("o1", "s", "s-b", 1), moveLines("o1", "o2", {"s-b"})})
      .given({bumpTicket("r1.1"), serveLines("o1", {"s"})});
  ASSERT_EQ(stateOfTable(scenario, "t1"), "TABLE_SERVED");
  ASSERT_EQ(stateOfTicket(scenario, "r1.1"), "TICKET_READY") << "the other steak is still at the pass";

  const auto decision = scenario.when(tickLines("r1.1", {"s"}, false));

  EXPECT_THAT(happened(decision), ElementsAre("TicketAdvanced", "TableStateChanged"));
  EXPECT_EQ(stateOfTable(scenario, "t1"), "ORDERED");
}

TEST(TickLines, ThatAreInThisStateAlreadyIsRejected) {
  Scenario scenario = roundSent();
  scenario.given(tickLines("r1.2", {"sal"}));

  EXPECT_EQ(rejection(scenario.when(tickLines("r1.2", {"s", "sal"}))), "TICKET_LINE_UNCHANGED @ line_ids[1]");
  EXPECT_EQ(rejection(scenario.when(tickLines("r1.2", {"s"}, false))), "TICKET_LINE_UNCHANGED @ line_ids[0]");
  EXPECT_EQ(stateOfLine(scenario, "r1.2", "s"), "SENT") << "nothing of a rejected command happens";
}

TEST(TickLines, OfAVoidedLineIsRejected) {
  Scenario scenario = roundSent();
  scenario.given(voidLine("o1", "sal"));

  EXPECT_EQ(rejection(scenario.when(tickLines("r1.2", {"sal"}))), "TICKET_LINE_VOIDED @ line_ids[0]");
}

TEST(TickLines, ThatTheTicketDoesNotHaveIsRejected) {
  Scenario scenario = roundSent();

  EXPECT_EQ(rejection(scenario.when(tickLines("r1.2", {"s", "b"}))), "TICKET_LINE_NOT_FOUND @ line_ids[1]");
}

TEST(TickLines, ListedTwiceIsRejected) {
  Scenario scenario = roundSent();

  EXPECT_EQ(rejection(scenario.when(tickLines("r1.2", {"s", "sal", "s"}))), "LISTED_TWICE @ line_ids[2]");
}

TEST(BumpTicket, MakesEverythingReadyWithoutABeginning) {
  Scenario scenario = roundSent();

  const auto decision = scenario.later(9).when(bumpTicket("r1.2"));

  ASSERT_THAT(happened(decision), ElementsAre("TicketAdvanced"));
  EXPECT_EQ(stateOfTicket(scenario, "r1.2"), "TICKET_READY");
  EXPECT_EQ(minutesIn(ticketIn(scenario, "r1.2").ready_at()), 9);
  EXPECT_FALSE(ticketIn(scenario, "r1.2").has_started_at());
  EXPECT_EQ(stateOnCheck(scenario, "o1", "s"), "READY");
  EXPECT_EQ(stateOnCheck(scenario, "o1", "sal"), "READY");
  EXPECT_EQ(loadOf(scenario.house(), "grill"), 0);
}

TEST(BumpTicket, KeepsTheTimeOfLinesThatWereReadyBefore) {
  Scenario scenario = roundSent();
  scenario.later(4).given(tickLines("r1.2", {"sal"})).later(8).given(bumpTicket("r1.2"));

  EXPECT_EQ(minutesIn(findLine(ticketIn(scenario, "r1.2"), "sal")->ready_at()), 4);
  EXPECT_EQ(minutesIn(findLine(ticketIn(scenario, "r1.2"), "s")->ready_at()), 12);
}

TEST(BumpTicket, ThatIsReadyIsRejected) {
  Scenario scenario = roundSent();
  scenario.given(bumpTicket("r1.2"));

  EXPECT_EQ(rejection(scenario.when(bumpTicket("r1.2"))), "TICKET_ALREADY_READY @ ticket_id");
  EXPECT_EQ(rejection(scenario.when(startTicket("r1.2"))), "TICKET_NOT_QUEUED @ ticket_id");
}

TEST(ServeTicket, BringsWhatIsReadyToTheGuests) {
  Scenario scenario = roundSent();
  scenario.given(voidLine("o1", "sal")).given(bumpTicket("r1.2")).later(15);

  const auto decision = scenario.when(serveTicket("r1.2"));

  ASSERT_THAT(happened(decision), ElementsAre("TicketAdvanced"));
  EXPECT_EQ(decision->subjectId, "r1.2");
  EXPECT_EQ(stateOfTicket(scenario, "r1.2"), "TICKET_SERVED");
  EXPECT_EQ(minutesIn(ticketIn(scenario, "r1.2").served_at()), 15);
  EXPECT_EQ(stateOfLine(scenario, "r1.2", "s"), "SERVED");
  EXPECT_EQ(stateOfLine(scenario, "r1.2", "sal"), "VOIDED");
  EXPECT_EQ(stateOnCheck(scenario, "o1", "s"), "SERVED");
  EXPECT_EQ(stateOnCheck(scenario, "o1", "sal"), "VOIDED");
  EXPECT_EQ(stateOfTable(scenario, "t1"), "ORDERED") << "the beer is still to come";
}

TEST(ServeTicket, ThatCompletesTheOrderTurnsTheTable) {
  Scenario scenario = roundSent();
  scenario.given(bumpTicket("r1.1")).given(bumpTicket("r1.2")).given(serveTicket("r1.2"));

  const auto decision = scenario.when(serveTicket("r1.1"));

  EXPECT_THAT(happened(decision), ElementsAre("TicketAdvanced", "TableStateChanged"));
  EXPECT_EQ(stateOfTable(scenario, "t1"), "TABLE_SERVED");
}

TEST(ServeTicket, TurnsEveryTableThatHoldsItsLinesByNow) {
  Scenario scenario = roundSent();
  scenario.given(openOrder("o2", "t2"))
      .given(moveLines("o1", "o2", {"s"}))
      .given(bumpTicket("r1.1"))
      .given(serveTicket("r1.1"))
      .given(bumpTicket("r1.2"));

  const auto decision = scenario.when(serveTicket("r1.2"));

  EXPECT_EQ(happened(decision).at(0), "TicketAdvanced");
  EXPECT_EQ(stateOnCheck(scenario, "o2", "s"), "SERVED");
  EXPECT_EQ(stateOfTable(scenario, "t1"), "TABLE_SERVED");
}

TEST(ServeTicket, ThatIsNotReadyIsRejected) {
  Scenario scenario = roundSent();

  EXPECT_EQ(rejection(scenario.when(serveTicket("r1.2"))), "TICKET_NOT_READY @ ticket_id");
  scenario.given(startTicket("r1.2"));
  EXPECT_EQ(rejection(scenario.when(serveTicket("r1.2"))), "TICKET_NOT_READY @ ticket_id");
}

TEST(PrioritizeTicket, PutsItBeforeTheOthersAndBack) {
  Scenario scenario = roundSent();

  const auto decision = scenario.when(prioritizeTicket("r1.2"));
  ASSERT_THAT(happened(decision), ElementsAre("TicketPrioritized"));
  EXPECT_EQ(decision->subjectId, "r1.2");
  EXPECT_TRUE(ticketIn(scenario, "r1.2").priority());
  EXPECT_FALSE(ticketIn(scenario, "r1.1").priority());

  EXPECT_THAT(happened(scenario.when(prioritizeTicket("r1.2", false))), ElementsAre("TicketPrioritized"));
  EXPECT_FALSE(ticketIn(scenario, "r1.2").priority());
}

TEST(PrioritizeTicket, AsItIsAlreadyChangesNothing) {
  Scenario scenario = roundSent();

  EXPECT_THAT(happened(scenario.when(prioritizeTicket("r1.2", false))), ElementsAre());
}

TEST(KitchenScreen, FollowsTheHostWithoutHoldingAnyOrder) {
  Scenario host = roundSent();
  domain::House screen = domain::restore(domain::snapshot(host.house(), v1::AUDIENCE_KITCHEN));
  ASSERT_TRUE(screen.orders.empty());
  const std::size_t known = host.journal().size();
  host.given({startTicket("r1.2"), voidLine("o1", "sal"), bumpTicket("r1.2"), serveTicket("r1.2"),
              recallTicket("r1.2"), prioritizeTicket("r1.2"), tickLines("r1.1", {"b"})});

  for (std::size_t i = known; i < host.journal().size(); ++i) {
    domain::evolve(screen, host.journal()[i]);
  }

  EXPECT_EQ(domain::digest(screen, v1::AUDIENCE_KITCHEN), domain::digest(host.house(), v1::AUDIENCE_KITCHEN));
}

TEST(KitchenEvents, AboutTicketsThatAreNotThereChangeNothing) {
  domain::House house;
  v1::Event advanced;
  advanced.mutable_ticket_advanced()->set_ticket_id("gone");
  advanced.mutable_ticket_advanced()->add_line_ids("gone too");
  v1::Event voided;
  voided.mutable_ticket_line_voided()->set_ticket_id("gone");
  v1::Event prioritized;
  prioritized.mutable_ticket_prioritized()->set_ticket_id("gone");

  for (const v1::Event& event : {advanced, voided, prioritized}) {
    domain::evolve(house, event);
  }

  EXPECT_EQ(domain::digest(house, v1::AUDIENCE_HOST_ONLY), domain::digest({}, v1::AUDIENCE_HOST_ONLY));
}

} // namespace
} // namespace comanda::kitchen
