// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/report_reader.h"

#include "domain/values/assert.h"
#include "server/host/outcomes.h"
#include "server/journal/database.h"
#include "server/journal/journal_files.h"
#include "server/journal/store.h"
#include "server/reports/audit.h"
#include "server/reports/baskets.h"
#include "server/reports/daily_sales.h"
#include "server/reports/day_reports.h"
#include "server/reports/forecast.h"
#include "server/reports/journal_page.h"
#include "server/reports/kitchen_times.h"
#include "server/reports/order_history.h"
#include "server/reports/order_list.h"
#include "server/reports/performance.h"
#include "server/reports/query_form.h"
#include "server/reports/sales_table.h"
#include "server/reports/sql.h"
#include "server/reports/tax_report.h"
#include "server/reports/top_products.h"
#include "server/reports/weekly_sales.h"

#include <utility>

namespace comanda::reports {
namespace {

using journal::Database;
using journal::Result;
using journal::Store;

template <class Body>
Result<v1::Answer> answerWith(Result<Body> body, Body* (v1::Answer::*mutableBody)()) {
  if (!body) {
    return std::unexpected(std::move(body.error()));
  }
  v1::Answer answer;
  *(answer.*mutableBody)() = *std::move(body);
  return answer;
}

} // namespace

Result<Database> openReadTables(const std::filesystem::path& folder, const journal::Key& key,
                                journal::Access access) {
  auto database = Database::open(journal::databaseIn(folder), key, access);
  if (!database) {
    return database;
  }
  if (auto set = database->execute(sql::named("reading_settings")); !set) {
    return std::unexpected(std::move(set.error()));
  }
  return database;
}

ReportReader::ReportReader(std::filesystem::path folder, const journal::Key& key, journal::Access access)
    : m_folder(std::move(folder)),
      m_key(key.clone()),
      m_access(access) {}

Result<v1::Answer> ReportReader::answer(const v1::Query& query, v1::Audience audience,
                                        const HouseWords& words) {
  if (const auto fault = formFault(query)) {
    v1::Answer answer;
    *answer.mutable_refused() = host::refused(v1::MALFORMED, fault->field(), fault->message());
    return answer;
  }
  auto answer = read(query, audience, words);
  if (!answer) {
    close(); // after some errors a connection answers none of the questions that follow
  }
  return answer;
}

void ReportReader::close() {
  m_store.reset();
  m_database.reset();
}

Result<v1::Answer> ReportReader::read(const v1::Query& query, v1::Audience audience,
                                      const HouseWords& words) {
  if (auto opened = open(); !opened) {
    return std::unexpected(std::move(opened.error()));
  }
  Database& tables = *m_database;
  using Answer = v1::Answer;
  switch (query.body_case()) {
  case v1::Query::kGetDailySales:
    return answerWith(dailySales(tables, query.get_daily_sales()), &Answer::mutable_daily_sales);
  case v1::Query::kGetWeeklySales:
    return answerWith(weeklySales(tables, query.get_weekly_sales()), &Answer::mutable_weekly_sales);
  case v1::Query::kGetTopProducts:
    return answerWith(topProducts(tables, query.get_top_products()), &Answer::mutable_top_products);
  case v1::Query::kGetTaxes:
    return answerWith(taxReport(tables, query.get_taxes()), &Answer::mutable_tax_report);
  case v1::Query::kGetPerformance:
    return answerWith(performance(tables, query.get_performance()), &Answer::mutable_performance);
  case v1::Query::kGetKitchenTimes:
    return answerWith(kitchenTimes(tables, query.get_kitchen_times()), &Answer::mutable_kitchen_times);
  case v1::Query::kListOrders:
    return answerWith(orderList(tables, query.list_orders()), &Answer::mutable_order_list);
  case v1::Query::kGetOrderHistory:
    return answerWith(orderHistory(tables, query.get_order_history()), &Answer::mutable_order_history);
  case v1::Query::kGetAudit:
    return answerWith(auditPage(tables, query.get_audit(), audience), &Answer::mutable_audit_page);
  case v1::Query::kReadJournal:
    return answerWith(journalPage(tables, *m_store, query.read_journal(), audience),
                      &Answer::mutable_journal_page);
  case v1::Query::kGetSales:
    return answerWith(salesTable(tables, query.get_sales(), words), &Answer::mutable_sales);
  case v1::Query::kGetComparison:
    return answerWith(salesComparison(tables, query.get_comparison()), &Answer::mutable_sales_comparison);
  case v1::Query::kGetForecast:
    return answerWith(forecast(tables, query.get_forecast()), &Answer::mutable_forecast);
  case v1::Query::kGetBaskets:
    return answerWith(baskets(tables, query.get_baskets()), &Answer::mutable_baskets);
  case v1::Query::kListDayReports:
    return answerWith(dayReportList(tables, query.list_day_reports()), &Answer::mutable_day_report_list);
  case v1::Query::kGetDayReport:
    return answerWith(dayReport(tables, query.get_day_report()), &Answer::mutable_day_report);
  case v1::Query::kGetDaySoFar:
  case v1::Query::kGetDigest:
  case v1::Query::BODY_NOT_SET: break;
  }
  COMANDA_ASSERT(false, "a question that the reports do not know");
}

Result<void> ReportReader::open() {
  if (m_store) {
    return {};
  }
  auto store = Store::openReadOnly(m_folder, m_key, m_access);
  if (!store) {
    return std::unexpected(std::move(store.error()));
  }
  auto database = openReadTables(m_folder, m_key, m_access);
  if (!database) {
    return std::unexpected(std::move(database.error()));
  }
  m_store = *std::move(store);
  m_database = *std::move(database);
  return {};
}

} // namespace comanda::reports
