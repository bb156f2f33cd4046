// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/order_list.h"

#include "domain/values/assert.h"
#include "domain/values/instant.h"
#include "server/journal/run_bound.h"
#include "server/reports/order_summary.h"
#include "server/reports/positive_number.h"
#include "server/reports/sql.h"

#include <algorithm>
#include <utility>

namespace comanda::reports {

std::optional<OrderCursor> parseOrderCursor(std::string_view cursor) {
  if (cursor.empty()) {
    return OrderCursor();
  }
  const std::size_t dot = cursor.find('.');
  const std::string_view day = cursor.substr(0, dot);
  const auto seq = positiveNumber(dot == std::string_view::npos ? "" : cursor.substr(dot + 1));
  return seq && values::parseDate(day) ? std::optional(OrderCursor{std::string(day), *seq}) : std::nullopt;
}

journal::Result<v1::OrderList> orderList(journal::Database& database, const v1::ListOrders& query) {
  const auto after = parseOrderCursor(query.cursor());
  COMANDA_ASSERT(after.has_value(), "a cursor that was not checked");
  const bool isOneDay = !query.business_day().empty();
  const std::string& first = isOneDay ? query.business_day() : query.from();
  const std::string& last = isOneDay ? query.business_day() : query.to();
  const int limit = query.limit() == 0 ? kOrdersPerPage : query.limit();
  v1::OrderList list;
  std::int64_t lastSeq = 0;
  // One more than the page holds tells whether another page follows.
  auto read = journal::forEachBound(
      database, sql::named("list_orders"),
      [&](const journal::Statement& row) {
        if (list.items_size() == limit) {
          list.set_next_cursor(list.items().rbegin()->business_day() + "." + std::to_string(lastSeq));
          return;
        }
        *list.add_items() = summaryOf(row);
        lastSeq = row.integer(0);
      },
      std::max(first, after->day), last, after->day, after->orderSeq, static_cast<int>(query.status()),
      static_cast<int>(query.type()), query.table_id(), limit + 1);
  if (!read) {
    return std::unexpected(std::move(read.error()));
  }
  return list;
}

} // namespace comanda::reports
