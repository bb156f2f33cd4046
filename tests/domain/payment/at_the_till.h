// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/floor/table_state.h"
#include "domain/payment/balance.h"
#include "tests/support/commands.h"
#include "tests/support/scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

/// The situations that most payment tests begin with, and how they look at them.
namespace comanda::testing {

/// Table t1 has ordered and was sent, order "o1": steak "s" 24.00, salad "sal" 8.50, bread "br" 2.50 (all
/// with 10 % of tax in the price), two small beers "b" 8.00 (22 %): 43.00 together. Cash comes in multiples
/// of `cashIncrement`.
inline Scenario tableHasOrdered(int cashIncrement = 1) {
  Scenario scenario;
  v1::Settings settings = trattoriaSettings();
  settings.set_cash_increment(cashIncrement);
  scenario.given(smallTrattoria())
      .given(changeSettings(settings))
      .given(openOrder("o1", "t1"))
      .given(addLines("o1", {steak("s"), newLine("sal", "salad"), newLine("br", "bread"), beer("b", 2)}))
      .given(sendRound("o1", "r1"));
  return scenario;
}

/// The same with bill "bill" of 43.00 for all of it.
inline Scenario billIssued(int cashIncrement = 1) {
  Scenario scenario = tableHasOrdered(cashIncrement);
  scenario.given(issueBill("bill", "o1"));
  return scenario;
}

/// Bill "bill" with nothing on it but what is to be paid, in a house that knows nothing else: for what takes
/// place at the till alone.
inline domain::House houseWithBill(std::int64_t total, int cashIncrement = 1) {
  domain::House house;
  house.settings.edit().set_cash_increment(cashIncrement);
  v1::Bill bill;
  bill.set_id("bill");
  bill.set_total(total);
  bill.set_state(v1::DUE);
  bill.add_lines()->set_amount(total);
  v1::TaxBucket* bucket = bill.add_taxes();
  bucket->set_inclusive(true);
  bucket->set_net(total);
  bucket->set_gross(total);
  house.bills.put("bill", bill);
  return house;
}

inline const v1::Bill& billIn(const domain::House& house, std::string_view billId = "bill") {
  const v1::Bill* bill = house.bills.find(billId);
  if (bill == nullptr) {
    ADD_FAILURE() << "there is no bill " << billId;
    static const v1::Bill kNone;
    return kNone;
  }
  return *bill;
}

inline std::string stateOfBill(const Scenario& scenario, std::string_view billId = "bill") {
  return v1::BillState_Name(billIn(scenario.house(), billId).state());
}

inline std::string stateOfTable(const Scenario& scenario, std::string_view tableId) {
  return v1::TableState_Name(floor::statusOf(scenario.house(), tableId).state());
}

/// The bill that a line of an order is on; empty for none.
inline std::string billOfLine(const Scenario& scenario, std::string_view orderId, std::string_view lineId) {
  for (const v1::OrderLine& line : scenario.house().orders.find(orderId)->lines()) {
    if (line.id() == lineId) {
      return line.bill_id();
    }
  }
  return "no such line";
}

inline std::int64_t openOf(const Scenario& scenario, std::string_view billId = "bill") {
  return payment::openAmount(billIn(scenario.house(), billId)).minorUnits();
}

} // namespace comanda::testing
