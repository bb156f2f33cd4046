// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/read_tables.h"
#include "tests/domain/order/at_table.h"
#include "tests/support/filled_tables.h"

#include <gmock/gmock.h>

namespace comanda::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view kLineRows =
    "SELECT o.order_id || ' ' || line_id || ' ' || quantity || 'x' || portion_amount || ' ' || name || ' '"
    "       || variant_name || ifnull(' void: ' || void_reason, '')"
    "  FROM read_line JOIN read_order AS o USING (order_seq) ORDER BY o.order_id, line_id";
constexpr std::string_view kOrderRows =
    "SELECT order_id || ' #' || number || ' ' || table_id || ' ' || covers || ' ' || owner_id || ' status '"
    "       || status || ' ' || business_day FROM read_order ORDER BY order_seq";

TEST(ReadTables, HoldAnOrderAsItWasOpened) {
  FilledTables tables(
      Scenario().given(smallTrattoria()).given(openOrder("o1", "t1", 3)).given(openTakeaway("o2")));
  EXPECT_THAT(tables.rows(kOrderRows),
              ElementsAre("o1 #1 t1 3 sara status 1 2026-03-14", "o2 #2  0 sara status 1 2026-03-14"));
  // 19:00 in Rome.
  EXPECT_EQ(tables.number("SELECT opened_at_us FROM read_order WHERE order_id = 'o1'"),
            1'773'511'200'000'000);
  EXPECT_EQ(tables.number("SELECT count(*) FROM read_order WHERE ended_at_us IS NOT NULL"), 0);
}

TEST(ReadTables, FollowTheTableTheGuestsAndTheOwnerOfAnOrder) {
  Scenario scenario = atTableOne();
  scenario.given(transferOrder("o1", "t4")).given(setCovers("o1", 7)).given(assignOrder("o1", "sam"));
  FilledTables tables(scenario);
  EXPECT_THAT(tables.rows(kOrderRows), ElementsAre("o1 #1 t4 7 sam status 1 2026-03-14"));
}

TEST(ReadTables, TellHowAndWhenAnOrderEnded) {
  Scenario scenario = atTableOne();
  scenario.later(10).given(cancelOrder("o1"));
  scenario.given(openTakeaway("o2"))
      .given(addLines("o2", {newLine("br", "bread")}))
      .given(issueBill("b", "o2"));
  scenario.given(pay("p", "b", v1::CASH, 250)).given(sendRound("o2", "r")).given(serveLines("o2", {"br"}));
  scenario.later(5).given(closeOrder("o2"));
  FilledTables tables(scenario);
  EXPECT_THAT(
      tables.rows("SELECT order_id || ' ' || status || ' ' || ((ended_at_us - 1773511200000000) / 60000000)"
                  "  FROM read_order ORDER BY order_id"),
      ElementsAre("o1 3 10", "o2 2 15"));
}

TEST(ReadTables, HoldLinesWithWhatAPortionCosts) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("s", 2), beer("b", 3, "large"), newLine("br", "bread")}));
  FilledTables tables(scenario);
  EXPECT_THAT(tables.rows(kLineRows),
              ElementsAre("o1 b 3x600 beer large", "o1 br 1x250 bread ", "o1 s 2x2400 steak "));
}

TEST(ReadTables, ForgetLinesThatWereRemovedAndFollowThoseThatWereChanged) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("s"), beer("b"), newLine("br", "bread")}));
  scenario.given(removeLines("o1", {"s", "br"})).given(changeLine("o1", beer("b", 5, "large")));
  FilledTables tables(scenario);
  EXPECT_THAT(tables.rows(kLineRows), ElementsAre("o1 b 5x600 beer large"));
}

TEST(ReadTables, KeepVoidedLinesWithTheReason) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("s")}))
      .given(sendRound("o1", "r1"))
      .given(voidLine("o1", "s", "it fell"));
  FilledTables tables(scenario);
  EXPECT_THAT(tables.rows(kLineRows), ElementsAre("o1 s 1x2400 steak  void: it fell"));
}

TEST(ReadTables, PartALineIntoTwoOfTheSamePrice) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {beer("b", 5)})).given(splitLine("o1", "b", "b2", 2));
  FilledTables tables(scenario);
  EXPECT_THAT(tables.rows(kLineRows), ElementsAre("o1 b 3x400 beer small", "o1 b2 2x400 beer small"));
}

