// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/audit_windows.h"

#include "domain/values/timestamp.h"
#include "server/journal/run_bound.h"
#include "server/reports/order_history.h"
#include "server/reports/sql.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace comanda::reports {
namespace {

using journal::Database;
using journal::Result;
using values::Instant;

// Cooks and printers may have something to do with an order that is over.
constexpr std::chrono::hours kAfterwards{24};
constexpr std::chrono::microseconds kMoment{1};

// Events that happened from `from` on and before `to`.
Result<SeqWindow> windowOf(Database& database, Instant from, Instant to) {
  const auto low = firstSeqAt(database, from.time_since_epoch().count());
  if (!low) {
    return std::unexpected(low.error());
  }
  const auto before = firstSeqAt(database, to.time_since_epoch().count());
  return before ? Result<SeqWindow>(SeqWindow{*low, *before}) : std::unexpected(before.error());
}

// Wide enough for the days of every clock on the wall.
Result<SeqWindow> windowOfDays(Database& database, const v1::GetAudit& query) {
  const auto from = values::parseDate(query.from());
  const auto to = values::parseDate(query.to());
  return windowOf(
      database, from ? std::chrono::sys_days(*from) - values::kUtcOffsetMax : Instant(values::kInstantMin),
      to ? std::chrono::sys_days(*to) + std::chrono::days(1) + values::kUtcOffsetMax : values::kInstantMax);
}

std::set<std::string> idsOf(const v1::OrderHistory& history) {
  std::set<std::string> ids{history.order().order_id()};
  for (const v1::PastLine& line : history.lines()) {
    ids.insert(line.line_id());
  }
  for (const v1::PastBill& bill : history.bills()) {
    ids.insert(bill.bill_id());
  }
  return ids;
}

// From when it was opened until a while after it ended, and the moments of refunds.
std::vector<std::pair<Instant, Instant>> timesOf(const v1::OrderHistory& history) {
  const v1::OrderSummary& order = history.order();
  const Instant ended =
      order.has_ended_at() ? values::fromTimestamp(order.ended_at()) + kAfterwards : values::kInstantMax;
  std::vector<std::pair<Instant, Instant>> times{{values::fromTimestamp(order.opened_at()), ended}};
  for (const v1::PastBill& bill : history.bills()) {
    for (const v1::PastRefund& refund : bill.refunds()) {
      const Instant at = values::fromTimestamp(refund.refunded_at());
      times.emplace_back(at, at + kMoment);
    }
  }
  return times;
}

// Puts them in order, newest first, and joins those that overlap.
std::vector<SeqWindow> tidied(std::vector<SeqWindow> windows) {
  std::ranges::sort(windows, std::ranges::greater(), &SeqWindow::before);
  std::vector<SeqWindow> tidy;
  for (const SeqWindow& window : windows) {
    if (!tidy.empty() && window.before > tidy.back().low) {
      tidy.back().low = std::min(tidy.back().low, window.low);
    } else if (window.low < window.before) {
      tidy.push_back(window);
    }
  }
  return tidy;
}

} // namespace

Result<std::int64_t> firstSeqAt(Database& database, std::int64_t us) {
  const auto last = journal::findNumber(database, sql::named("last_seq"));
  if (!last) {
    return std::unexpected(last.error());
  }
  std::int64_t low = 1;
  std::int64_t high = last->value_or(0) + 1; // everything from here on is late enough
  while (low < high) {
    const std::int64_t middle = low + (high - low) / 2;
    const auto at = journal::findNumber(database, sql::named("time_of_event"), middle);
    if (!at) {
      return std::unexpected(at.error());
    }
    if (at->value_or(us) < us) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

Result<AuditWindows> auditWindows(Database& database, const v1::GetAudit& query) {
  const auto days = windowOfDays(database, query);
  if (!days) {
    return std::unexpected(days.error());
  }
  if (query.order_id().empty()) {
    return AuditWindows{.windows = tidied({*days}), .ids = {}};
  }
  v1::GetOrderHistory order;
  order.set_order_id(query.order_id());
  const auto history = orderHistory(database, order);
  if (!history) {
    return std::unexpected(history.error());
  }
  AuditWindows found{.windows = {}, .ids = idsOf(*history)};
  if (!history->has_order()) {
    return found;
  }
  for (const auto& [from, to] : timesOf(*history)) {
    const auto window = windowOf(database, from, to);
    if (!window) {
      return std::unexpected(window.error());
    }
    found.windows.push_back({std::max(window->low, days->low), std::min(window->before, days->before)});
  }
  found.windows = tidied(std::move(found.windows));
  return found;
}

} // namespace comanda::reports
