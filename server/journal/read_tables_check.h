// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/database.h"
#include "server/journal/read_tables.h"
#include "server/journal/transaction.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

namespace comanda::journal {

/// Fills read tables anew, in a database of its own, and holds them against those of a journal. The scratch
/// database is encrypted with a key that nobody keeps, lies in the system's folder for such things and goes
/// with this object.
class ReadTablesCheck {
public:
  static Result<std::unique_ptr<ReadTablesCheck>> begin();

  ReadTablesCheck(const ReadTablesCheck&) = delete;
  ReadTablesCheck& operator=(const ReadTablesCheck&) = delete;
  ~ReadTablesCheck();

  /// For every event of the journal, in order.
  Result<void> add(const v1::Event& event);
  /// Damaged when the journal's tables are not those that the events made here; OlderVersion when they were
  /// filled by another version's rules.
  Result<void> compare(Database& journal);

private:
  ReadTablesCheck(std::filesystem::path folder, Database scratch);
  Result<void> start();
  Result<void> commit();

  std::filesystem::path m_folder;
  std::optional<Database> m_scratch;
  std::optional<ReadTables> m_tables;
  std::optional<Transaction> m_transaction;
  std::uint64_t m_uncommitted = 0; ///< Events in the transaction.
};

} // namespace comanda::journal
