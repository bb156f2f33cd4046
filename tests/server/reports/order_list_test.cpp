// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/order_list.h"
#include "tests/support/commands.h"
#include "tests/support/filled_tables.h"

#include <gmock/gmock.h>

namespace comanda::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

v1::OrderList listOf(FilledTables& tables, int limit = 0, const std::string& cursor = "",
                     const std::string& day = "2026-03-14") {
  v1::ListOrders query;
  query.set_business_day(day);
  query.set_limit(limit);
  query.set_cursor(cursor);
  return must(reports::orderList(tables.database(), query));
}

std::vector<std::string> idsOf(const v1::OrderList& list) {
  std::vector<std::string> ids;
  for (const v1::OrderSummary& order : list.items()) {
    ids.push_back(order.order_id());
  }
  return ids;
}

Scenario takeaways(int first, int last) {
  Scenario scenario;
  scenario.given(smallTrattoria());
  for (int i = first; i <= last; ++i) {
    scenario.given(openTakeaway("o" + std::to_string(i)));
  }
  return scenario;
}

TEST(OrderList, TellsWhatAnOrderIs) {
  Scenario scenario;
  scenario.given(smallTrattoria()).given(openOrder("o1", "t1", 3)).later(1);
  scenario.given(addLines("o1", {steak("s", 2), beer("b"), newLine("br", "bread")}))
      .given(sendRound("o1", "r1"));
  scenario.given(voidLine("o1", "b")).given(setCovers("o1", 4));
  FilledTables tables(scenario);
  const v1::OrderList list = listOf(tables);
  ASSERT_EQ(list.items_size(), 1);
  const v1::OrderSummary& order = list.items(0);
  EXPECT_EQ(order.order_id(), "o1");
  EXPECT_EQ(order.number(), 1);
  EXPECT_EQ(order.type(), v1::DINE_IN);
  EXPECT_EQ(order.status(), v1::OPEN);
  EXPECT_EQ(order.table_id(), "t1");
  EXPECT_EQ(order.covers(), 4);
  EXPECT_EQ(order.owner_id(), "sara");
  EXPECT_EQ(order.opened_at().seconds(), 1'773'511'200);
  EXPECT_FALSE(order.has_ended_at());
  EXPECT_EQ(order.lines(), 3);
  EXPECT_EQ(order.lines_total(), 5050);
}

TEST(OrderList, TellsWhenAnOrderWasOver) {
  Scenario scenario = takeaways(1, 1);
  scenario.later(7).given(cancelOrder("o1"));
  FilledTables tables(scenario);
  EXPECT_EQ(listOf(tables).items(0).status(), v1::CANCELLED);
  EXPECT_EQ(listOf(tables).items(0).ended_at().seconds(), 1'773'511'200 + 7 * 60);
}

TEST(OrderList, GoesPageByPageOldestFirst) {
  FilledTables tables(takeaways(1, 5));
  const v1::OrderList first = listOf(tables, 2);
  EXPECT_THAT(idsOf(first), ElementsAre("o1", "o2"));
  const v1::OrderList second = listOf(tables, 2, first.next_cursor());
  EXPECT_THAT(idsOf(second), ElementsAre("o3", "o4"));
  const v1::OrderList third = listOf(tables, 2, second.next_cursor());
  EXPECT_THAT(idsOf(third), ElementsAre("o5"));
  EXPECT_EQ(third.next_cursor(), "");
}

TEST(OrderList, SaysThatAFullPageIsTheLast) {
  FilledTables tables(takeaways(1, 4));
  EXPECT_EQ(listOf(tables, 2, listOf(tables, 2).next_cursor()).next_cursor(), "");
}

TEST(OrderList, ShowsWhatWasOpenedBetweenTwoPages) {
  Scenario scenario = takeaways(1, 3);
  FilledTables tables(scenario);
  const v1::OrderList first = listOf(tables, 2);
  scenario.given(openTakeaway("o4"));
  tables.take(scenario);
  EXPECT_THAT(idsOf(listOf(tables, 2, first.next_cursor())), ElementsAre("o3", "o4"));
}

TEST(OrderList, HoldsAHundredWhereNothingElseIsSaid) {
  FilledTables tables(takeaways(1, 101));
  EXPECT_EQ(listOf(tables).items_size(), 100);
  EXPECT_THAT(idsOf(listOf(tables, 0, listOf(tables).next_cursor())), ElementsAre("o101"));
}

TEST(OrderList, IsOfOneDay) {
  Scenario scenario = takeaways(1, 2);
  scenario.later(24 * 60).given(openTakeaway("o3"));
  FilledTables tables(scenario);
  EXPECT_THAT(idsOf(listOf(tables)), ElementsAre("o1", "o2"));
  EXPECT_THAT(idsOf(listOf(tables, 0, "", "2026-03-15")), ElementsAre("o3"));
  EXPECT_THAT(idsOf(listOf(tables, 0, "", "2026-03-16")), IsEmpty());
}

std::vector<std::string> idsOf(FilledTables& tables, v1::ListOrders query) {
  query.set_from("2026-03-14");
  query.set_to("2026-03-15");
  return idsOf(must(reports::orderList(tables.database(), query)));
}

TEST(OrderList, IsOfSeveralDaysInTheirOrder) {
  Scenario scenario = takeaways(1, 2);
  scenario.later(24 * 60).given(openTakeaway("o3")).later(24 * 60).given(openTakeaway("o4"));
  FilledTables tables(scenario);
  v1::ListOrders query;
  EXPECT_THAT(idsOf(tables, query), ElementsAre("o1", "o2", "o3"));
  query.set_limit(2);
  query.set_cursor("2026-03-14.1");
  EXPECT_THAT(idsOf(tables, query), ElementsAre("o1", "o2")) << "nothing was opened by the first event";
  query.set_from("2026-03-14");
  query.set_to("2026-03-15");
  query.set_cursor(must(reports::orderList(tables.database(), query)).next_cursor());
  const v1::OrderList second = must(reports::orderList(tables.database(), query));
  EXPECT_THAT(idsOf(second), ElementsAre("o3"));
  EXPECT_EQ(second.items(0).business_day(), "2026-03-15");
  EXPECT_EQ(second.next_cursor(), "");
}

TEST(OrderList, IsOfThoseThatAreAsTheyAreAskedFor) {
  Scenario scenario = takeaways(1, 2);
  scenario.given(cancelOrder("o2")).given(openOrder("o3", "t1")).given(openOrder("o4", "t2"));
  scenario.given(cancelOrder("o4"));
  FilledTables tables(scenario);
  v1::ListOrders cancelled;
  cancelled.set_status(v1::CANCELLED);
  EXPECT_THAT(idsOf(tables, cancelled), ElementsAre("o2", "o4"));
  v1::ListOrders eatenHere;
  eatenHere.set_type(v1::DINE_IN);
  EXPECT_THAT(idsOf(tables, eatenHere), ElementsAre("o3", "o4"));
  v1::ListOrders ofTable;
  ofTable.set_table_id("t1");
  EXPECT_THAT(idsOf(tables, ofTable), ElementsAre("o3"));
  cancelled.set_type(v1::DINE_IN);
  cancelled.set_table_id("t1");
  EXPECT_THAT(idsOf(tables, cancelled), IsEmpty()) << "all of it must be so";
}

TEST(OrderList, TakesNothingForACursorThatItNeverGave) {
  for (const char* cursor :
       {"0", "7", "x", "2026-03-14", "2026-03-14.", "2026-03-14.0", "2026-03-14.-1", ".7", "2026-03-14.7x",
        "2026-03-14. 7", "2026-02-30.7", "14.3.2026.7", "2026-03-14.9223372036854775808"}) {
    EXPECT_FALSE(reports::parseOrderCursor(cursor)) << cursor;
  }
  EXPECT_EQ(reports::parseOrderCursor("2026-03-14.9223372036854775807")->orderSeq, 9'223'372'036'854'775'807);
}

} // namespace
} // namespace comanda::testing