TEST(ReadTables, FollowLinesFromOrderToOrder) {
  Scenario scenario = atTableOne();
  scenario.given(openOrder("o2", "t2", 4)).given(openOrder("o3", "t3", 1));
  scenario.given(addLines("o1", {steak("s"), beer("b")})).given(addLines("o2", {newLine("br", "bread")}));
  scenario.given(moveLines("o1", "o3", {"b"})).given(mergeOrders("o1", "o2"));
  FilledTables tables(scenario);
  EXPECT_THAT(tables.rows(kLineRows),
              ElementsAre("o2 br 1x250 bread ", "o2 s 1x2400 steak ", "o3 b 1x400 beer small"));
  EXPECT_THAT(tables.rows("SELECT order_id || ' ' || status || ' ' || covers FROM read_order"),
              ElementsAre("o1 4 2", "o2 1 6", "o3 1 1"));
}

TEST(ReadTables, TaxLinesByTheOrderTheyCameTo) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {newLine("s1", "salad"), newLine("s2", "salad"), beer("b")}));
  scenario.given(openTakeaway("away")).given(moveLines("o1", "away", {"s1", "b"}));
  FilledTables tables(scenario);
  EXPECT_THAT(tables.rows("SELECT order_id || ' ' || line_id || ' ' || tax_rate_id FROM read_line"
                          "  JOIN read_order USING (order_seq) ORDER BY line_id"),
              ElementsAre("away b iva22", "away s1 iva4", "o1 s2 iva10"));
}

TEST(ReadTables, HoldBillsWithTheirTaxesAndTheLocalHour) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("s"), beer("b", 2)})).given(sendRound("o1", "r1"));
  scenario.later(6 * 60 + 30).given(issueBill("bill", "o1")); // half past one in the morning
  FilledTables tables(scenario);
  EXPECT_THAT(
      tables.rows("SELECT bill_id || ' ' || order_id || ' ' || number || ' ' || business_day || ' at '"
                  "       || local_hour || ' ' || total || ' state ' || state FROM read_bill"),
      ElementsAre("bill o1 2026-000001 2026-03-14 at 1 3200 state 1"));
  const v1::Bill& bill = *scenario.house().bills.find("bill");
  ASSERT_EQ(bill.taxes_size(), 2);
  for (int i = 0; i < 2; ++i) {
    const v1::TaxBucket& tax = bill.taxes(i);
    EXPECT_THAT(tables.rows("SELECT tax_rate_id || name || ppm || inclusive || net || tax || gross"
                            "  FROM read_bill_tax WHERE position = " +
                            std::to_string(i)),
                ElementsAre(tax.tax_rate_id() + tax.name() + std::to_string(tax.ppm()) + "1" +
                            std::to_string(tax.net()) + std::to_string(tax.tax()) +
                            std::to_string(tax.gross())));
  }
}

TEST(ReadTables, KnowWhereABillStands) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("s"), beer("b", 2)})).given(sendRound("o1", "r1"));
  scenario.given(issueBill("wrong", "o1")).given(voidBill("wrong")).given(issueBill("half", "o1", {"s"}));
  scenario.given(issueBill("rest", "o1")).given(pay("p", "half", v1::CARD, 2400));
  FilledTables tables(scenario);
  EXPECT_THAT(tables.rows("SELECT bill_id || ' ' || state FROM read_bill ORDER BY bill_seq"),
              ElementsAre("wrong 3", "half 2", "rest 1"));
}

TEST(ReadTables, DatePaymentsAndRefundsByTheDayOnWhichTheMoneyChangedHands) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("s")})).given(sendRound("o1", "r1")).given(issueBill("b", "o1"));
  scenario.given(pay("p1", "b", v1::CASH, 1000, 50)).later(24 * 60);
  scenario.given(pay("p2", "b", v1::CARD, 1400)).given(refund("f", "b", "p1", 300, 20));
  FilledTables tables(scenario);
  EXPECT_THAT(
      tables.rows("SELECT payment_id || ' ' || business_day || ' ' || tender || ' ' || amount || ' ' || tip"
                  "       || ' ' || taken_by FROM read_payment ORDER BY payment_seq"),
      ElementsAre("p1 2026-03-14 1 1000 50 sara", "p2 2026-03-15 2 1400 0 sara"));
  EXPECT_THAT(
      tables.rows("SELECT refund_id || ' ' || payment_id || ' ' || business_day || ' ' || tender || ' '"
                  "       || amount || ' ' || tip FROM read_refund"),
      ElementsAre("f p1 2026-03-15 1 300 20"));
}

