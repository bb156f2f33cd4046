// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bare_rows.h"

#include "server/journal/database.h"
#include "server/journal/migrations.h"
#include "server/journal/statement.h"
#include "server/journal/transaction.h"
#include "tests/bench/stopwatch.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <variant>

namespace comanda::bench {
namespace {

using Value = std::variant<std::monostate, std::int64_t, std::string, std::vector<std::uint8_t>>;
using RowValues = std::vector<Value>;

struct TableRows {
  std::string name;
  std::vector<RowValues> rows;
};

template <class T>
T must(journal::Result<T> result) {
  if (!result) {
    std::cerr << result.error().what << "\n";
    std::exit(1);
  }
  if constexpr (!std::is_void_v<T>) {
    return *std::move(result);
  }
}

RowValues valuesOf(sqlite3_stmt* statement) {
  RowValues row;
  for (int i = 0; i < sqlite3_column_count(statement); ++i) {
    switch (sqlite3_column_type(statement, i)) {
    case SQLITE_INTEGER: row.emplace_back(std::int64_t{sqlite3_column_int64(statement, i)}); break;
    case SQLITE_TEXT:
      row.emplace_back(std::string(reinterpret_cast<const char*>(sqlite3_column_text(statement, i))));
      break;
    case SQLITE_BLOB: {
      const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement, i));
      row.emplace_back(std::vector(bytes, bytes + sqlite3_column_bytes(statement, i)));
      break;
    }
    default: row.emplace_back(std::monostate()); break;
    }
  }
  return row;
}

TableRows readTable(journal::Database& database, const std::string& name) {
  TableRows table{.name = name, .rows = {}};
  sqlite3_stmt* statement = nullptr;
  const std::string sql = "SELECT * FROM " + name;
  sqlite3_prepare_v2(database.nativeHandle(), sql.c_str(), -1, &statement, nullptr);
  while (sqlite3_step(statement) == SQLITE_ROW) {
    table.rows.push_back(valuesOf(statement));
  }
  sqlite3_finalize(statement);
  return table;
}

void bindRow(sqlite3_stmt* statement, const RowValues& row) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    const int position = static_cast<int>(i) + 1;
    if (const auto* number = std::get_if<std::int64_t>(&row[i])) {
      sqlite3_bind_int64(statement, position, *number);
    } else if (const auto* text = std::get_if<std::string>(&row[i])) {
      sqlite3_bind_text(statement, position, text->data(), static_cast<int>(text->size()), SQLITE_STATIC);
    } else if (const auto* bytes = std::get_if<std::vector<std::uint8_t>>(&row[i])) {
      sqlite3_bind_blob(statement, position, bytes->data(), static_cast<int>(bytes->size()), SQLITE_STATIC);
    } else {
      sqlite3_bind_null(statement, position);
    }
  }
}

sqlite3_stmt* prepareInsert(journal::Database& database, const TableRows& table) {
  std::string sql = "INSERT INTO " + table.name + " VALUES (?";
  for (std::size_t i = 1; i < table.rows.front().size(); ++i) {
    sql += ",?";
  }
  sqlite3_stmt* statement = nullptr;
  sqlite3_prepare_v2(database.nativeHandle(), (sql + ")").c_str(), -1, &statement, nullptr);
  return statement;
}

} // namespace

struct BareRows::Table {
  TableRows rows;
  sqlite3_stmt* insert = nullptr;
};

BareRows::BareRows(const std::filesystem::path& folder, const journal::Key& key,
                   const std::filesystem::path& into) {
  {
    auto source = must(journal::Database::open(folder / "comanda.db", key, journal::Access::ReadOnly));
    for (const char* name : {"journal", "outcome", "read_order", "read_line"}) {
      m_tables.push_back({.rows = readTable(source, name)});
    }
  }
  m_target = std::make_unique<journal::Database>(must(journal::Database::create(into, key)));
  must(journal::migrate(*m_target));
  for (Table& table : m_tables) {
    table.insert = prepareInsert(*m_target, table.rows);
  }
}

BareRows::~BareRows() {
  for (const Table& table : m_tables) {
    sqlite3_finalize(table.insert);
  }
}

std::uint64_t BareRows::write(double from, double to) {
  std::uint64_t written = 0;
  auto transaction = must(journal::Transaction::begin(*m_target));
  for (const Table& table : m_tables) {
    const auto& rows = table.rows.rows;
    const auto indexOf = [&](double share) {
      return static_cast<std::size_t>(static_cast<double>(rows.size()) * share + 0.5);
    };
    for (std::size_t i = indexOf(from); i < std::min(indexOf(to), rows.size()); ++i) {
      bindRow(table.insert, rows[i]);
      sqlite3_step(table.insert);
      sqlite3_reset(table.insert);
      ++written;
    }
  }
  must(transaction.commit());
  return written;
}

BareResult writeBare(const std::filesystem::path& folder, const journal::Key& key,
                     const std::filesystem::path& into, std::uint64_t groups) {
  BareRows rows(folder, key, into);
  BareResult result;
  const Stopwatch stopwatch;
  for (std::uint64_t group = 0; group < groups; ++group) {
    const auto all = static_cast<double>(groups);
    result.rows += rows.write(static_cast<double>(group) / all, static_cast<double>(group + 1) / all);
  }
  result.seconds = stopwatch.seconds();
  return result;
}

} // namespace comanda::bench
