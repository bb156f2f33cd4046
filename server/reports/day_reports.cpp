// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/day_reports.h"

#include "domain/values/assert.h"
#include "server/journal/row.h"
#include "server/journal/run_bound.h"
#include "server/reports/order_summary.h"
#include "server/reports/positive_number.h"
#include "server/reports/sql.h"

#include <limits>
#include <string>
#include <utility>

namespace comanda::reports {
namespace {

v1::DayReportSummary closedDayOf(const journal::Statement& row) {
  v1::DayReportSummary summary;
  summary.set_number(static_cast<std::int32_t>(row.integer(1)));
  *summary.mutable_closed_at() = timestampOf(row.integer(2));
  summary.set_closed_by(std::string(row.text(3)));
  summary.set_first_business_day(std::string(row.text(4)));
  summary.set_business_day(std::string(row.text(5)));
  summary.set_bills(row.integer(6));
  summary.set_gross(row.integer(7));
  summary.set_tax(row.integer(8));
  summary.set_difference(row.integer(9));
  return summary;
}

} // namespace

std::optional<std::int64_t> parseDayReportCursor(std::string_view cursor) {
  return cursor.empty() ? std::numeric_limits<std::int64_t>::max() : positiveNumber(cursor);
}

journal::Result<v1::DayReportList> dayReportList(journal::Database& database,
                                                 const v1::ListDayReports& query) {
  const auto before = parseDayReportCursor(query.cursor());
  COMANDA_ASSERT(before.has_value(), "a cursor that was not checked");
  const int limit = query.limit() == 0 ? kDayReportsPerPage : query.limit();
  v1::DayReportList list;
  std::int64_t lastSeq = 0;
  // One more than the page holds tells whether another page follows.
  auto read = journal::forEachBound(
      database, sql::named("list_day_reports"),
      [&](const journal::Statement& row) {
        if (list.items_size() == limit) {
          list.set_next_cursor(std::to_string(lastSeq));
          return;
        }
        *list.add_items() = closedDayOf(row);
        lastSeq = row.integer(0);
      },
      *before, query.from(), query.to().empty() ? "9999-12-31" : query.to(), limit + 1);
  if (!read) {
    return std::unexpected(std::move(read.error()));
  }
  return list;
}

journal::Result<v1::DayReport> dayReport(journal::Database& database, const v1::GetDayReport& query) {
  v1::DayReport report;
  std::int64_t damagedSeq = 0;
  auto read = journal::forEachBound(
      database, sql::named("read_day_report"),
      [&](const journal::Statement& row) {
        const journal::BytesView stored = row.blob(3);
        if (!report.ParseFromArray(stored.data(), static_cast<int>(stored.size()))) {
          damagedSeq = row.integer(0);
        }
        *report.mutable_closed_at() = timestampOf(row.integer(1));
        report.set_closed_by(std::string(row.text(2)));
      },
      query.number());
  if (!read) {
    return std::unexpected(std::move(read.error()));
  }
  if (damagedSeq != 0) {
    return std::unexpected(journal::damagedRow(database.path(), damagedSeq, "its Z report cannot be read"));
  }
  return report;
}

} // namespace comanda::reports
