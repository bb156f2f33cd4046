// SPDX-License-Identifier: GPL-3.0-or-later
// What the host reads from the disk: reports.
#include "comanda/v1/rest_order.pb.h"
#include "server/http/rest/exchange.h"
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

void showDaily(Exchange& exchange) {
  v1::Query query;
  query.mutable_get_daily_sales()->set_business_day(exchange.query("date"));
  exchange.ask(query, [](const v1::Answer& answer) { return dailyReport(answer.daily_sales()); });
}

} // namespace

void addReportRoutes(RouteTable& table) {
  table.add({.pattern = "/api/v1/reports/sales/daily",
             .summary = "What a business day took in.",
             .access = Access::to<v1::GetDailySales>(),
             .rate = RateClass::Report,
             .response = &v1::DailyReport::default_instance(),
             .parameters = {{.name = "date",
                             .kind = Parameter::Kind::Date,
                             .says = "The business day, YYYY-MM-DD.",
                             .required = true}},
             .handle = showDaily});
}

} // namespace comanda::rest
