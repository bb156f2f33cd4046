// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/sales_report.pb.h"
#include "server/journal/error.h"

#include <cstdint>

namespace comanda::journal {
class Database;
}

namespace comanda::reports {

inline constexpr int kTopProducts = 20; ///< Where the query names no limit.

/// What sold best on some days (of at most kReportDaysMax, query_form.h). Revenue and quantity are those of
/// the lines that DailySales.lines_total sums.
journal::Result<v1::TopProducts> topProducts(journal::Database& database, const v1::GetTopProducts& query);

/// part ÷ whole in parts per million, rounded half up; 0 of nothing. Both not negative, the part not greater
/// than the whole. Beyond 9 × 10¹² the whole is rounded to millions first, which changes a share by less than
/// one part per million.
std::int32_t sharePpm(std::int64_t part, std::int64_t whole);

} // namespace comanda::reports
