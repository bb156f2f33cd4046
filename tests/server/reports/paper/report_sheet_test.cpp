// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanda/v1/rest_order.pb.h"
#include "server/reports/paper/report_sheet.h"
#include "tests/server/reports/paper/sample_letterhead.h"

#include <gtest/gtest.h>

namespace comanda::reports {
namespace {

using Cells = std::vector<std::string>;

pdf::Sheet sheet(const google::protobuf::Message& report, const v1::Query& query = {}) {
  auto made = sheetOf(report, query, sofias());
  EXPECT_TRUE(made);
  return made.value_or(pdf::Sheet());
}

Cells titlesOf(const pdf::Table& table) {
  Cells titles;
  for (const pdf::Column& column : table.columns) {
    titles.push_back(column.title);
  }
  return titles;
}

v1::Sales twoDays() {
  v1::Sales sales;
  for (const auto& [key, amount] : {std::pair("2026-03-14", 123'456), std::pair("2026-03-15", 50)}) {
    v1::SalesRow& row = *sales.add_rows();
    row.set_key(key);
    row.set_bills(2);
    row.set_amount(amount);
  }
  sales.mutable_total()->set_bills(4);
  sales.mutable_total()->set_amount(123'506);
  return sales;
}

v1::Query byDay() {
  v1::Query query;
  query.mutable_get_sales()->set_from("2026-03-14");
  query.mutable_get_sales()->set_to("2026-03-15");
  query.mutable_get_sales()->set_by(v1::BY_DAY);
  return query;
}

TEST(ReportSheet, TellsWhoseItIsAndOfWhen) {
  const pdf::Sheet made = sheet(twoDays(), byDay());
  EXPECT_EQ(made.house, "Trattoria da Sofia");
  EXPECT_EQ(made.title, "Sales by day");
  EXPECT_EQ(made.period, "14–15 March 2026");
  EXPECT_EQ(made.note, "Amounts in EUR");
  EXPECT_EQ(made.made, "Made on 22 November 2026 at 14:00");
}

TEST(ReportSheet, LeavesColumnsOutInWhichNothingStands) {
  const pdf::Sheet made = sheet(twoDays(), byDay());
  ASSERT_EQ(made.tables.size(), 1U);
  const pdf::Table& table = made.tables.front();
  EXPECT_EQ(titlesOf(table), (Cells{"Day", "Bills", "Sales"}));
  ASSERT_EQ(table.rows.size(), 3U);
  EXPECT_EQ(table.rows[0].cells, (Cells{"Sat 14 Mar 2026", "2", "1,234.56"}));
  EXPECT_EQ(table.rows[1].cells, (Cells{"Sun 15 Mar 2026", "2", "0.50"}));
  EXPECT_EQ(table.rows[2].cells, (Cells{"Total", "4", "1,235.06"}));
  EXPECT_EQ(table.rows[2].kind, pdf::Row::Kind::Total);
  EXPECT_FALSE(table.columns[0].isFigure);
  EXPECT_TRUE(table.columns[2].isFigure);
}

TEST(ReportSheet, CallsFiguresAsTheGroupingMeansThem) {
  v1::Sales sales = twoDays();
  sales.mutable_rows(0)->set_key("CASH");
  sales.mutable_rows(1)->set_key("CARD");
  v1::Query query = byDay();
  query.mutable_get_sales()->set_by(v1::BY_TENDER);
  EXPECT_EQ(titlesOf(sheet(sales, query).tables.front()), (Cells{"Way of paying", "Payments", "Sales"}));
}

TEST(ReportSheet, TotalsARecordWithinTheRows) {
  v1::WeeklySales week;
  v1::WeekdaySales& day = *week.add_days();
  day.set_business_day("2026-03-14");
  day.mutable_total()->set_orders(3);
  day.mutable_total()->set_total_sales(1'000);
  week.mutable_total()->set_orders(3);
  week.mutable_total()->set_total_sales(1'000);
  v1::TenderTotal& cash = *week.add_tenders();
  cash.set_tender(v1::CASH);
  cash.set_amount(1'000);
  const pdf::Sheet made = sheet(week);
  ASSERT_EQ(made.tables.size(), 2U);
  EXPECT_EQ(titlesOf(made.tables[0]), (Cells{"Day", "Orders", "Sales"}));
  EXPECT_EQ(made.tables[0].rows[1].cells, (Cells{"Total", "3", "10.00"}));
  EXPECT_EQ(made.tables[1].title, "Payments");
  EXPECT_EQ(made.tables[1].rows.size(), 1U) << "the week's total is none of its payments";
  EXPECT_TRUE(made.facts.empty()) << "told in the table already";
}

TEST(ReportSheet, TotalsWhatTheReportSaysOfItself) {
  v1::TaxReport taxes;
  v1::TaxTotal& rate = *taxes.add_taxes();
  rate.set_tax_rate_id("iva10");
  rate.set_name("IVA 10 %");
  rate.set_ppm(100'000);
  rate.set_net(1'000);
  rate.set_tax(100);
  rate.set_gross(1'100);
  taxes.set_net(1'000);
  taxes.set_tax(100);
  taxes.set_gross(1'100);
  const pdf::Table table = sheet(taxes).tables.at(0);
  EXPECT_EQ(titlesOf(table), (Cells{"Tax", "Without tax", "Tax", "With tax", "Rate"}));
  EXPECT_EQ(table.rows.at(0).cells, (Cells{"IVA 10 %", "10.00", "1.00", "11.00", "10\u00a0%"}));
  EXPECT_EQ(table.rows.at(1).cells, (Cells{"Total", "10.00", "1.00", "11.00", ""}));
}

TEST(ReportSheet, SaysThatATotalIsOfMoreThanIsShown) {
  v1::TopProducts top;
  top.add_items()->set_name("Soup");
  top.mutable_items(0)->set_quantity(2);
  top.set_quantity(12);
  const pdf::Table table = sheet(top).tables.at(0);
  EXPECT_EQ(table.rows.at(1).cells, (Cells{"All items, also those not shown", "12"}));
}

// How many orders there are in all is no sum of the orders of pairs.
TEST(ReportSheet, TakesAFigureForATotalOnlyWhereItIsOne) {
  v1::Baskets baskets;
  baskets.set_orders(100);
  v1::BasketPair& pair = *baskets.add_pairs();
  pair.set_name("Beer");
  pair.set_other_name("Pizza");
  pair.set_orders(7);
  pair.set_lift_milli(1'500);
  const pdf::Sheet made = sheet(baskets);
  EXPECT_EQ(made.tables.at(0).rows.size(), 1U);
  EXPECT_EQ(made.facts.at(0).facts.at(0).title, "Orders with something on them");
  EXPECT_EQ(made.facts.at(0).facts.at(0).value, "100");
  EXPECT_EQ(made.note, "") << "no money in it";
}

TEST(ReportSheet, GroupsListsWithinLists) {
  v1::Forecast forecast;
  for (const char* date : {"2026-03-14", "2026-03-15"}) {
    v1::ForecastDay& day = *forecast.add_days();
    day.set_business_day(date);
    day.set_orders_milli(12'345);
    v1::ItemForecast& item = *day.add_items();
    item.set_name("Soup");
    item.set_portions_milli(700);
  }
  forecast.mutable_error()->set_days(28);
  const pdf::Sheet made = sheet(forecast);
  ASSERT_EQ(made.tables.size(), 2U);
  EXPECT_EQ(made.tables[0].rows[0].cells, (Cells{"Sat 14 Mar 2026", "12.3"}));
  EXPECT_EQ(made.tables[1].title, "Portions by item");
  ASSERT_EQ(made.tables[1].rows.size(), 4U);
  EXPECT_EQ(made.tables[1].rows[2].kind, pdf::Row::Kind::Group);
  EXPECT_EQ(made.tables[1].rows[2].cells, Cells{"Sun 15 Mar 2026"});
  EXPECT_EQ(made.tables[1].rows[3].cells, (Cells{"Soup", "0.7"}));
  ASSERT_EQ(made.closing.size(), 1U);
  EXPECT_EQ(made.closing[0].facts.at(0).value, "28");
}

TEST(ReportSheet, PutsRecordsOfAKindBelowEachOther) {
  v1::SalesComparison comparison;
  comparison.mutable_day()->set_key("2026-03-14");
  comparison.mutable_day()->set_amount(100);
  comparison.mutable_week_before()->set_key("2026-03-07");
  comparison.mutable_year_before()->set_key("2025-03-15");
  const pdf::Table table = sheet(comparison).tables.at(0);
  EXPECT_EQ(titlesOf(table), (Cells{"", "Day", "Sales"}));
  ASSERT_EQ(table.rows.size(), 3U);
  EXPECT_EQ(table.rows[0].cells, (Cells{"The day", "Sat 14 Mar 2026", "1.00"}));
  EXPECT_EQ(table.rows[2].cells, (Cells{"A year before", "Sat 15 Mar 2025", "0.00"}));
}

TEST(ReportSheet, NamesPeopleTablesAndStations) {
  v1::OrderList list;
  v1::OrderSummary& order = *list.add_items();
  order.set_order_id("o1");
  order.set_number(42);
  order.set_type(v1::DINE_IN);
  order.set_table_id("t1");
  order.set_owner_id("sara");
  list.set_next_cursor("abc");
  v1::OrderSummary& other = *list.add_items();
  other.set_number(1'234);
  other.set_owner_id("gone");
  const pdf::Sheet made = sheet(list);
  EXPECT_EQ(titlesOf(made.tables.at(0)), (Cells{"No.", "How", "Table", "Whose"}));
  EXPECT_EQ(made.tables[0].rows[0].cells, (Cells{"42", "Dine in", "Window", "Sara Bianchi"}));
  EXPECT_EQ(made.tables[0].rows[1].cells, (Cells{"1234", "", "", "gone"}));
  EXPECT_EQ(made.remark, "There is more than this; it goes on with cursor abc.");
}

TEST(ReportSheet, TellsFactsInBlocks) {
  v1::DailyReport daily;
  daily.set_total_sales(1'234);
  daily.mutable_payment_methods()->set_cash(1'234);
  daily.add_by_hour()->set_hour(9);
  const pdf::Sheet made = sheet(daily);
  ASSERT_EQ(made.facts.size(), 2U);
  EXPECT_EQ(made.facts[0].facts.at(0).title, "Sales");
  EXPECT_EQ(made.facts[0].facts.at(0).value, "12.34");
  EXPECT_EQ(made.facts[1].title, "Paid by");
  EXPECT_EQ(made.facts[1].facts.size(), 3U) << "also what is zero";
  EXPECT_EQ(made.tables.at(0).rows.at(0).cells, Cells{"09:00–10:00"});
}

TEST(ReportSheet, SaysThatThereIsNothing) {
  EXPECT_EQ(sheet(v1::OrderList()).remark, "Nothing was recorded for this.");
}

TEST(ReportSheet, StraightensWhatPeopleTyped) {
  v1::TopProducts top;
  top.add_items()->set_name("Soup\r\nof the\tday");
  EXPECT_EQ(sheet(top).tables.at(0).rows.at(0).cells.at(0), "Soup of the day");
}

TEST(ReportSheet, RefusesWhatNobodyReadsOnPaper) {
  v1::Sales sales;
  for (std::size_t i = 0; i <= kPrintedRowsMax; ++i) {
    sales.add_rows()->set_key("2026-03-14");
  }
  const auto made = sheetOf(sales, byDay(), sofias());
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().rows, kPrintedRowsMax + 1);
}

} // namespace
} // namespace comanda::reports
