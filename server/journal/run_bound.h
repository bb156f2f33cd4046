// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/database.h"

#include <concepts>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

/// Statements run in one call, their values in the order of ?1, ?2, …
namespace comanda::journal {

template <std::integral Number>
void bindValue(Statement& statement, int position, Number value) {
  statement.bindInteger(position, static_cast<std::int64_t>(value));
}

inline void bindValue(Statement& statement, int position, std::string_view value) {
  statement.bindText(position, value);
}

inline void bindValue(Statement& statement, int position, BytesView value) {
  statement.bindBlob(position, value);
}

template <class... Values>
void bindAll(Statement& statement, const Values&... values) {
  int position = 0;
  (bindValue(statement, ++position, values), ...);
}

/// Runs a statement that tells nothing.
template <class... Values>
Result<void> runBound(Database& database, std::string_view sql, const Values&... values) {
  auto statement = database.prepare(sql);
  if (!statement) {
    return std::unexpected(std::move(statement.error()));
  }
  bindAll(*statement, values...);
  return statement->run();
}

/// The first column of the first row as a number; nothing where it is NULL or there is no row.
template <class... Values>
Result<std::optional<std::int64_t>> findNumber(Database& database, std::string_view sql,
                                               const Values&... values) {
  auto statement = database.prepare(sql);
  if (!statement) {
    return std::unexpected(std::move(statement.error()));
  }
  bindAll(*statement, values...);
  const auto isRow = statement->step();
  if (!isRow) {
    return std::unexpected(isRow.error());
  }
  return *isRow && !statement->isNull(0) ? std::optional(statement->integer(0)) : std::nullopt;
}

/// Calls visit(statement) for every row.
template <class Visit, class... Values>
Result<void> forEachBound(Database& database, std::string_view sql, Visit&& visit, const Values&... values) {
  auto statement = database.prepare(sql);
  if (!statement) {
    return std::unexpected(std::move(statement.error()));
  }
  bindAll(*statement, values...);
  for (;;) {
    const auto isRow = statement->step();
    if (!isRow || !*isRow) {
      return isRow ? Result<void>() : std::unexpected(isRow.error());
    }
    visit(std::as_const(*statement));
  }
}

} // namespace comanda::journal
