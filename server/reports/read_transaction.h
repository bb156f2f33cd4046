// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/database.h"
#include "server/reports/sql.h"

#include <utility>

namespace comanda::reports {

/// While it lives, all statements of a connection see the database as it was at the first of them, whatever
/// the writer commits meanwhile. Must not outlive the database.
class ReadTransaction {
public:
  static journal::Result<ReadTransaction> begin(journal::Database& database) {
    auto begun = database.execute(sql::named("begin_reading"));
    return begun ? journal::Result<ReadTransaction>(ReadTransaction(database))
                 : std::unexpected(std::move(begun.error()));
  }

  ReadTransaction(ReadTransaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
  ReadTransaction& operator=(ReadTransaction&&) = delete;
  ~ReadTransaction() {
    if (m_database != nullptr) {
      // Nothing was written; a connection that cannot even end this tells so at its next statement.
      static_cast<void>(m_database->execute(sql::named("end_reading")));
    }
  }

private:
  explicit ReadTransaction(journal::Database& database) : m_database(&database) {}

  journal::Database* m_database;
};

} // namespace comanda::reports
