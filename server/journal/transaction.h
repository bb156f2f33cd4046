// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/error.h"

namespace comanda::journal {

class Database;

// One write transaction: all of it or nothing. Undone on destruction unless commit() succeeded.
// Belongs to the Database's thread, must not outlive it, and cannot be nested.
class Transaction {
public:
  static Result<Transaction> begin(Database& database);

  Transaction(Transaction&& other) noexcept;
  Transaction& operator=(Transaction&&) = delete;
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();

  // Returns once the disk has it. DiskFull: nothing of it happened. IoFailure: whether it happened shows only
  // after the database has been opened again; until then nothing more can be written.
  Result<void> commit();

private:
  explicit Transaction(Database& database) : m_database(&database) {}

  Database* m_database; // null once over
};

} // namespace comanda::journal
