// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/day_close.pb.h"
#include "server/journal/error.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace comanda::journal {
class Database;
}

namespace comanda::reports {

inline constexpr int kDayReportsPerPage = 100; ///< Where the query names no limit.

/// The sequence before which a page begins, the largest for the first page; nothing for a text that never was
/// the next_cursor of a page.
std::optional<std::int64_t> parseDayReportCursor(std::string_view cursor);

/// A page of Z reports, newest first. None comes twice; one that is made between two pages is on neither.
journal::Result<v1::DayReportList> dayReportList(journal::Database& database,
                                                 const v1::ListDayReports& query);

/// The Z report of this number, as it was when it was made; one with number 0 where there is none.
journal::Result<v1::DayReport> dayReport(journal::Database& database, const v1::GetDayReport& query);

} // namespace comanda::reports
