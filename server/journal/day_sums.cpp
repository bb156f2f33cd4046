// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/day_sums.h"

#include "comanda/v1/order.pb.h"
#include "comanda/v1/payment.pb.h"
#include "server/journal/sql.h"

#include <array>
#include <set>

namespace comanda::journal {
namespace {

constexpr std::array<int, 4> kStatesOfDay = {v1::CLOSED, v1::CANCELLED, v1::BILL_VOIDED, v1::DUE};
constexpr std::array<int, 3> kStatesOfStaff = {v1::CLOSED, v1::CANCELLED, v1::BILL_VOIDED};
constexpr std::array<int, 1> kVoided = {v1::BILL_VOIDED};

constexpr std::size_t kMonthLength = std::string_view("2026-03").size();

} // namespace

constexpr DaySums kSumsOfDay{.sum = sql::named("sum_day"),
                             .parameters = kStatesOfDay,
                             .insert = sql::named("insert_day"),
                             .remove = sql::named("delete_day"),
                             .texts = 1,
                             .numbers = 12};
constexpr DaySums kSumsByHour{.sum = sql::named("sum_day_hours"),
                              .parameters = kVoided,
                              .insert = sql::named("insert_day_hour"),
                              .remove = sql::named("delete_day_hours"),
                              .texts = 1,
                              .numbers = 5};
constexpr DaySums kSumsByItem{.sum = sql::named("sum_day_items"),
                              .parameters = {},
                              .insert = sql::named("insert_day_item"),
                              .remove = sql::named("delete_day_items"),
                              .texts = 4,
                              .numbers = 3};
constexpr DaySums kSumsByTender{.sum = sql::named("sum_day_tenders"),
                                .parameters = kVoided,
                                .insert = sql::named("insert_day_tender"),
                                .remove = sql::named("delete_day_tenders"),
                                .texts = 1,
                                .numbers = 7};
constexpr DaySums kSumsByStaff{.sum = sql::named("sum_day_staff"),
                               .parameters = kStatesOfStaff,
                               .insert = sql::named("insert_day_staff"),
                               .remove = sql::named("delete_day_staff"),
                               .texts = 2,
                               .numbers = 7};
constexpr DaySums kSumsByTaxRate{.sum = sql::named("sum_day_taxes"),
                                 .parameters = kVoided,
                                 .insert = sql::named("insert_day_tax"),
                                 .remove = sql::named("delete_day_taxes"),
                                 .texts = 3,
                                 .numbers = 6};

namespace {

Result<void> copySum(Database& database, const DaySums& sums, const Statement& row) {
  auto insert = database.prepare(sums.insert);
  if (!insert) {
    return std::unexpected(std::move(insert.error()));
  }
  for (int column = 0; column < sums.texts + sums.numbers; ++column) {
    if (column < sums.texts) {
      insert->bindText(column + 1, row.text(column));
    } else {
      insert->bindInteger(column + 1, row.integer(column));
    }
  }
  return insert->run();
}

Result<void> sumDay(Database& database, const std::string& day) {
  for (const DaySums* sums :
       {&kSumsOfDay, &kSumsByHour, &kSumsByItem, &kSumsByTender, &kSumsByStaff, &kSumsByTaxRate}) {
    if (auto removed = runBound(database, sums->remove, day); !removed) {
      return removed;
    }
    auto copied = forEachSumOf(database, *sums, day,
                               [&](const Statement& row) { return copySum(database, *sums, row); });
    if (!copied) {
      return copied;
    }
  }
  return {};
}

Result<void> sumMonth(Database& database, const std::string& month) {
  auto removed = runBound(database, sql::named("delete_month_items"), month);
  return removed ? runBound(database, sql::named("insert_month_items"), month) : removed;
}

} // namespace

Result<std::vector<std::string>> openDays(Database& database) {
  std::vector<std::string> days;
  auto read = forEachBound(database, sql::named("list_open_days"),
                           [&](const Statement& row) { days.emplace_back(row.text(0)); });
  return read ? Result<std::vector<std::string>>(std::move(days)) : std::unexpected(std::move(read.error()));
}

Result<void> startDay(Database& database, const std::string& today) {
  const auto open = openDays(database);
  if (!open) {
    return std::unexpected(open.error());
  }
  std::set<std::string> months;
  for (const std::string& day : *open) {
    if (auto summed = day == today ? Result<void>() : sumDay(database, day); !summed) {
      return summed;
    }
    months.insert(day.substr(0, kMonthLength));
  }
  for (const std::string& month : months) {
    if (auto summed = sumMonth(database, month); !summed) {
      return summed;
    }
  }
  auto closed = runBound(database, sql::named("delete_open_days"));
  return closed ? runBound(database, sql::named("open_day"), today) : closed;
}

} // namespace comanda::journal
