// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/query.pb.h"
#include "server/journal/error.h"

namespace comanda::journal {
class Database;
}

namespace comanda::reports {

/// What a business day took in; zeros for a day that nothing happened on. All figures are of one moment. The
/// connection must not be within a transaction.
///
/// - Where all lines of the day's orders are on bills of the day and nothing else is, lines_total and the
/// exclusive
///   taxes make total_sales.
/// - Voided bills count nowhere, and neither do payments of theirs: all of those were given back.
/// - The tenders' amounts and what was refunded of them make total_sales less what is due; and more than that
/// by what
///   was given back of a bill before it was paid in full, because that had to be paid twice.
journal::Result<v1::DailySales> dailySales(journal::Database& database, const v1::GetDailySales& query);

} // namespace comanda::reports
