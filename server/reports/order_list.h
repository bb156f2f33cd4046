// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/history.pb.h"
#include "server/journal/error.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace comanda::journal {
class Database;
}

namespace comanda::reports {

inline constexpr int kOrdersPerPage = 100; ///< Where the query names no limit.

/// Where a page of orders begins: behind this row of read_order; as it is made for the first page.
struct OrderCursor {
  std::string day;
  std::int64_t orderSeq = 0;
};

/// Nothing for a text that never was the next_cursor of a page ("2026-03-14.812").
std::optional<OrderCursor> parseOrderCursor(std::string_view cursor);

/// A page of the orders of some days (of at most kReportDaysMax, query_form.h), oldest first. Orders opened
/// between two pages come at the end; none comes twice. The lines counted are all that stand on the order,
/// voided ones too, which cost nothing.
journal::Result<v1::OrderList> orderList(journal::Database& database, const v1::ListOrders& query);

} // namespace comanda::reports
