// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/database.h"
#include "server/journal/migrations.h"
#include "server/journal/read_tables.h"
#include "server/journal/transaction.h"
#include "tests/support/scenario.h"
#include "tests/support/temp_dir.h"

#include <span>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace comanda::testing {

template <class T>
T must(journal::Result<T> result) {
  if (!result) {
    throw std::runtime_error(result.error().what);
  }
  if constexpr (!std::is_void_v<T>) {
    return *std::move(result);
  }
}

/// Read tables in an encrypted database of their own, filled with what a scenario made happen.
class FilledTables {
public:
  FilledTables() { empty(); }
  explicit FilledTables(const Scenario& scenario) : FilledTables() { take(scenario); }

  /// One for all tries of a property, emptied and filled anew: making an encrypted database takes longer than
  /// most of them.
  static FilledTables& anew(const Scenario& scenario) {
    static FilledTables tables;
    tables.empty();
    tables.take(scenario);
    return tables;
  }

  /// The events that came since the last time, in one transaction.
  void take(const Scenario& scenario) {
    const std::span<const v1::Event> journal(scenario.journal());
    take(journal.subspan(m_taken));
    m_taken = journal.size();
  }
  void take(std::span<const v1::Event> events) {
    auto transaction = must(journal::Transaction::begin(m_database));
    for (const v1::Event& event : events) {
      must(m_tables.apply(event));
    }
    must(transaction.commit());
  }
  void empty() {
    auto transaction = must(journal::Transaction::begin(m_database));
    must(m_tables.clear());
    must(transaction.commit());
    m_taken = 0;
  }

  journal::Database& database() { return m_database; }
  journal::ReadTables& tables() { return m_tables; }
  std::string digest() { return must(m_tables.digest()); }
  std::int64_t number(std::string_view query) { return must(m_database.number(query)); }
  /// The first column of every row, which `query` puts together as it likes.
  std::vector<std::string> rows(std::string_view query) {
    std::vector<std::string> rows;
    auto statement = must(m_database.prepare(query));
    while (must(statement.step())) {
      rows.emplace_back(statement.text(0));
    }
    return rows;
  }

private:
  static journal::Database create(const std::filesystem::path& path) {
    auto database = must(journal::Database::create(path, journal::Key::random()));
    must(journal::migrate(database));
    return database;
  }

  support::TempDir m_folder;
  journal::Database m_database = create(m_folder / "tables.db");
  journal::ReadTables m_tables{m_database};
  std::size_t m_taken = 0;
};

} // namespace comanda::testing
