// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/report_questions.h"

#include "server/reports/baskets.h"
#include "server/reports/daily_sales.h"
#include "server/reports/forecast.h"
#include "server/reports/house_words.h"
#include "server/reports/order_history.h"
#include "server/reports/order_list.h"
#include "server/reports/performance.h"
#include "server/reports/sales_table.h"
#include "server/reports/tax_report.h"
#include "server/reports/top_products.h"
#include "server/reports/weekly_sales.h"
#include "tests/bench/orders.h"
#include "tests/bench/sales_years.h"
#include "tests/support/filled_tables.h"

#include <algorithm>
#include <utility>

namespace comanda::bench {
namespace {

using journal::Database;
using testing::must;

const std::string kBills = "read_bill WHERE state <> 3 AND";
const std::string kLines = "read_order JOIN read_line USING (order_seq) WHERE void_reason IS NULL AND";
const std::string kBillTaxes = "read_bill JOIN read_bill_tax USING (bill_seq) WHERE state <> 3 AND";
const std::string kPayments =
    "(SELECT bill.business_day, payment.tender, payment.amount FROM read_bill AS bill JOIN read_payment AS "
    "payment USING (bill_seq)) WHERE";
const std::string kOwners =
    "(SELECT bill.business_day, o.owner_id, bill.total FROM read_bill AS bill JOIN read_order AS o USING "
    "(order_id)) WHERE";

template <class Query>
Query ofDays(const std::string& first, const std::string& last) {
  Query query;
  query.set_from(first);
  query.set_to(last);
  return query;
}

std::string between(const std::string& first, const std::string& last) {
  return " business_day BETWEEN '" + first + "' AND '" + last + "'";
}

Question salesBy(v1::SalesGrouping by, const std::string& first, const std::string& select,
                 const std::string& from) {
  v1::GetSales query = ofDays<v1::GetSales>(first, salesDay(0));
  query.set_by(by);
  return {
      .name = "sales " + v1::SalesGrouping_Name(by),
      .ask = [query](Database& tables) { must(reports::salesTable(tables, query, reports::HouseWords())); },
      .byHand = select.empty()
                    ? ""
                    : "SELECT " + select + " FROM " + from + between(first, salesDay(0)) + " GROUP BY 1"};
}

std::vector<Question> salesQuestions(const std::string& first) {
  return {
      salesBy(v1::BY_DAY, first, "business_day, COUNT(*), SUM(total)", kBills),
      salesBy(v1::BY_WEEK, first, "strftime('%Y-%W', business_day), COUNT(*), SUM(total)", kBills),
      salesBy(v1::BY_MONTH, first, "substr(business_day, 1, 7), COUNT(*), SUM(total)", kBills),
      salesBy(v1::BY_YEAR, first, "substr(business_day, 1, 4), COUNT(*), SUM(total)", kBills),
      salesBy(v1::BY_HOUR, first, "local_hour, COUNT(*), SUM(total)", kBills),
      salesBy(v1::BY_WEEKDAY, first, "strftime('%w', business_day), COUNT(*), SUM(total)", kBills),
      salesBy(v1::BY_ITEM, first, "item_id, SUM(quantity), SUM(portion_amount * quantity)", kLines),
      salesBy(v1::BY_VARIANT, first, "item_id || variant_name, SUM(quantity)", kLines),
      salesBy(v1::BY_CATEGORY, first, "", ""), // the rows know no categories
      salesBy(v1::BY_TENDER, first, "tender, COUNT(*), SUM(amount)", kPayments),
      salesBy(v1::BY_STAFF, first, "owner_id, COUNT(*), SUM(total)", kOwners),
      salesBy(v1::BY_TAX, first, "tax_rate_id, SUM(tax), SUM(gross)", kBillTaxes),
  };
}

// What a day's or a week's report consists of.
std::string sumsByHand(const std::string& first, const std::string& last) {
  const std::string days = between(first, last) + " GROUP BY 1";
  return "SELECT local_hour, COUNT(*), SUM(total) FROM " + kBills + days +
         " UNION ALL SELECT tender, COUNT(*), SUM(amount) FROM " + kPayments + days +
         " UNION ALL SELECT tax_rate_id, SUM(tax), SUM(gross) FROM " + kBillTaxes + days;
}

Question runningDay() {
  v1::GetDailySales query;
  query.set_business_day(salesDay(0));
  return {.name = "the running day",
          .ask = [query](Database& tables) { must(reports::dailySales(tables, query)); },
          .byHand = sumsByHand(salesDay(0), salesDay(0))};
}

Question week() {
  v1::GetWeeklySales query;
  query.set_week("2026-W10");
  return {.name = "a week",
          .ask = [query](Database& tables) { must(reports::weeklySales(tables, query)); },
          .byHand = sumsByHand("2026-03-02", "2026-03-08")};
}

Question comparison() {
  v1::GetComparison query;
  query.set_business_day(salesDay(0));
  const std::string days = "('" + salesDay(0) + "', '" + salesDay(7) + "', '" + salesDay(364) + "')";
  return {.name = "today beside the year before",
          .ask = [query](Database& tables) { must(reports::salesComparison(tables, query)); },
          .byHand = "SELECT business_day, COUNT(*), SUM(total) FROM " + kBills + " business_day IN " + days +
                    " GROUP BY 1"};
}

Question topProducts(const std::string& first) {
  const auto query = ofDays<v1::GetTopProducts>(first, salesDay(0));
  return {.name = "top products of a year",
          .ask = [query](Database& tables) { must(reports::topProducts(tables, query)); },
          .byHand = "SELECT item_id, SUM(quantity), SUM(portion_amount * quantity) FROM " + kLines +
                    between(first, salesDay(0)) + " GROUP BY 1 ORDER BY 3 DESC LIMIT 10"};
}

Question taxes(const std::string& first) {
  const auto query = ofDays<v1::GetTaxes>(first, salesDay(0));
  return {.name = "taxes of a year",
          .ask = [query](Database& tables) { must(reports::taxReport(tables, query)); },
          .byHand = "SELECT tax_rate_id, SUM(net), SUM(tax), SUM(gross) FROM " + kBillTaxes +
                    between(first, salesDay(0)) + " GROUP BY 1"};
}

// By hand what it is made from: the same weekdays of twelve weeks, and of the four weeks whose error it
// tells.
Question forecast() {
  constexpr int kDaysRead = (12 + 4) * 7;
  v1::GetForecast query;
  query.set_from(salesDay(0));
  return {.name = "forecast of a week with its error",
          .ask = [query](Database& tables) { must(reports::forecast(tables, query)); },
          .byHand = "SELECT business_day, item_id, SUM(quantity) FROM " + kLines +
                    between(salesDay(kDaysRead), salesDay(1)) + " GROUP BY 1, 2"};
}

Question performance(const std::string& first) {
  const auto query = ofDays<v1::GetPerformance>(first, salesDay(0));
  const std::string days = between(first, salesDay(0)) + " GROUP BY 1";
  return {.name = "performance of a month",
          .ask = [query](Database& tables) { must(reports::performance(tables, query)); },
          .byHand = "SELECT owner_id, COUNT(*), SUM(covers) FROM read_order WHERE" + days +
                    " UNION ALL SELECT owner_id, COUNT(*), SUM(total) FROM " + kOwners + days +
                    " UNION ALL SELECT taken_by, COUNT(*), SUM(tip) FROM read_payment WHERE" + days,
          .repeats = 10};
}

Question orderPage() {
  v1::ListOrders query;
  query.set_business_day(salesDay(1));
  query.set_limit(100);
  return {
      .name = "100 orders of a day",
      .ask = [query](Database& tables) { must(reports::orderList(tables, query)); },
      .byHand =
          "SELECT o.order_id, (SELECT SUM(line.portion_amount * line.quantity) FROM read_line AS line WHERE "
          "line.order_seq = o.order_seq) FROM read_order AS o WHERE business_day = '" +
          salesDay(1) + "' ORDER BY order_seq LIMIT 100"};
}

Question oneOrder() {
  constexpr std::uint64_t kOrder = 1'000;
  v1::GetOrderHistory query;
  query.set_order_id(idOf('o', kOrder));
  return {.name = "one order",
          .ask = [query](Database& tables) { must(reports::orderHistory(tables, query)); },
          .byHand = "SELECT * FROM read_order JOIN read_line USING (order_seq) WHERE order_id = '" +
                    query.order_id() + "'"};
}

Question baskets(const std::string& name, const std::string& first) {
  const auto query = ofDays<v1::GetBaskets>(first, salesDay(0));
  return {
      .name = name,
      .ask = [query](Database& tables) { must(reports::baskets(tables, query)); },
      .byHand =
          "SELECT a.item_id, b.item_id, COUNT(DISTINCT order_seq) FROM read_order JOIN read_line AS a USING "
          "(order_seq) JOIN read_line AS b USING (order_seq) WHERE a.item_id < b.item_id AND a.void_reason "
          "IS "
          "NULL AND b.void_reason IS NULL AND" +
          between(first, salesDay(0)) + " GROUP BY 1, 2 ORDER BY 3 DESC LIMIT 20",
      .repeats = 3};
}

} // namespace

std::vector<Question> questions(int days) {
  const std::string yearFirst = salesDay(std::min(days, 366) - 1);
  const std::string monthFirst = salesDay(29);
  std::vector<Question> all = salesQuestions(salesDay(days - 1));
  for (Question& question : std::vector<Question>{
           runningDay(), week(), comparison(), topProducts(yearFirst), taxes(yearFirst), forecast(),
           performance(monthFirst), orderPage(), oneOrder(), baskets("baskets of a month", monthFirst),
           baskets("baskets of a year", yearFirst)}) {
    all.push_back(std::move(question));
  }
  return all;
}

} // namespace comanda::bench
