// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/error.h"
#include "server/journal/run_bound.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What business days add up to (migrations/0005_day_sums.sql), so that reports over years need not read
/// every order. An order costs nothing more for it: a day is summed when the next one starts. Until then it
/// is open, and so is every day that is over and of which something changes (an order that was carried over,
/// a refund, a voided bill), until the next day starts: of open days reports sum the rows themselves, by the
/// same statements. What a bill or an order adds stays with the day of its number, whenever it changes.
namespace comanda::journal {

/// One table of sums. Its columns, in this order: business_day, other texts, numbers.
struct DaySums {
  std::string_view sum;            ///< SELECTs its rows from those of day ?1.
  std::span<const int> parameters; ///< ?2, ?3, … of `sum`.
  std::string_view insert;
  std::string_view remove; ///< Those of day ?1.
  int texts;
  int numbers;
};

extern const DaySums kSumsOfDay;     ///< read_day
extern const DaySums kSumsByHour;    ///< read_day_hour
extern const DaySums kSumsByItem;    ///< read_day_item
extern const DaySums kSumsByTender;  ///< read_day_tender
extern const DaySums kSumsByStaff;   ///< read_day_staff
extern const DaySums kSumsByTaxRate; ///< read_day_tax

/// Calls visit(row) for every row of a table of sums as the day's orders and bills give it now.
template <class Visit>
Result<void> forEachSumOf(Database& database, const DaySums& sums, std::string_view day, Visit&& visit) {
  auto statement = database.prepare(sums.sum);
  if (!statement) {
    return std::unexpected(std::move(statement.error()));
  }
  int position = 1;
  statement->bindText(position, day);
  for (const int parameter : sums.parameters) {
    statement->bindInteger(++position, parameter);
  }
  for (;;) {
    const auto isRow = statement->step();
    if (!isRow || !*isRow) {
      return isRow ? Result<void>() : std::unexpected(isRow.error());
    }
    if (auto visited = visit(std::as_const(*statement)); !visited) {
      return visited;
    }
  }
}

/// The days that are open, in order.
Result<std::vector<std::string>> openDays(Database& database);

/// Sums all open days and closes them, but for `today`, which is open from now on. Within the caller's
/// transaction.
Result<void> startDay(Database& database, const std::string& today);

} // namespace comanda::journal
