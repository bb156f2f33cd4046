// SPDX-License-Identifier: GPL-3.0-or-later
// The checker itself: each fault that is put into a sound house is found.
#include "domain/invariants.h"
#include "tests/support/commands.h"
#include "tests/support/scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <ostream>

namespace comanda::testing {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

// A table in the middle of its evening: one bill half paid, one line with the kitchen, one not sent yet of
// which seven are left.
domain::House house() {
  Scenario scenario;
  scenario.given(smallTrattoria())
      .given(countdown("salad", 9))
      .given({openDrawer("d1", "Till", 500), moveCash("m1", "d1", v1::CASH_PAID_IN, 70),
              openOrder("o1", "t1"), addLines("o1", {steak("l1"), beer("l2", 2)}), sendRound("o1", "r1"),
              issueBill("b1", "o1", {"l2"}), pay("p1", "b1", v1::CASH, 300, 50), refund("f1", "b1", "p1", 20),
              addLines("o1", {newLine("l3", "salad", 2)})});
  return scenario.house();
}

struct Fault {
  const char* name;
  const char* sentence; ///< What must be said about it.
  std::function<void(domain::House&)> breakIt;

  friend void PrintTo(const Fault& fault, std::ostream* out) { *out << fault.name; }
};

class BrokenHouse : public ::testing::TestWithParam<Fault> {};

TEST_P(BrokenHouse, IsFound) {
  domain::House broken = house();
  ASSERT_TRUE(domain::brokenInvariants(broken).empty()) << domain::brokenInvariants(broken).front();
  GetParam().breakIt(broken);
  EXPECT_THAT(domain::brokenInvariants(broken), Contains(HasSubstr(GetParam().sentence)));
}

INSTANTIATE_TEST_SUITE_P(
    Faults, BrokenHouse,
    ::testing::Values(
        Fault{"BillTotalOffByOne", "the lines do not make the total",
              [](auto& h) { h.bills.edit("b1").set_total(h.bills.find("b1")->total() + 1); }},
        Fault{"TaxOffByOne", "net and tax do not make",
              [](auto& h) { h.bills.edit("b1").mutable_taxes(0)->set_tax(1); }},
        Fault{"PaymentPartsOffByOne", "not what was handed over",
              [](auto& h) { h.bills.edit("b1").mutable_payments(0)->set_tendered(1); }},
        Fault{"RefundedMoreThanTaken", "more was refunded than taken",
              [](auto& h) { h.bills.edit("b1").mutable_payments(0)->set_refunded_amount(301); }},
        Fault{"RefundThatIsNotOnRecord", "the refunds do not make",
              [](auto& h) { h.bills.edit("b1").mutable_payments(0)->clear_refunds(); }},
        Fault{"VoidedWithMoneyOnIt", "payments and what is open",
              [](auto& h) { h.bills.edit("b1").set_state(v1::BILL_VOIDED); }},
        Fault{"PaymentOnTwoBills", "payment p1 is there twice",
              [](auto& h) {
                v1::Bill other = *h.bills.find("b1");
                other.set_id("b2");
                other.set_number("2026-000002");
                h.bills.put("b2", other);
              }},
        Fault{"NumberTwice", "its number is there twice",
              [](auto& h) {
                v1::Bill other = *h.bills.find("b1");
                other.set_id("b2");
                other.clear_payments();
                h.bills.put("b2", other);
              }},
        Fault{"RefundTwice", "refund f1 is there twice",
              [](auto& h) {
                v1::Payment& payment = *h.bills.edit("b1").mutable_payments(0);
                *payment.add_refunds() = payment.refunds(0);
                payment.set_refunded_amount(40);
              }},
        Fault{"PaymentForgottenByTheIndex", "the index of payments",
              [](auto& h) { h.billOfPayment.erase("p1"); }},
        Fault{"RefundForgottenByTheIndex", "the index of refunds",
              [](auto& h) { h.billOfRefund.erase("f1"); }},
        Fault{"RefundThatNobodyMade", "the index of refunds",
              [](auto& h) { h.billOfRefund.put("f2", "b1"); }},
        Fault{"CashThatNobodyTook", "its cash is not what is in drawers",
              [](auto& h) { h.drawers.edit("d1").mutable_takings()->set_taken(1); }},
        Fault{"SalesThatNobodyMade", "its taxes do not make what was sold",
              [](auto& h) { h.daySums.edit().mutable_bills()->set_issued_amount(1); }},
        Fault{"RunningTaxOffByOne", "net and tax do not make the gross",
              [](auto& h) { h.daySums.edit().mutable_taxes(0)->set_tax(1); }},
        Fault{"MovementLost", "its movements do not make its sums",
              [](auto& h) { h.drawers.edit("d1").clear_movements(); }},
        Fault{"MovementTwice", "movement m1 is there twice",
              [](auto& h) {
                v1::Drawer& drawer = h.drawers.edit("d1");
                *drawer.add_movements() = drawer.movements(0);
              }},
        Fault{"OpenDrawerThatTellsWhatItHolds", "something else was expected",
              [](auto& h) { h.drawers.edit("d1").set_expected(570); }},
        Fault{"DifferenceWrong", "its difference is not counted less expected",
              [](auto& h) { h.drawers.edit("d1").set_difference(-1); }},
        Fault{"TwoDrawersOfOneNameAtOneDevice", "another open one has its name",
              [](auto& h) {
                v1::Drawer drawer;
                drawer.set_id("d2");
                drawer.set_name("Till");
                drawer.set_state(v1::DRAWER_OPEN);
                h.drawers.put("d2", drawer);
              }},
        Fault{"TwoDrawersAtOneDevice", "another open one stands at its device",
              [](auto& h) {
                v1::Drawer drawer;
                drawer.set_id("d2");
                drawer.set_device_id("device-1");
                drawer.set_state(v1::DRAWER_OPEN);
                h.drawers.put("d2", drawer);
              }},
        Fault{"OrderOverAndBillDue", "its order is over and its bill is due",
              [](auto& h) {
                h.orders.edit("o1").set_status(v1::CLOSED);
                h.tableStatuses.erase("t1");
              }},
        Fault{"CountdownInflated", "more is left and held than was counted",
              [](auto& h) { h.availabilities.edit("salad").mutable_availability()->set_remaining(8); }},
        Fault{"CountdownBelowZero", "less than none is left",
              [](auto& h) { h.availabilities.edit("salad").mutable_availability()->set_remaining(-1); }},
        Fault{"MoreHeldThanOrdered", "holds more than it is",
              [](auto& h) { h.orders.edit("o1").mutable_lines(2)->set_reserved(3); }},
        Fault{"SentWithoutTicket", "is on no ticket", [](auto& h) { h.tickets.erase("r1.1"); }},
        Fault{"SentWithoutKitchenLine", "a kitchen that does not know it",
              [](auto& h) { h.orders.edit("o1").mutable_lines(0)->clear_kitchen_line_id(); }},
        Fault{"PaidWithoutMoney", "payments and what is open",
              [](auto& h) { h.bills.edit("b1").set_state(v1::PAID); }},
        Fault{"LineOnAVanishedBill", "is not on the bill", [](auto& h) { h.bills.erase("b1"); }},
        Fault{"SentWithoutRound", "what was sent has a round",
              [](auto& h) { h.orders.edit("o1").mutable_lines(0)->clear_round_id(); }},
        Fault{"LineTwice", "is there twice",
              [](auto& h) { *h.orders.edit("o1").add_lines() = h.orders.find("o1")->lines(0); }},
        Fault{"IndexForgotten", "the index of kitchen lines",
              [](auto& h) { h.ordersOfKitchenLine.erase("l1"); }},
        Fault{"TicketStateWrong", "its state does not follow",
              [](auto& h) { h.tickets.edit("r1.1").set_state(v1::TICKET_READY); }},
        Fault{"LineStandsElsewhere", "stands elsewhere",
              [](auto& h) { h.orders.edit("o1").mutable_lines(0)->set_state(v1::READY); }},
        Fault{"LoadWrong", "its load is not the sum",
              [](auto& h) { h.stationLoads.edit("grill").set_work_minutes(99); }},
        Fault{"LoadForgotten", "has open work and no load", [](auto& h) { h.stationLoads.erase("grill"); }},
        Fault{"FreeTableWithOrder", "is free or dirty and yet in use",
              [](auto& h) { h.tableStatuses.edit("t1").set_state(v1::FREE); }},
        Fault{"TableOfGuestsWhoWaitIsServed", "guests wait and it does not show it",
              [](auto& h) { h.tableStatuses.edit("t1").set_state(v1::TABLE_SERVED); }},
        Fault{"TableWithOtherGuests", "other guests than its order",
              [](auto& h) { h.tableStatuses.edit("t1").set_covers(7); }},
        Fault{"TableForgotItsOrder", "its table does not know it",
              [](auto& h) { h.tableStatuses.edit("t1").clear_order_id(); }}),
    ::testing::PrintToStringParamName());

} // namespace
} // namespace comanda::testing
