// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/sales_history.h"

#include "domain/values/assert.h"
#include "domain/values/instant.h"
#include "server/reports/stored_sums.h"

#include <algorithm>
#include <utility>

namespace comanda::reports {
namespace {

using std::chrono::sys_days;

sys_days dayIn(const journal::Statement& row) {
  const auto date = values::parseDate(row.text(0));
  COMANDA_ASSERT(date.has_value(), "a day that the read tables made up");
  return *date;
}

Days daysBetween(sys_days first, sys_days end) {
  return {.first = values::formatDate(std::chrono::year_month_day(first)),
          .last = values::formatDate(std::chrono::year_month_day(end - std::chrono::days(1)))};
}

} // namespace

SalesHistory::SalesHistory(sys_days end)
    : orders(end - std::chrono::days(kDays), kDays),
      covers(end - std::chrono::days(kDays), kDays),
      amount(end - std::chrono::days(kDays), kDays),
      opening(end) {}

journal::Result<SalesHistory> salesHistory(journal::Database& database, sys_days end) {
  SalesHistory history(end);
  auto read = forEachSum(database, kDaySums, daysBetween(history.orders.first(), end),
                         [&](const journal::Statement& row) {
                           const sys_days day = dayIn(row);
                           history.orders.add(day, row.integer(1) - row.integer(3));
                           history.covers.add(day, row.integer(4));
                           history.amount.add(day, row.integer(9));
                           if (history.orders.at(day) > 0) {
                             history.opening = std::min(history.opening, day);
                           }
                         });
  if (!read) {
    return std::unexpected(std::move(read.error()));
  }
  const sys_days first = end - std::chrono::days(SalesHistory::kItemDays);
  read = forEachSum(database, kItemSums, daysBetween(first, end), [&](const journal::Statement& row) {
    auto& item =
        history.items
            .try_emplace(std::string(row.text(1)),
                         SalesHistory::Item{.name = {}, .portions = {first, SalesHistory::kItemDays}})
            .first->second;
    if (row.integer(6) > item.nameSeq) {
      item.nameSeq = row.integer(6);
      item.name = row.text(3);
    }
    item.portions.add(dayIn(row), row.integer(4));
  });
  return read ? journal::Result<SalesHistory>(std::move(history)) : std::unexpected(std::move(read.error()));
}

} // namespace comanda::reports
