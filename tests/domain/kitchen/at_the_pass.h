// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/floor/table_state.h"
#include "domain/kitchen/station_load.h"
#include "domain/kitchen/ticket_state.h"
#include "tests/support/commands.h"
#include "tests/support/scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

/// The situation that most kitchen tests begin with, and how they look at it.
namespace comanda::testing {

/// Table t1 has ordered with order "o1" and round "r1": a beer "b" (ticket "r1.1", bar), two steaks "s" and a
/// salad "sal" (ticket "r1.2", grill, two portions at a time).
inline Scenario roundSent() {
  Scenario scenario;
  scenario.given(smallTrattoria())
      .given(openOrder("o1", "t1"))
      .given(addLines("o1", {beer("b"), steak("s", 2), newLine("sal", "salad")}))
      .given(sendRound("o1", "r1"));
  return scenario;
}

inline const v1::Ticket& ticketIn(const Scenario& scenario, std::string_view ticketId) {
  const v1::Ticket* ticket = scenario.house().tickets.find(ticketId);
  if (ticket == nullptr) {
    ADD_FAILURE() << "there is no ticket " << ticketId;
    static const v1::Ticket kNone;
    return kNone;
  }
  return *ticket;
}

inline std::string stateOfTicket(const Scenario& scenario, std::string_view ticketId) {
  return v1::TicketState_Name(ticketIn(scenario, ticketId).state());
}

/// The state of a ticket's line.
inline std::string stateOfLine(const Scenario& scenario, std::string_view ticketId, std::string_view lineId) {
  const v1::TicketLine* line = kitchen::findLine(ticketIn(scenario, ticketId), lineId);
  return line == nullptr ? "none" : v1::LineState_Name(line->state());
}

/// The state of a line on the check.
inline std::string stateOnCheck(const Scenario& scenario, std::string_view orderId, std::string_view lineId) {
  if (const v1::Order* order = scenario.house().orders.find(orderId)) {
    for (const v1::OrderLine& line : order->lines()) {
      if (line.id() == lineId) {
        return v1::LineState_Name(line.state());
      }
    }
  }
  return "none";
}

inline std::string stateOfTable(const Scenario& scenario, std::string_view tableId) {
  return v1::TableState_Name(floor::statusOf(scenario.house(), tableId).state());
}

/// Whole minutes between the beginning of a scenario and a moment in it.
inline std::int64_t minutesIn(const google::protobuf::Timestamp& at) {
  using namespace std::chrono;
  constexpr sys_seconds kBegin = sys_days(year(2026) / 3 / 14) + hours(18);
  return (at.seconds() - kBegin.time_since_epoch().count()) / 60;
}

} // namespace comanda::testing
