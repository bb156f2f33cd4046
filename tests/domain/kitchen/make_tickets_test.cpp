// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/kitchen/tickets.h"
#include "tests/domain/kitchen/at_the_pass.h"

#include <vector>

namespace comanda::kitchen {
namespace {

using namespace comanda::testing;
using ::testing::ElementsAre;

v1::OrderLine orderLine(const std::string& id, const std::string& stationId, int quantity, int minutes) {
  v1::OrderLine line;
  line.set_id(id);
  line.set_station_id(stationId);
  line.set_quantity(quantity);
  line.set_preparation_minutes(minutes);
  return line;
}

v1::Round round(const std::string& id) {
  v1::Round result;
  result.set_id(id);
  result.set_number(3);
  result.set_sent_by("sara");
  result.mutable_sent_at()->set_seconds(1'700'000'000);
  return result;
}

domain::House houseWithGrill(int parallel, std::int64_t queuedMinutes) {
  domain::House house;
  v1::Station grill;
  grill.set_id("grill");
  grill.set_parallel(parallel);
  house.stations.put("grill", grill);
  addLoad(house, "grill", queuedMinutes);
  return house;
}

std::vector<v1::Ticket> make(const domain::House& house, const std::vector<v1::OrderLine>& lines,
                             const v1::Order& order = {}) {
  std::vector<const v1::OrderLine*> pointers;
  for (const v1::OrderLine& line : lines) {
    pointers.push_back(&line);
  }
  return makeTickets(house, order, round("r"), pointers);
}

// What the guests are told when these lines come to a grill that prepares `parallel` portions at a time while
// `queuedMinutes` of work wait there.
int estimateAtGrill(int parallel, std::int64_t queuedMinutes, const std::vector<v1::OrderLine>& lines) {
  return make(houseWithGrill(parallel, queuedMinutes), lines).at(0).estimated_minutes();
}

TEST(MakeTickets, MakesOneForEachStationNumberedInTheOrderOfTheStations) {
  const auto tickets =
      make({}, {orderLine("a", "wok", 1, 5), orderLine("b", "bar", 1, 1), orderLine("c", "wok", 1, 5)});

  ASSERT_EQ(tickets.size(), 2U);
  EXPECT_EQ(tickets[0].id(), "r.1");
  EXPECT_EQ(tickets[0].station_id(), "bar");
  EXPECT_EQ(tickets[1].id(), "r.2");
  EXPECT_EQ(tickets[1].station_id(), "wok");
  ASSERT_EQ(tickets[1].lines_size(), 2);
  EXPECT_EQ(tickets[1].lines(0).id(), "a");
  EXPECT_EQ(tickets[1].lines(1).id(), "c");
}

TEST(MakeTickets, LeavesOutWhatNobodyPrepares) {
  EXPECT_TRUE(make({}, {orderLine("bread", "", 1, 0)}).empty());
}

TEST(MakeTickets, TellsTheKitchenWhereTheRoundComesFrom) {
  domain::House house;
  v1::Table table;
  table.set_name("Terrace 5");
  house.tables.put("t5", table);
  v1::Order order;
  order.set_id("o1");
  order.set_number(42);
  order.set_type(v1::DINE_IN);
  order.set_table_id("t5");

  const v1::Ticket ticket = make(house, {orderLine("a", "grill", 1, 5)}, order).at(0);

  EXPECT_EQ(ticket.order_id(), "o1");
  EXPECT_EQ(ticket.order_number(), 42);
  EXPECT_EQ(ticket.order_type(), v1::DINE_IN);
  EXPECT_EQ(ticket.table_name(), "Terrace 5");
  EXPECT_EQ(ticket.sent_by(), "sara");
  EXPECT_EQ(ticket.round_id(), "r");
  EXPECT_EQ(ticket.round_number(), 3);
  EXPECT_EQ(ticket.made_at().seconds(), 1'700'000'000);
  EXPECT_EQ(ticket.state(), v1::QUEUED);
}

TEST(MakeTickets, CopiesEverythingTheCookMustKnowAndNoPrices) {
  v1::OrderLine line = orderLine("a", "grill", 3, 7);
  line.set_item_id("steak");
  line.set_name("Steak");
  line.set_variant_name("300 g");
  line.set_unit_price(2400);
  line.add_modifiers()->set_name("rare");
  line.set_seat(2);
  line.set_course(2);
  line.set_instructions("no salt");
  line.add_allergies(v1::NUTS);
  line.set_state(v1::UNSENT);

  const v1::TicketLine copy = make({}, {line}).at(0).lines(0);

  EXPECT_EQ(copy.id(), "a");
  EXPECT_EQ(copy.item_id(), "steak");
  EXPECT_EQ(copy.name(), "Steak");
  EXPECT_EQ(copy.variant_name(), "300 g");
  ASSERT_EQ(copy.modifiers_size(), 1);
  EXPECT_EQ(copy.modifiers(0).name(), "rare");
  EXPECT_EQ(copy.quantity(), 3);
  EXPECT_EQ(copy.voided_quantity(), 0);
  EXPECT_EQ(copy.seat(), 2);
  EXPECT_EQ(copy.course(), 2);
  EXPECT_EQ(copy.instructions(), "no salt");
  EXPECT_THAT(copy.allergies(), ElementsAre(v1::NUTS));
  EXPECT_EQ(copy.preparation_minutes(), 7);
  EXPECT_EQ(copy.state(), v1::SENT);
}

TEST(Estimate, OfAnIdleStationIsItsSlowestPortion) {
  EXPECT_EQ(estimateAtGrill(2, 0, {orderLine("steak", "grill", 1, 12), orderLine("salad", "grill", 1, 4)}),
            12);
}

TEST(Estimate, SharesTheQueueAmongThePlacesAndRoundsUp) {
  EXPECT_EQ(estimateAtGrill(2, 30, {orderLine("steak", "grill", 1, 12)}), 15 + 12);
  EXPECT_EQ(estimateAtGrill(2, 31, {orderLine("steak", "grill", 1, 12)}), 16 + 12);
}

TEST(Estimate, CountsThePortionsThatDoNotFitAtOnce) {
  EXPECT_EQ(estimateAtGrill(2, 0, {orderLine("steak", "grill", 2, 12)}), 12);
  EXPECT_EQ(estimateAtGrill(2, 0, {orderLine("steak", "grill", 3, 12)}), 6 + 12);
  EXPECT_EQ(estimateAtGrill(2, 0, {orderLine("steak", "grill", 4, 12)}), 24);
}

TEST(Estimate, LetsTheSlowestPortionsBeginFirst) {
  // Both steaks at once; the three salads of 4 minutes wait for a place: (0 + 12) / 2 + 12.
  EXPECT_EQ(estimateAtGrill(2, 0, {orderLine("salad", "grill", 3, 4), orderLine("steak", "grill", 2, 12)}),
            18);
}

TEST(Estimate, OfWhatTakesNoTimeIsTheQueue) {
  EXPECT_EQ(estimateAtGrill(1, 7, {orderLine("soup", "grill", 1, 0)}), 7);
}

TEST(Estimate, OfAStationThatIsGoneCountsOnePlace) {
  EXPECT_EQ(make({}, {orderLine("steak", "grill", 2, 12)}).at(0).estimated_minutes(), 24);
}

TEST(Estimate, IsNeverMoreThanAWeek) {
  EXPECT_EQ(estimateAtGrill(1, 1'000'000'000'000, {orderLine("feast", "grill", 999, 600)}),
            kEstimatedMinutesMax);
}

TEST(Estimate, OfARoundIsThatOfItsSlowestTicket) {
  const auto tickets = make({}, {orderLine("beer", "bar", 1, 1), orderLine("steak", "grill", 1, 12)});

  EXPECT_EQ(estimatedMinutes(tickets), 12);
  EXPECT_EQ(estimatedMinutes({}), 0);
}

TEST(SendRound, PutsItsTicketsAndTheirWorkIntoTheKitchen) {
  const Scenario scenario = roundSent();

  EXPECT_EQ(ticketIn(scenario, "r1.1").station_id(), "bar");
  EXPECT_EQ(ticketIn(scenario, "r1.2").station_id(), "grill");
  EXPECT_EQ(loadOf(scenario.house(), "bar"), 1);
  EXPECT_EQ(loadOf(scenario.house(), "grill"), 2 * 12 + 4);
  EXPECT_EQ(ticketIn(scenario, "r1.2").estimated_minutes(), 2 + 12) << "the salad waits for a place";
}

TEST(SendRound, ReckonsWithTheWorkOfTheRoundsBefore) {
  Scenario scenario = roundSent();
  scenario.given(openOrder("o2", "t2")).given(addLines("o2", {steak("s2")})).given(sendRound("o2", "r2"));

  EXPECT_EQ(ticketIn(scenario, "r2.1").estimated_minutes(), 14 + 12);
}

TEST(TicketsMade, TakesItsTimeFromTheEventWhereTheTicketHasNone) {
  domain::House house;
  v1::Event event;
  event.mutable_at()->set_seconds(77);
  v1::Ticket& ticket = *event.mutable_tickets_made()->add_tickets();
  ticket.set_id("r.1");

  domain::evolve(house, event);

  ASSERT_TRUE(house.tickets.contains("r.1"));
  EXPECT_EQ(house.tickets.find("r.1")->made_at().seconds(), 77);
}

TEST(PreparationTime, RunsFromTheBeginningOfTheLine) {
  Scenario scenario = roundSent();
  scenario.later(3).given(startTicket("r1.2")).later(10).given(tickLines("r1.2", {"sal"}));

  const v1::Ticket& ticket = ticketIn(scenario, "r1.2");
  EXPECT_EQ(preparationTime(ticket, *findLine(ticket, "sal")), std::chrono::minutes(10));
  EXPECT_EQ(preparationTime(ticket, *findLine(ticket, "s")), std::nullopt);
}

TEST(PreparationTime, RunsFromTheTicketWhereNobodySaidThatTheyBegan) {
  Scenario scenario = roundSent();
  scenario.later(4).given(bumpTicket("r1.1"));

  const v1::Ticket& ticket = ticketIn(scenario, "r1.1");
  EXPECT_EQ(preparationTime(ticket, ticket.lines(0)), std::chrono::minutes(4));
}

TEST(ForgetTicket, TakesItsOpenWorkOffTheStation) {
  domain::House house = roundSent().house();

  forgetTicket(house, "r1.2");
  forgetTicket(house, "never was");

  EXPECT_FALSE(house.tickets.contains("r1.2"));
  EXPECT_EQ(loadOf(house, "grill"), 0);
  EXPECT_EQ(recomputedLoad(house, "grill"), 0);
  EXPECT_EQ(loadOf(house, "bar"), 1);
}

} // namespace
} // namespace comanda::kitchen
