// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/order_history.h"
#include "tests/server/reports/odd_cash.h"
#include "tests/support/commands.h"
#include "tests/support/filled_tables.h"

#include <gmock/gmock.h>

namespace comanda::testing {
namespace {

constexpr std::int64_t kSeven = 1'773'511'200; // 19:00, in seconds since 1970

v1::OrderHistory historyOf(const Scenario& scenario, const std::string& orderId) {
  FilledTables tables(scenario);
  v1::GetOrderHistory query;
  query.set_order_id(orderId);
  return must(reports::orderHistory(tables.database(), query));
}

// Table t1: two steaks begun after 2 and ready after 12 minutes, a salad voided with a reason, a large beer.
// Bill b0 was voided, b1 of 54.00 is paid half by card, half in cash; of the cash 5.00 and half of the tip
// of 2.00 are given back the day after.
Scenario toldEvening() {
  Scenario scenario;
  scenario.given(smallTrattoria()).given(openTakeaway("other")).given(openOrder("o1", "t1", 3));
  scenario.given(addLines("o1", {steak("s", 2), newLine("sal", "salad")})).given(sendRound("o1", "r1"));
  scenario.given(voidLine("o1", "sal", "hair in it")).later(2).given(startTicket("r1.1"));
  scenario.later(10).given(bumpTicket("r1.1")).given(serveLines("o1", {"s"}));
  scenario.given(addLines("o1", {beer("b", 1, "large")})).given(sendRound("o1", "r2"));
  scenario.given(bumpTicket("r2.1")).given(serveLines("o1", {"b"}));
  scenario.given(issueBill("b0", "o1")).given(voidBill("b0")).given(issueBill("b1", "o1"));
  scenario.given(pay("p1", "b1", v1::CARD, 2700)).as("carl").given(pay("p2", "b1", v1::CASH, 2700, 200));
  scenario.given(closeOrder("o1"));
  scenario.given(addLines("other", {newLine("br", "bread")})).given(issueBill("b2", "other"));
  scenario.later(24 * 60).given(refund("f", "b1", "p2", 500, 100));
  return scenario;
}

TEST(OrderHistory, TellsWhatTheListTellsOfTheOrder) {
  const v1::OrderSummary order = historyOf(toldEvening(), "o1").order();
  EXPECT_EQ(order.order_id(), "o1");
  EXPECT_EQ(order.number(), 2);
  EXPECT_EQ(order.status(), v1::CLOSED);
  EXPECT_EQ(order.business_day(), "2026-03-14");
  EXPECT_EQ(order.lines(), 3);
  EXPECT_EQ(order.lines_total(), 5400);
}

TEST(OrderHistory, TellsEveryLineAndWhenItWasReady) {
  const v1::OrderHistory history = historyOf(toldEvening(), "o1");
  ASSERT_EQ(history.lines_size(), 3);
  const v1::PastLine& beer = history.lines(0);
  EXPECT_EQ(beer.line_id(), "b");
  EXPECT_EQ(beer.amount(), 600);
  EXPECT_EQ(beer.station_id(), "bar");
  EXPECT_FALSE(beer.variant_name().empty());
  const v1::PastLine& steak = history.lines(1);
  EXPECT_EQ(steak.line_id(), "s");
  EXPECT_EQ(steak.item_id(), "steak");
  EXPECT_EQ(steak.quantity(), 2);
  EXPECT_EQ(steak.amount(), 4800);
  EXPECT_EQ(steak.course(), 2);
  EXPECT_FALSE(steak.voided());
  EXPECT_EQ(steak.ordered_at().seconds(), kSeven);
  EXPECT_EQ(steak.started_at().seconds(), kSeven + 2 * 60);
  EXPECT_EQ(steak.ready_at().seconds(), kSeven + 12 * 60);
}

TEST(OrderHistory, TellsWhatWasVoidedAndWhy) {
  const v1::PastLine salad = historyOf(toldEvening(), "o1").lines(2);
  EXPECT_EQ(salad.line_id(), "sal");
  EXPECT_TRUE(salad.voided());
  EXPECT_EQ(salad.void_reason(), "hair in it");
  EXPECT_EQ(salad.amount(), 850);
  EXPECT_FALSE(salad.has_ready_at());
}

TEST(OrderHistory, TellsItsBillsAndNoOthers) {
  const v1::OrderHistory history = historyOf(toldEvening(), "o1");
  ASSERT_EQ(history.bills_size(), 2);
  EXPECT_EQ(history.bills(0).bill_id(), "b0");
  EXPECT_EQ(history.bills(0).state(), v1::BILL_VOIDED);
  const v1::PastBill& bill = history.bills(1);
  EXPECT_EQ(bill.bill_id(), "b1");
  EXPECT_EQ(bill.number(), "2026-000002");
  EXPECT_EQ(bill.business_day(), "2026-03-14");
  EXPECT_EQ(bill.issued_at().seconds(), kSeven + 12 * 60);
  EXPECT_EQ(bill.total(), 5400);
  EXPECT_EQ(bill.state(), v1::PAID);
  ASSERT_EQ(bill.taxes_size(), 2);
  EXPECT_EQ(bill.taxes(0).gross(), 4800);
  EXPECT_EQ(bill.taxes(0).ppm(), 100'000);
  EXPECT_TRUE(bill.taxes(0).inclusive());
}

TEST(OrderHistory, TellsWhatWasPaidAndGivenBack) {
  const v1::PastBill bill = historyOf(toldEvening(), "o1").bills(1);
  ASSERT_EQ(bill.payments_size(), 2);
  EXPECT_EQ(bill.payments(0).payment_id(), "p1");
  EXPECT_EQ(bill.payments(0).tender(), v1::CARD);
  EXPECT_EQ(bill.payments(0).taken_by(), "sara");
  EXPECT_EQ(bill.payments(1).amount(), 2700);
  EXPECT_EQ(bill.payments(1).tip(), 200);
  EXPECT_EQ(bill.payments(1).taken_by(), "carl");
  ASSERT_EQ(bill.refunds_size(), 1);
  EXPECT_EQ(bill.refunds(0).payment_id(), "p2");
  EXPECT_EQ(bill.refunds(0).tender(), v1::CASH);
  EXPECT_EQ(bill.refunds(0).amount(), 500);
  EXPECT_EQ(bill.refunds(0).tip(), 100);
  EXPECT_FALSE(bill.refunds(0).reason().empty());
  EXPECT_EQ(bill.refunds(0).refunded_at().seconds(), kSeven + 12 * 60 + 24 * 60 * 60);
}

TEST(OrderHistory, TellsHowCashWasRounded) {
  Scenario scenario = oddCash();
  scenario.given({refund("f1", "b1", "p1", 501), refund("f2", "b1", "p1", 501)});
  const v1::PastBill bill = historyOf(scenario, "o1").bills(0);
  EXPECT_EQ(bill.payments(0).rounding(), -2);
  ASSERT_EQ(bill.refunds_size(), 2);
  EXPECT_EQ(bill.refunds(0).rounding(), -1);
  EXPECT_EQ(bill.refunds(1).rounding(), -1);
}

TEST(OrderHistory, TellsAnOrderThatIsOpenStill) {
  const v1::OrderHistory history = historyOf(toldEvening(), "other");
  EXPECT_FALSE(history.order().has_ended_at());
  EXPECT_EQ(history.lines_size(), 1);
  EXPECT_FALSE(history.lines(0).has_ordered_at()) << "nobody prepares bread";
  ASSERT_EQ(history.bills_size(), 1);
  EXPECT_EQ(history.bills(0).bill_id(), "b2");
}

TEST(OrderHistory, FindsBillsThatWereIssuedDaysAfterTheOrder) {
  Scenario scenario = toldEvening();
  scenario.given(openOrder("o9", "t2")).given(addLines("o9", {newLine("x", "bread")})).later(3 * 24 * 60);
  scenario.given(sendRound("o9", "r9")).given(issueBill("b9", "o9"));
  EXPECT_EQ(historyOf(scenario, "o9").bills_size(), 1) << "while it is open";
  scenario.given(pay("p9", "b9", v1::CASH, 250)).given(serveLines("o9", {"x"})).given(closeOrder("o9"));
  EXPECT_EQ(historyOf(scenario, "o9").bills_size(), 1) << "when it is closed";
}

TEST(OrderHistory, IsEmptyForAnOrderThatNeverWas) {
  EXPECT_EQ(historyOf(toldEvening(), "o7").ByteSizeLong(), 0u);
}

TEST(OrderHistory, IsThatOfTheLatestOrderOfAnId) {
  FilledTables tables(toldEvening());
  Scenario again;
  again.later(7 * 24 * 60).given(smallTrattoria()).given(openOrder("o1", "t2", 1));
  std::vector<v1::Event> events = again.journal();
  for (v1::Event& event : events) {
    event.set_seq(event.seq() + 1000);
  }
  tables.take(events);
  v1::GetOrderHistory query;
  query.set_order_id("o1");
  const v1::OrderHistory history = must(reports::orderHistory(tables.database(), query));
  EXPECT_EQ(history.order().business_day(), "2026-03-21");
  EXPECT_EQ(history.lines_size() + history.bills_size(), 0);
}

} // namespace
} // namespace comanda::testing
