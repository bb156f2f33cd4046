// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/query_form.h"

#include "domain/values/assert.h"
#include "domain/values/instant.h"
#include "domain/values/iso_week.h"
#include "server/reports/audit.h"
#include "server/reports/days.h"
#include "server/reports/order_list.h"

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
Fault faultOfDays(const std::string& query, const std::string& from, const std::string& to) {
  const auto first = values::parseDate(from);
  const auto last = values::parseDate(to);
  COMANDA_ASSERT(first && last, "dates that were not checked");
  const auto days = (std::chrono::sys_days(*last) - std::chrono::sys_days(*first)).count() + 1;
  if (days < 1) {
    return fault(query + ".to", "must not be before from");
  }
  return days <= kReportDaysMax
             ? std::nullopt
             : fault(query + ".to",
                     "must be at most " + std::to_string(kReportDaysMax - 1) + " days after from");
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
  case v1::Query::kGetSales: return fault("get_sales", "is not answered by this host");
  case v1::Query::kGetComparison: return fault("get_comparison", "is not answered by this host");
  case v1::Query::kGetForecast: return fault("get_forecast", "is not answered by this host");
  case v1::Query::kGetBaskets: return fault("get_baskets", "is not answered by this host");
  case v1::Query::kGetDailySales:
  case v1::Query::kReadJournal:
  case v1::Query::kGetDigest:
  case v1::Query::kGetOrderHistory:
  case v1::Query::BODY_NOT_SET: return std::nullopt;
  }
  return std::nullopt;
}

} // namespace comanda::reports