TEST(ReadTables, MeasureHowLongTheKitchenTookAlsoAfterARecall) {
  constexpr std::string_view kMinutes = "SELECT line_id || ' ' || station_id || ' ' || ifnull((started_at_us "
                                        "- ordered_at_us) / 60000000, '-') || ' '"
                                        "       || ifnull((ready_at_us - ordered_at_us) / 60000000, '-') "
                                        "FROM read_preparation ORDER BY line_id";
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("s"), beer("b")})).given(sendRound("o1", "r1"));
  FilledTables tables(scenario);
  EXPECT_THAT(tables.rows(kMinutes), IsEmpty());

  scenario.later(2).given(startTicket("r1.2")).later(1).given(bumpTicket("r1.1"));
  tables.take(scenario);
  EXPECT_THAT(tables.rows(kMinutes), ElementsAre("b bar - 3", "s grill 2 -"));

  scenario.later(9).given(bumpTicket("r1.2")).later(1).given(recallTicket("r1.2"));
  tables.take(scenario);
  EXPECT_THAT(tables.rows(kMinutes), ElementsAre("b bar - 3", "s grill 2 -"));

  scenario.later(2).given(bumpTicket("r1.2"));
  tables.take(scenario);
  EXPECT_THAT(tables.rows(kMinutes), ElementsAre("b bar - 3", "s grill 2 15"));
}

// Devices make the ids, and the house forgets those of days that are over.
TEST(ReadTables, TakeAnIdThatComesAgainOnAnotherDayForAnotherOrder) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {newLine("l", "bread")}))
      .given(sendRound("o1", "r1"))
      .given(issueBill("b", "o1"));
  scenario.given(pay("p", "b", v1::CASH, 250))
      .given(serveLines("o1", {"l"}))
      .given(closeOrder("o1"))
      .later(24 * 60);
  scenario.given(freeTable("t1"))
      .given(openOrder("o1", "t1"))
      .given(addLines("o1", {newLine("l", "bread", 2)}));
  scenario.given(sendRound("o1", "r1")).given(cancelOrder("o1"));
  FilledTables tables(scenario);
  EXPECT_THAT(
      tables.rows("SELECT business_day || ' ' || status || ' ' || (SELECT SUM(quantity) FROM read_line AS l"
                  "  WHERE l.order_seq = o.order_seq) FROM read_order AS o ORDER BY order_seq"),
      ElementsAre("2026-03-14 2 1", "2026-03-15 3 2"));
}

TEST(ReadTables, SkipWhatIsMissing) {
  std::vector<v1::Event> events(8);
  events[0].mutable_lines_added()->add_lines()->set_id("l");
  events[1].mutable_line_split()->set_line_id("l");
  events[2].mutable_lines_moved()->add_line_ids("l");
  events[3].mutable_order_merged()->set_covers(2);
  events[4].mutable_payment_taken()->mutable_payment()->set_amount(1);
  events[5].mutable_payment_refunded()->set_amount(1);
  events[6].mutable_bill_voided()->set_bill_id("b");
  events[7].mutable_ticket_advanced()->add_line_ids("l");
  events[7].mutable_ticket_advanced()->set_line_state(v1::READY);
  FilledTables tables;
  const std::string before = tables.digest();
  tables.take(events);
  EXPECT_EQ(tables.digest(), before);
}

TEST(ReadTables, AreCurrentOnceTheyHaveBeenBegunByTheseRules) {
  FilledTables tables;
  EXPECT_TRUE(must(tables.tables().isCurrent()));
  must(tables.database().execute("UPDATE read_state SET rules = rules - 1"));
  EXPECT_FALSE(must(tables.tables().isCurrent()));
  must(tables.database().execute("DELETE FROM read_state"));
  EXPECT_FALSE(must(tables.tables().isCurrent()));
}

} // namespace
} // namespace comanda::testing
