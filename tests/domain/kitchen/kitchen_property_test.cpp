// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/kitchen/tickets.h"
#include "tests/domain/kitchen/at_the_pass.h"

#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>

namespace comanda::kitchen {
namespace {

using namespace comanda::testing;

constexpr std::array kTickets = {"r1.1", "r1.2"};
constexpr std::array kLines = {"b", "s", "sal", "s-b"};

// Something a cook or a waiter may try, sensible or not, by the number that rapidcheck drew.
v1::Command attempt(int number) {
  const std::string ticketId = kTickets.at(static_cast<std::size_t>(number) % kTickets.size());
  const std::string lineId = kLines.at(static_cast<std::size_t>(number / 2) % kLines.size());
  switch (number % 12) {
  case 0: return startTicket(ticketId);
  case 1:
  case 2: return tickLines(ticketId, {lineId});
  case 3: return tickLines(ticketId, {lineId}, false);
  case 4: return bumpTicket(ticketId);
  case 5: return serveTicket(ticketId);
  case 6: return recallTicket(ticketId);
  case 7: return voidLine("o1", lineId);
  case 8: return splitLine("o1", "s", "s-b", 1);
  case 9: return moveLines("o1", "o2", {lineId});
  case 10: return serveLines("o1", {lineId});
  default: return prioritizeTicket(ticketId, number % 3 == 0);
  }
}

// A ticket stands where its lines say.
void checkTicket(const v1::Ticket& ticket) {
  RC_ASSERT(ticket.state() == stateOf(ticket));
  RC_ASSERT(ticket.has_ready_at() || ticket.state() != v1::TICKET_READY);
  RC_ASSERT(ticket.has_served_at() == (ticket.state() == v1::TICKET_SERVED));
  for (const v1::TicketLine& line : ticket.lines()) {
    RC_ASSERT(line.voided_quantity() <= line.quantity());
    RC_ASSERT((line.voided_quantity() == line.quantity()) == (line.state() == v1::VOIDED));
    RC_ASSERT(line.has_ready_at() || line.state() != v1::READY);
  }
}

// Every portion on a check that the kitchen prepares stands where its ticket line stands, unless it was
// voided or is with the guest already while another part of the line is still at the pass.
void checkOrder(const domain::House& house, const v1::Order& order) {
  for (const v1::OrderLine& line : order.lines()) {
    if (line.station_id().empty() || line.round_id().empty() || line.state() == v1::VOIDED) {
      continue;
    }
    house.tickets.forEach([&](const v1::Ticket& ticket) {
      if (const v1::TicketLine* prepared = findLine(ticket, line.kitchen_line_id())) {
        RC_ASSERT(prepared->state() == line.state() ||
                  (line.state() == v1::SERVED && prepared->state() == v1::READY));
      }
    });
  }
}

RC_GTEST_PROP(Kitchen, KeepsTicketsChecksAndLoadsInStepWhateverIsTried,
              (const std::vector<unsigned short>& numbers)) {
  Scenario scenario = roundSent();
  scenario.given(openOrder("o2", "t2"));
  for (const int number : numbers) {
    scenario.when(attempt(number));
    const domain::House& house = scenario.house();
    for (const char* station : {"grill", "bar"}) {
      RC_ASSERT(loadOf(house, station) == recomputedLoad(house, station));
    }
    house.tickets.forEach([](const v1::Ticket& ticket) { checkTicket(ticket); });
    house.orders.forEach([&](const v1::Order& order) { checkOrder(house, order); });
  }
}

// The shortest time in which so many equal portions can be done by so many at once, one after the other.
int timeByHand(int portions, int minutes, int parallel) {
  return (portions + parallel - 1) / parallel * minutes;
}

RC_GTEST_PROP(Estimate, OfEqualPortionsOnAnIdleStationIsNeverMoreThanTheTimeByHand, ()) {
  const int parallel = *rc::gen::inRange(1, 10);
  const int portions = *rc::gen::inRange(1, 60);
  const int minutes = *rc::gen::inRange(0, 60);
  domain::House house;
  v1::Station station;
  station.set_parallel(parallel);
  house.stations.put("grill", station);
  v1::OrderLine line;
  line.set_station_id("grill");
  line.set_quantity(portions);
  line.set_preparation_minutes(minutes);
  const std::vector<const v1::OrderLine*> lines = {&line};

  const int estimate = makeTickets(house, {}, {}, lines).at(0).estimated_minutes();

  RC_ASSERT(estimate >= minutes);
  RC_ASSERT(estimate <= timeByHand(portions, minutes, parallel));
  RC_ASSERT(portions % parallel != 0 || estimate == timeByHand(portions, minutes, parallel));
}

RC_GTEST_PROP(Estimate, NeverShrinksWhenMoreIsOrdered, (const std::vector<unsigned char>& minutes)) {
  std::vector<v1::OrderLine> ordered(minutes.size());
  std::vector<const v1::OrderLine*> lines;
  int before = 0;
  for (std::size_t i = 0; i < minutes.size(); ++i) {
    ordered[i].set_station_id("grill");
    ordered[i].set_quantity(1 + minutes[i] % 3);
    ordered[i].set_preparation_minutes(minutes[i]);
    lines.push_back(&ordered[i]);
    const int estimate = makeTickets({}, {}, {}, lines).at(0).estimated_minutes();
    RC_ASSERT(estimate >= before);
    before = estimate;
  }
}

} // namespace
} // namespace comanda::kitchen
