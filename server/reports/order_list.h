// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/query.pb.h"
#include "server/journal/error.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace comanda::journal {
class Database;
}

namespace comanda::reports {

inline constexpr int kOrdersPerPage = 100; ///< Where the query names no limit.

/// Where a page of orders begins: behind this key of read_order, 0 for the first page. Nothing for a text
/// that never was the next_cursor of a page.
std::optional<std::int64_t> parseCursor(std::string_view cursor);

/// A page of the orders of a day, oldest first; `after` as told by parseCursor. Orders opened between two
/// pages come at the end; none comes twice. The lines counted are all that stand on the order, voided ones
/// too, which cost nothing.
journal::Result<v1::OrderList> orderList(journal::Database& database, const v1::ListOrders& query,
                                         std::int64_t after);

} // namespace comanda::reports
