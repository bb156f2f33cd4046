// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever some days brought, the reports agree with each other and with the house.
#include "server/reports/daily_sales.h"
#include "server/reports/kitchen_times.h"
#include "server/reports/order_list.h"
#include "server/reports/performance.h"
#include "server/reports/tax_report.h"
#include "server/reports/top_products.h"
#include "server/reports/weekly_sales.h"
#include "tests/support/commands.h"
#include "tests/support/filled_tables.h"
#include "tests/support/random_service.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <map>
#include <set>

namespace comanda::testing {
namespace {

constexpr const char* kSaturday = "2026-03-14";
constexpr const char* kMonday = "2026-03-16";
constexpr std::array kWeekend = {kSaturday, "2026-03-15", kMonday};

// So many commands by several people, spread over so many days.
Scenario randomDays(std::uint64_t seed, int days = 3, int commands = 150) {
  Scenario scenario;
  scenario.given(smallTrattoria());
  RandomService service(seed);
  constexpr std::array kStaff = {"sara", "sam", "carl"};
  for (int i = 0; i < commands; ++i) {
    scenario.as(kStaff[(seed + static_cast<std::uint64_t>(i) / 4) % kStaff.size()]);
    scenario.when(service.next(scenario.house()));
    scenario.later(i % 3 == 0 ? 1 : 0);
    if ((i + 1) % (commands / days) == 0 && i + 1 < commands / days * days) {
      scenario.later(24 * 60);
    }
  }
  return scenario;
}

v1::DailySales dayOf(FilledTables& tables, const std::string& day) {
  v1::GetDailySales query;
  query.set_business_day(day);
  return must(reports::dailySales(tables.database(), query));
}

v1::WeeklySales weekOf(FilledTables& tables, const std::string& week) {
  v1::GetWeeklySales query;
  query.set_week(week);
  return must(reports::weeklySales(tables.database(), query));
}

template <class Query>
Query weekend() {
  Query query;
  query.set_from(kSaturday);
  query.set_to(kMonday);
  return query;
}

std::int64_t tipsOf(const v1::DailySales& sales) {
  std::int64_t tips = 0;
  for (const v1::TenderTotal& tender : sales.tenders()) {
    tips += tender.tip();
  }
  return tips;
}

RC_GTEST_PROP(WeeklySales, AreTheSumsOfTheirDailySales, (std::uint64_t seed)) {
  FilledTables& tables = FilledTables::anew(randomDays(seed));
  for (const char* name : {"2026-W11", "2026-W12"}) {
    const v1::WeeklySales week = weekOf(tables, name);
    v1::SalesTotal sum;
    std::map<int, std::int64_t> amountOfTender;
    std::int64_t tax = 0;
    for (const v1::WeekdaySales& weekday : week.days()) {
      const v1::DailySales day = dayOf(tables, weekday.business_day());
      const v1::SalesTotal& total = weekday.total();
      RC_ASSERT(total.orders() == day.orders() && total.covers() == day.covers());
      RC_ASSERT(total.total_sales() == day.total_sales() && total.average_bill() == day.average_bill());
      RC_ASSERT(total.tips() == tipsOf(day));
      sum.set_orders(sum.orders() + day.orders());
      sum.set_orders_closed(sum.orders_closed() + day.orders_closed());
      sum.set_orders_cancelled(sum.orders_cancelled() + day.orders_cancelled());
      sum.set_covers(sum.covers() + day.covers());
      sum.set_bills(sum.bills() + day.bills());
      sum.set_total_sales(sum.total_sales() + day.total_sales());
      sum.set_due(sum.due() + day.due());
      sum.set_lines_total(sum.lines_total() + day.lines_total());
      sum.set_voided(sum.voided() + day.voided());
      sum.set_tips(sum.tips() + tipsOf(day));
      for (const v1::TenderTotal& tender : day.tenders()) {
        amountOfTender[tender.tender()] += tender.amount();
      }
      for (const v1::TaxTotal& rate : day.taxes()) {
        tax += rate.tax();
      }
    }
    v1::SalesTotal total = week.total();
    total.clear_average_bill();
    RC_ASSERT(total.ShortDebugString() == sum.ShortDebugString());
    RC_ASSERT(week.tenders_size() == static_cast<int>(amountOfTender.size()));
    for (const v1::TenderTotal& tender : week.tenders()) {
      RC_ASSERT(tender.amount() == amountOfTender[tender.tender()]);
    }
    for (const v1::TaxTotal& rate : week.taxes()) {
      tax -= rate.tax();
    }
    RC_ASSERT(tax == 0);
  }
}

RC_GTEST_PROP(TopProducts, AreTheSoldLinesWithoutTheVoidedOnes, (std::uint64_t seed)) {
  const Scenario scenario = randomDays(seed, 1);
  FilledTables& tables = FilledTables::anew(scenario);
  std::map<std::string, std::int64_t> sold;
  std::int64_t portions = 0;
  scenario.house().orders.forEach([&](const v1::Order& order) {
    for (const v1::OrderLine& line : order.lines()) {
      if (line.state() != v1::VOIDED) {
        sold[line.item_id()] += line.quantity();
        portions += line.quantity();
      }
    }
  });
  v1::GetTopProducts query = weekend<v1::GetTopProducts>();
  query.set_order(v1::BY_QUANTITY);
  const v1::TopProducts top = must(reports::topProducts(tables.database(), query));
  RC_ASSERT(top.items_size() == static_cast<int>(sold.size()));
  for (const v1::ProductSales& product : top.items()) {
    RC_ASSERT(product.quantity() == sold[product.item_id()]);
  }
  RC_ASSERT(top.quantity() == portions);
  RC_ASSERT(top.revenue() == dayOf(tables, kSaturday).lines_total());
}

RC_GTEST_PROP(TopProducts, ShareTheWholeRevenue, (std::uint64_t seed)) {
  FilledTables& tables = FilledTables::anew(randomDays(seed));
  const v1::TopProducts top = must(reports::topProducts(tables.database(), weekend<v1::GetTopProducts>()));
  std::int64_t revenue = 0, share = 0;
  for (const v1::ProductSales& product : top.items()) {
    revenue += product.revenue();
    share += product.share_ppm();
  }
  RC_ASSERT(revenue == top.revenue());
  RC_ASSERT(revenue == 0 || std::abs(share - 1'000'000) <= top.items_size());
}

RC_GTEST_PROP(Performance, SumsToTheDailySales, (std::uint64_t seed)) {
  FilledTables& tables = FilledTables::anew(randomDays(seed));
  v1::ServerPerformance all;
  const v1::Performance performance =
      must(reports::performance(tables.database(), weekend<v1::GetPerformance>()));
  for (const v1::ServerPerformance& server : performance.servers()) {
    all.set_orders(all.orders() + server.orders());
    all.set_covers(all.covers() + server.covers());
    all.set_bills(all.bills() + server.bills());
    all.set_sales(all.sales() + server.sales());
    all.set_tips(all.tips() + server.tips());
    all.set_voided_amount(all.voided_amount() + server.voided_amount());
  }
  v1::ServerPerformance days;
  for (const char* name : kWeekend) {
    const v1::DailySales day = dayOf(tables, name);
    days.set_orders(days.orders() + day.orders());
    days.set_covers(days.covers() + day.covers());
    days.set_bills(days.bills() + day.bills());
    days.set_sales(days.sales() + day.total_sales());
    days.set_tips(days.tips() + tipsOf(day));
    days.set_voided_amount(days.voided_amount() + day.voided());
  }
  RC_ASSERT(all.ShortDebugString() == days.ShortDebugString());
}

RC_GTEST_PROP(KitchenTimes, CountEveryReadyLineOnceByStationAndOnceByItem, (std::uint64_t seed)) {
  FilledTables& tables = FilledTables::anew(randomDays(seed));
  const v1::KitchenTimes times =
      must(reports::kitchenTimes(tables.database(), weekend<v1::GetKitchenTimes>()));
  std::int64_t byStation = 0, byItem = 0;
  for (const v1::StationTime& station : times.stations()) {
    byStation += station.time().lines();
  }
  for (const v1::ItemTime& item : times.items()) {
    byItem += item.time().lines();
  }
  const std::int64_t ready =
      tables.number("SELECT COUNT(*) FROM read_preparation AS p WHERE ready_at_us IS NOT NULL"
                    " AND EXISTS (SELECT 1 FROM read_line AS l WHERE l.line_id = p.line_id)");
  RC_ASSERT(byStation == ready);
  RC_ASSERT(byItem == ready);
}

RC_GTEST_PROP(TaxReport, IsTheSumOfTheDailyTaxes, (std::uint64_t seed)) {
  FilledTables& tables = FilledTables::anew(randomDays(seed));
  const v1::TaxReport report = must(reports::taxReport(tables.database(), weekend<v1::GetTaxes>()));
  std::int64_t total = 0;
  for (const char* name : kWeekend) {
    total += dayOf(tables, name).total_sales();
  }
  RC_ASSERT(report.gross() == total);
  RC_ASSERT(report.net() + report.tax() == report.gross());
}

// Whatever is filtered and however small the pages are.
RC_GTEST_PROP(OrderList, ShowsEveryOrderOnce, (std::uint64_t seed)) {
  FilledTables& tables = FilledTables::anew(randomDays(seed));
  std::multiset<std::string> shown;
  for (const v1::OrderStatus status : {v1::OPEN, v1::CLOSED, v1::CANCELLED, v1::MERGED}) {
    v1::ListOrders query = weekend<v1::ListOrders>();
    query.set_status(status);
    query.set_limit(*rc::gen::inRange(1, 4));
    do {
      const v1::OrderList page = must(reports::orderList(tables.database(), query));
      for (const v1::OrderSummary& order : page.items()) {
        RC_ASSERT(order.status() == status);
        shown.insert(order.order_id());
      }
      query.set_cursor(page.next_cursor());
    } while (!query.cursor().empty());
  }
  const auto orders = tables.rows("SELECT order_id FROM read_order");
  RC_ASSERT((shown == std::multiset<std::string>(orders.begin(), orders.end())));
}

} // namespace
} // namespace comanda::testing
