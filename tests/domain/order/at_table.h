// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/commands.h"
#include "tests/support/scenario.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

/// How the tests of orders begin and what they look at.
namespace comanda::testing {

/// The small trattoria with the order "o1" open at table "t1" (two guests).
inline Scenario atTableOne() {
  Scenario scenario;
  scenario.given(smallTrattoria()).given(openOrder("o1", "t1"));
  return scenario;
}

inline const v1::Order& orderOf(const Scenario& scenario, const std::string& id = "o1") {
  const v1::Order* order = scenario.house().orders.find(id);
  EXPECT_NE(order, nullptr) << "there is no order " << id;
  return order == nullptr ? v1::Order::default_instance() : *order;
}

inline const v1::OrderLine& lineOf(const Scenario& scenario, const std::string& lineId,
                                   const std::string& orderId = "o1") {
  for (const v1::OrderLine& line : orderOf(scenario, orderId).lines()) {
    if (line.id() == lineId) {
      return line;
    }
  }
  ADD_FAILURE() << "there is no line " << lineId << " on " << orderId;
  return v1::OrderLine::default_instance();
}

/// The ids of an order's lines as they stand on the check.
inline std::vector<std::string> lineIdsOf(const Scenario& scenario, const std::string& orderId = "o1") {
  std::vector<std::string> ids;
  for (const v1::OrderLine& line : orderOf(scenario, orderId).lines()) {
    ids.push_back(line.id());
  }
  return ids;
}

inline v1::TableStatus table(const Scenario& scenario, const std::string& id) {
  const v1::TableStatus* status = scenario.house().tableStatuses.find(id);
  return status == nullptr ? v1::TableStatus::default_instance() : *status;
}

inline const v1::Ticket& ticketOf(const Scenario& scenario, const std::string& id) {
  const v1::Ticket* ticket = scenario.house().tickets.find(id);
  EXPECT_NE(ticket, nullptr) << "there is no ticket " << id;
  return ticket == nullptr ? v1::Ticket::default_instance() : *ticket;
}

/// How many portions of an item in countdown are left.
inline int leftOf(const Scenario& scenario, const std::string& itemId) {
  const v1::ItemAvailability* record = scenario.house().availabilities.find(itemId);
  return record == nullptr ? -1 : record->availability().remaining();
}

using Names = std::vector<std::string>;

} // namespace comanda::testing
