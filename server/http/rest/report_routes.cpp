// SPDX-License-Identifier: GPL-3.0-or-later
// What the host reads from the disk: reports.
#include "comanda/v1/rest_order.pb.h"
#include "server/http/rest/report_questions.h"
#include "server/http/rest/routes.h"

#include <utility>

namespace comanda::rest {
namespace {

std::int64_t averageOf(std::int64_t total, std::int64_t count) {
  // Half up; sales are never below zero.
  return count == 0 ? 0 : (2 * total + count) / (2 * count);
}

MessagePtr dailyReport(const v1::DailySales& sales) {
  v1::DailyReport report;
  report.set_date(sales.business_day());
  report.set_total_sales(sales.total_sales());
  report.set_order_count(sales.orders() - sales.orders_cancelled());
  report.set_average_order(averageOf(sales.total_sales(), report.order_count()));
  v1::PaymentMethods& methods = *report.mutable_payment_methods();
  std::int64_t tips = 0;
  for (const v1::TenderTotal& tender : sales.tenders()) {
    tips += tender.tip();
    if (tender.tender() == v1::CASH) {
      methods.set_cash(tender.amount());
    } else if (tender.tender() == v1::CARD) {
      methods.set_card(tender.amount());
    } else if (tender.tender() == v1::MOBILE) {
      methods.set_mobile(tender.amount());
    }
  }
  report.set_tips(tips);
  *report.mutable_taxes() = sales.taxes();
  *report.mutable_by_hour() = sales.by_hour();
  return own(std::move(report));
}

// A report that is shown as the contract answers it.
template <class Query, class Report>
Question report(std::string path, std::string summary) {
  return {.path = std::string(kReportsPath) + path,
          .summary = std::move(summary),
          .query = Query::descriptor(),
          .response = &Report::default_instance(),
          .names = {},
          .otherForms = {Format::Csv, Format::Pdf},
          .show = {}};
}

// Orders of whatever day: what GET orders shows no more.
void addPastOrders(std::vector<Question>& questions) {
  Question list = report<v1::ListOrders, v1::OrderList>(
      "orders",
      "The orders of a day or of the days from and to, those that are over included; oldest first.");
  list.names = {{"business_day", "date"}, {"table_id", "table"}};
  questions.push_back(list);
  Question one = report<v1::GetOrderHistory, v1::OrderHistory>(
      "orders/{id}", "An order of whatever day, with its lines, bills, payments and refunds.");
  one.names = {{"order_id", "id"}};
  one.show = [](const google::protobuf::Message& answer) {
    const auto& history = static_cast<const v1::OrderHistory&>(answer);
    return history.has_order() ? own(history) : nullptr;
  };
  questions.push_back(one);
}

// What years took in, and what they tell of the future.
void addAnalytics(std::vector<Question>& questions) {
  questions.push_back(report<v1::GetSales, v1::Sales>(
      "sales", "What business days took in, up to twenty years of them, by one thing at a time."));
  Question compare = report<v1::GetComparison, v1::SalesComparison>(
      "sales/compare", "A business day beside the same day of the week before and of the year before.");
  compare.names = {{"business_day", "date"}};
  questions.push_back(compare);
  questions.push_back(report<v1::GetForecast, v1::Forecast>(
      "forecast", "What the coming days will probably bring, and how far off the same model was of late."));
  questions.push_back(report<v1::GetBaskets, v1::Baskets>("baskets", "Which items are ordered together."));
}

// X and Z reports; the day is closed in drawer_routes.cpp.
void addClosings(std::vector<Question>& questions) {
  questions.push_back(
      report<v1::GetDaySoFar, v1::DayReport>("x", "The X report: everything since the day was closed last."));
  questions.push_back(
      report<v1::ListDayReports, v1::DayReportList>("z", "List the Z reports, newest first."));
  Question one = report<v1::GetDayReport, v1::DayReport>("z/{number}", "A Z report.");
  one.show = closedReport;
  questions.push_back(one);
}

} // namespace

MessagePtr closedReport(const google::protobuf::Message& answer) {
  const auto& closed = static_cast<const v1::DayReport&>(answer);
  return closed.number() == 0 ? nullptr : own(closed);
}

std::vector<Question> reportQuestions() {
  std::vector<Question> questions;
  Question daily = report<v1::GetDailySales, v1::DailyReport>("sales/daily", "What a business day took in.");
  daily.names = {{"business_day", "date"}};
  daily.show = [](const google::protobuf::Message& answer) {
    return dailyReport(static_cast<const v1::DailySales&>(answer));
  };
  questions.push_back(daily);
  questions.push_back(report<v1::GetWeeklySales, v1::WeeklySales>(
      "sales/weekly", "What a week took in: 2026-W47, or the date of its Monday."));
  questions.push_back(report<v1::GetTopProducts, v1::TopProducts>("products/top", "What sold best."));
  questions.push_back(report<v1::GetPerformance, v1::Performance>(
      "performance", "What everybody who served and every station did."));
  questions.push_back(report<v1::GetTaxes, v1::TaxReport>("taxes", "The taxes of the bills of some days."));
  questions.push_back(report<v1::GetKitchenTimes, v1::KitchenTimes>("kitchen", "How long the kitchen took."));
  addAnalytics(questions);
  addPastOrders(questions);
  addClosings(questions);
  return questions;
}

void addReportRoutes(RouteTable& table) {
  for (const Question& question : reportQuestions()) {
    table.add(queryRoute(question));
  }
}

} // namespace comanda::rest
