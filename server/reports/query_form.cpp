// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/query_form.h"

#include "domain/values/assert.h"
#include "domain/values/instant.h"
#include "domain/values/iso_week.h"
#include "server/reports/audit.h"
#include "server/reports/day_reports.h"
#include "server/reports/days.h"
#include "server/reports/order_list.h"
#include "server/reports/sales_table.h"

#include <string>

namespace comanda::reports {
namespace {

using Fault = std::optional<v1::Violation>;

constexpr const char* kNoCursor = "is not the next_cursor of a page";

Fault fault(const std::string& field, const std::string& message) {
  v1::Violation violation;
  violation.set_field(field);
  violation.set_message(message);
  return violation;
}

// Both are dates.
Fault faultOfDays(const std::string& query, const std::string& from, const std::string& to,
                  int daysMax = kReportDaysMax) {
  const auto first = values::parseDate(from);
  const auto last = values::parseDate(to);
  COMANDA_ASSERT(first && last, "dates that were not checked");
  const auto days = (std::chrono::sys_days(*last) - std::chrono::sys_days(*first)).count() + 1;
  if (days < 1) {
    return fault(query + ".to", "must not be before from");
  }
  return days <= daysMax
             ? std::nullopt
             : fault(query + ".to", "must be at most " + std::to_string(daysMax - 1) + " days after from");
}

Fault faultOf(const v1::GetWeeklySales& query) {
  return values::parseWeek(query.week())
             ? std::nullopt
             : fault("get_weekly_sales.week", "must be a week such as 2026-W47, or the date of its Monday");
}

Fault faultOf(const v1::ListOrders& query) {
  if (!parseOrderCursor(query.cursor())) {
    return fault("list_orders.cursor", kNoCursor);
  }
  if (!query.business_day().empty()) {
    return query.from().empty() && query.to().empty()
               ? std::nullopt
               : fault("list_orders.business_day", "must not be given together with from and to");
  }
  if (query.from().empty() && query.to().empty()) {
    return fault("list_orders.business_day", "is required where from and to are not given");
  }
  if (query.from().empty() || query.to().empty()) {
    return fault(query.from().empty() ? "list_orders.from" : "list_orders.to",
                 "is required: from and to go together");
  }
  return faultOfDays("list_orders", query.from(), query.to());
}

Fault faultOf(const v1::GetAudit& query) {
  if (!parseAuditCursor(query.cursor())) {
    return fault("get_audit.cursor", kNoCursor);
  }
  if (!query.type().empty() && !isEventName(query.type())) {
    return fault("get_audit.type", "is not the name of an event");
  }
  // Dates of this form are in the order of their letters.
  return query.from().empty() || query.to().empty() || query.from() <= query.to()
             ? std::nullopt
             : fault("get_audit.to", "must not be before from");
}

Fault faultOf(const v1::ListDayReports& query) {
  if (!parseDayReportCursor(query.cursor())) {
    return fault("list_day_reports.cursor", kNoCursor);
  }
  return query.from().empty() || query.to().empty() || query.from() <= query.to()
             ? std::nullopt
             : fault("list_day_reports.to", "must not be before from");
}

// A report that looks back so far has nothing to look at before the first years of our calendar.
Fault faultOfPast(const std::string& field, const std::string& day) {
  constexpr const char* kFirstDay = "1000-01-01";
  return day >= kFirstDay ? std::nullopt : fault(field, "must not be before " + std::string(kFirstDay));
}

Fault faultOf(const v1::GetSales& query) {
  return faultOfDays("get_sales", query.from(), query.to(), kSalesDaysMax);
}

// Dates of this form are in the order of their letters.
Fault faultOf(const v1::GetForecast& query) {
  constexpr const char* kLastDay = "9999-11-30"; // the days that are told must be dates too
  return query.from() <= kLastDay ? faultOfPast("get_forecast.from", query.from())
                                  : fault("get_forecast.from", "must not be after " + std::string(kLastDay));
}

template <class RangeQuery>
Fault faultOfRange(const char* name, const RangeQuery& query) {
  return faultOfDays(name, query.from(), query.to());
}

} // namespace

std::optional<v1::Violation> formFault(const v1::Query& query) {
  switch (query.body_case()) {
  case v1::Query::kGetWeeklySales: return faultOf(query.get_weekly_sales());
  case v1::Query::kListOrders: return faultOf(query.list_orders());
  case v1::Query::kGetAudit: return faultOf(query.get_audit());
  case v1::Query::kGetTopProducts: return faultOfRange("get_top_products", query.get_top_products());
  case v1::Query::kGetPerformance: return faultOfRange("get_performance", query.get_performance());
  case v1::Query::kGetTaxes: return faultOfRange("get_taxes", query.get_taxes());
  case v1::Query::kGetKitchenTimes: return faultOfRange("get_kitchen_times", query.get_kitchen_times());
  case v1::Query::kGetSales: return faultOf(query.get_sales());
  case v1::Query::kGetComparison:
    return faultOfPast("get_comparison.business_day", query.get_comparison().business_day());
  case v1::Query::kGetForecast: return faultOf(query.get_forecast());
  case v1::Query::kListDayReports: return faultOf(query.list_day_reports());
  case v1::Query::kGetBaskets: return faultOfRange("get_baskets", query.get_baskets());
  case v1::Query::kGetDayReport:
  case v1::Query::kGetDaySoFar:
  case v1::Query::kGetDailySales:
  case v1::Query::kReadJournal:
  case v1::Query::kGetDigest:
  case v1::Query::kGetOrderHistory:
  case v1::Query::BODY_NOT_SET: return std::nullopt;
  }
  return std::nullopt;
}

} // namespace comanda::reports
