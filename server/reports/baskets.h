// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/analytics_report.pb.h"
#include "server/journal/error.h"

namespace comanda::journal {
class Database;
}

namespace comanda::reports {

/// Items whose pairs are counted at most: those that were sold most. It keeps the counts to a few megabytes,
/// and no menu has as many.
inline constexpr int kBasketItemsMax = 1'000;

inline constexpr int kBasketPairs = 20; ///< Where the query names no limit.

/// Which items stand on the same orders of some days (of at most kReportDaysMax, query_form.h). Reads every
/// line of these days, order by order: seconds for a year of a busy house.
journal::Result<v1::Baskets> baskets(journal::Database& database, const v1::GetBaskets& query);

} // namespace comanda::reports
