// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/transaction.h"

#include "server/journal/database.h"
#include "server/journal/sql.h"

#include <sqlite3.h>

#include <utility>

namespace comanda::journal {
namespace {

Result<void> runNamed(Database& database, std::string_view sql) {
  auto statement = database.prepare(sql);
  return statement ? statement->run() : std::unexpected(statement.error());
}

} // namespace

Result<Transaction> Transaction::begin(Database& database) {
  if (auto begun = runNamed(database, sql::named("begin_write")); !begun) {
    return std::unexpected(begun.error());
  }
  return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr)) {}

Transaction::~Transaction() {
  // Many failures have made SQLite roll back already. On a broken connection this does nothing, and closing
  // it undoes what is left.
  if (m_database != nullptr && sqlite3_get_autocommit(m_database->nativeHandle()) == 0) {
    static_cast<void>(runNamed(*m_database, sql::named("rollback")));
  }
}

Result<void> Transaction::commit() {
  if (m_database == nullptr) {
    return std::unexpected(Error{ErrorKind::Invalid, "This transaction is over already."});
  }
  auto committed = runNamed(*m_database, sql::named("commit"));
  if (committed) {
    m_database = nullptr;
  }
  return committed;
}

} // namespace comanda::journal
