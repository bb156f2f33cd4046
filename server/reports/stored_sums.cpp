// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/stored_sums.h"

#include "domain/values/assert.h"
#include "domain/values/instant.h"
#include "server/reports/sql.h"

#include <algorithm>
#include <string>
#include <utility>

namespace comanda::reports {
namespace {

using journal::Database;
using journal::Result;
using journal::Statement;

constexpr std::size_t kMonthLength = std::string_view("2026-03").size();

std::string monthOf(const std::string& day) {
  return day.substr(0, kMonthLength);
}

std::chrono::year_month_day dateOf(const std::string& day) {
  const auto date = values::parseDate(day);
  COMANDA_ASSERT(date.has_value(), "a day that was not checked");
  return *date;
}

// The last day of the month that the day is in.
std::string endOfMonth(const std::string& day) {
  const auto date = dateOf(day);
  return values::formatDate(std::chrono::year_month_day(date.year() / date.month() / std::chrono::last));
}

std::string dayAfter(const std::string& day) {
  return values::formatDate(
      std::chrono::year_month_day(std::chrono::sys_days(dateOf(day)) + std::chrono::days(1)));
}

Result<void> sumOpenDays(Database& database, const journal::DaySums& sums, const Days& days,
                         const std::vector<std::string>& openDays, const OnSum& onSum) {
  for (const std::string& day : openDays) {
    if (day < days.first || day > days.last) {
      continue;
    }
    auto summed = journal::forEachSumOf(database, sums, day, [&](const Statement& row) {
      onSum(row);
      return Result<void>();
    });
    if (!summed) {
      return summed;
    }
  }
  return {};
}

} // namespace

const StoredSums kDaySums{.rows = &journal::kSumsOfDay, .stored = sql::named("read_days")};
const StoredSums kHourSums{.rows = &journal::kSumsByHour, .stored = sql::named("read_day_hours")};
const StoredSums kItemSums{.rows = &journal::kSumsByItem, .stored = sql::named("read_day_items")};
const StoredSums kTenderSums{.rows = &journal::kSumsByTender, .stored = sql::named("read_day_tenders")};
const StoredSums kStaffSums{.rows = &journal::kSumsByStaff, .stored = sql::named("read_day_staff")};
const StoredSums kTaxSums{.rows = &journal::kSumsByTaxRate, .stored = sql::named("read_day_taxes")};

Result<void> forEachSum(Database& database, const StoredSums& sums, const Days& days, const OnSum& onSum) {
  const auto open = journal::openDays(database);
  if (!open) {
    return std::unexpected(open.error());
  }
  auto read = journal::forEachBound(database, sums.stored, onSum, days.first, days.last);
  return read ? sumOpenDays(database, *sums.rows, days, *open, onSum) : read;
}

Result<void> forEachItemSum(Database& database, const Days& days, const OnSum& onSum) {
  const auto open = journal::openDays(database);
  if (!open) {
    return std::unexpected(open.error());
  }
  for (const MonthPart& part : monthParts(days, *open)) {
    const std::string_view statement = part.isMonths ? sql::named("read_month_items") : kItemSums.stored;
    auto read = journal::forEachBound(database, statement, onSum, part.days.first, part.days.last);
    if (!read) {
      return read;
    }
  }
  return sumOpenDays(database, *kItemSums.rows, days, *open, onSum);
}

std::vector<MonthPart> monthParts(const Days& days, const std::vector<std::string>& openDays) {
  std::vector<MonthPart> parts;
  for (std::string first = days.first; first <= days.last;) {
    const std::string month = monthOf(first);
    const std::string end = endOfMonth(first);
    const bool isOpen =
        std::ranges::any_of(openDays, [&](const std::string& day) { return monthOf(day) == month; });
    const bool isWhole = first.ends_with("-01") && end <= days.last && !isOpen;
    const std::string last = isWhole ? month : std::min(end, days.last);
    if (!parts.empty() && parts.back().isMonths == isWhole) {
      parts.back().days.last = last;
    } else {
      parts.push_back({.isMonths = isWhole, .days = {.first = isWhole ? month : first, .last = last}});
    }
    if (end >= days.last) {
      break; // also where there is no day after it
    }
    first = dayAfter(end);
  }
  return parts;
}

} // namespace comanda::reports
