// SPDX-License-Identifier: GPL-3.0-or-later
// The checker itself: each fault that is put into a sound house is found.
#include "domain/invariants.h"
#include "tests/support/commands.h"
#include "tests/support/scenario.h"

#include <gtest/gtest.h>

#include <functional>
#include <ostream>

namespace comanda::testing {
namespace {

// A table in the middle of its evening: one bill half paid, one line with the kitchen.
domain::House house() {
  Scenario scenario;
  scenario.given(smallTrattoria())
      .given({openOrder("o1", "t1"), addLines("o1", {steak("l1"), beer("l2", 2)}), sendRound("o1", "r1"),
              issueBill("b1", "o1", {"l2"}), pay("p1", "b1", v1::CASH, 300, 50)});
  return scenario.house();
}

struct Fault {
  const char* name;
  std::function<void(domain::House&)> breakIt;

  friend void PrintTo(const Fault& fault, std::ostream* out) { *out << fault.name; }
};

class BrokenHouse : public ::testing::TestWithParam<Fault> {};

TEST_P(BrokenHouse, IsFound) {
  domain::House broken = house();
  ASSERT_TRUE(domain::brokenInvariants(broken).empty()) << domain::brokenInvariants(broken).front();
  GetParam().breakIt(broken);
  EXPECT_FALSE(domain::brokenInvariants(broken).empty());
}

INSTANTIATE_TEST_SUITE_P(
    Faults, BrokenHouse,
    ::testing::Values(
        Fault{"BillTotalOffByOne",
              [](auto& h) { h.bills.edit("b1").set_total(h.bills.find("b1")->total() + 1); }},
        Fault{"TaxOffByOne", [](auto& h) { h.bills.edit("b1").mutable_taxes(0)->set_tax(1); }},
        Fault{"PaymentPartsOffByOne",
              [](auto& h) { h.bills.edit("b1").mutable_payments(0)->set_tendered(1); }},
        Fault{"RefundedMoreThanTaken",
              [](auto& h) { h.bills.edit("b1").mutable_payments(0)->set_refunded_amount(301); }},
        Fault{"PaidWithoutMoney", [](auto& h) { h.bills.edit("b1").set_state(v1::PAID); }},
        Fault{"LineOnAVanishedBill", [](auto& h) { h.bills.erase("b1"); }},
        Fault{"SentWithoutRound", [](auto& h) { h.orders.edit("o1").mutable_lines(0)->clear_round_id(); }},
        Fault{"LineTwice", [](auto& h) { *h.orders.edit("o1").add_lines() = h.orders.find("o1")->lines(0); }},
        Fault{"IndexForgotten", [](auto& h) { h.ordersOfKitchenLine.erase("l1"); }},
        Fault{"TicketStateWrong", [](auto& h) { h.tickets.edit("r1.1").set_state(v1::TICKET_READY); }},
        Fault{"LineStandsElsewhere",
              [](auto& h) { h.orders.edit("o1").mutable_lines(0)->set_state(v1::READY); }},
        Fault{"LoadWrong", [](auto& h) { h.stationLoads.edit("grill").set_work_minutes(99); }},
        Fault{"LoadForgotten", [](auto& h) { h.stationLoads.erase("grill"); }},
        Fault{"FreeTableWithOrder", [](auto& h) { h.tableStatuses.edit("t1").set_state(v1::FREE); }},
        Fault{"TableForgotItsOrder", [](auto& h) { h.tableStatuses.edit("t1").clear_order_id(); }}),
    ::testing::PrintToStringParamName());

} // namespace
} // namespace comanda::testing
