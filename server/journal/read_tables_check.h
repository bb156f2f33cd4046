// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/database.h"
#include "server/journal/read_tables.h"
#include "server/journal/scratch_folder.h"
#include "server/journal/transaction.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace comanda::journal {

/// Fills read tables anew, in a database of its own, and holds them against those of a journal. The scratch
/// database is encrypted with a key that nobody keeps, lies in the system's folder for such things and goes
/// with this object.
class ReadTablesCheck {
public:
  static Result<std::unique_ptr<ReadTablesCheck>> begin();

  /// For every event of the journal, in order.
  Result<void> add(const v1::Event& event);
  /// Damaged when the journal's tables are not those that the events made here; OlderVersion when they were
  /// filled by another version's rules.
  Result<void> compare(Database& journal);

private:
  ReadTablesCheck(ScratchFolder folder, Database scratch);
  Result<void> start();
  Result<void> commit();

  // Taken down from the last to the first: the folder goes when nothing in it is open any more.
  ScratchFolder m_folder;
  Database m_scratch;
  ReadTables m_tables;
  std::optional<Transaction> m_transaction;
  std::uint64_t m_uncommitted = 0; ///< Events in the transaction.
};

} // namespace comanda::journal
