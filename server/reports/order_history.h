// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/history.pb.h"
#include "server/journal/error.h"

namespace comanda::journal {
class Database;
}

namespace comanda::reports {

/// The most of each kind that is shown of one order: lines, bills, payments and refunds of a bill. The house
/// itself takes fewer lines (order::kOrderLinesMax) and payments (payment::kPaymentsMax); voided bills have
/// no other limit.
inline constexpr int kPastRecordsMax = 1'000;

/// One order, open or over, with all that belongs to it; empty where there never was one of this id, the
/// latest where there were several. All of one moment; the connection must not be within a transaction.
journal::Result<v1::OrderHistory> orderHistory(journal::Database& database, const v1::GetOrderHistory& query);

} // namespace comanda::reports
