// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/day_sums.h"
#include "server/reports/days.h"

#include <functional>
#include <string_view>
#include <vector>

/// The sums of business days wherever they are: those of days that are over stand in their tables, those of
/// open days are made from the rows (server/journal/day_sums.h). Of one moment only within one
/// ReadTransaction.
namespace comanda::reports {

/// A table of sums, and the statement that reads what it holds of ?1 to ?2.
struct StoredSums {
  const journal::DaySums* rows;
  std::string_view stored;
};

extern const StoredSums kDaySums;
extern const StoredSums kHourSums;
extern const StoredSums kItemSums;
extern const StoredSums kTenderSums;
extern const StoredSums kStaffSums;
extern const StoredSums kTaxSums;

/// Told a row: its columns are those of the table, as in journal/migrations/0005_day_sums.sql.
using OnSum = std::function<void(const journal::Statement&)>;

/// Every sum of these days; the open ones come last.
journal::Result<void> forEachSum(journal::Database& database, const StoredSums& sums, const Days& days,
                                 const OnSum& onSum);

/// The same of kItemSums, but months that lie wholly in it come as one: the first column tells the day or the
/// month. There are too many items to read those of every day of years.
journal::Result<void> forEachItemSum(journal::Database& database, const Days& days, const OnSum& onSum);

/// Days parted into whole months (YYYY-MM) and what is left of others.
struct MonthPart {
  bool isMonths = false;
  Days days;
};
/// In order, neighbours of a kind put together. No month in `open` is taken as a whole: where something of it
/// changed, its sums are old.
std::vector<MonthPart> monthParts(const Days& days, const std::vector<std::string>& openDays);

} // namespace comanda::reports
