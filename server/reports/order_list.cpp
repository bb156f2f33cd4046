// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/order_list.h"

#include "domain/values/timestamp.h"
#include "server/journal/run_bound.h"
#include "server/reports/sql.h"

#include <charconv>
#include <string>

namespace comanda::reports {
namespace {

google::protobuf::Timestamp timestamp(std::int64_t us) {
  return values::toTimestamp(values::Instant(std::chrono::microseconds(us)));
}

v1::OrderSummary summary(const journal::Statement& row) {
  v1::OrderSummary order;
  order.set_order_id(std::string(row.text(1)));
  order.set_number(static_cast<int>(row.integer(2)));
  order.set_type(static_cast<v1::OrderType>(row.integer(3)));
  order.set_status(static_cast<v1::OrderStatus>(row.integer(4)));
  order.set_table_id(std::string(row.text(5)));
  order.set_covers(static_cast<int>(row.integer(6)));
  order.set_owner_id(std::string(row.text(7)));
  *order.mutable_opened_at() = timestamp(row.integer(8));
  if (!row.isNull(9)) {
    *order.mutable_ended_at() = timestamp(row.integer(9));
  }
  order.set_lines(row.integer(10));
  order.set_lines_total(row.integer(11));
  return order;
}

} // namespace

std::optional<std::int64_t> parseCursor(std::string_view cursor) {
  std::int64_t after = 0;
  if (cursor.empty()) {
    return after;
  }
  const char* const end = cursor.data() + cursor.size();
  const auto [stop, error] = std::from_chars(cursor.data(), end, after);
  const bool isCursor = error == std::errc() && stop == end && after > 0;
  return isCursor ? std::optional(after) : std::nullopt;
}

journal::Result<v1::OrderList> orderList(journal::Database& database, const v1::ListOrders& query,
                                         std::int64_t after) {
  const int limit = query.limit() == 0 ? kOrdersPerPage : query.limit();
  v1::OrderList list;
  std::int64_t last = after;
  // One more than the page holds tells whether another page follows.
  auto read = journal::forEachBound(
      database, sql::named("list_orders"),
      [&](const journal::Statement& row) {
        if (list.items_size() == limit) {
          list.set_next_cursor(std::to_string(last));
          return;
        }
        *list.add_items() = summary(row);
        last = row.integer(0);
      },
      query.business_day(), after, limit + 1);
  if (!read) {
    return std::unexpected(std::move(read.error()));
  }
  return list;
}

} // namespace comanda::reports
