// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/secret_key.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace comanda::journal {
class Database;
}

/// The ceiling: the rows of a journal written again by bare SQLCipher, without anything of Comanda around it
/// but the same cipher settings and the same schema.
namespace comanda::bench {

/// The rows that a journal's orders made (journal, outcome and read tables), to be written again into a new
/// database, order by order. One thread at a time.
class BareRows {
public:
  BareRows(const std::filesystem::path& folder, const journal::Key& key, const std::filesystem::path& into);
  ~BareRows();
  BareRows(const BareRows&) = delete;
  BareRows& operator=(const BareRows&) = delete;

  /// Writes the share `from` to `to` (0 to 1) of the rows of every table in one transaction; how many.
  std::uint64_t write(double from, double to);

private:
  struct Table;
  std::vector<Table> m_tables;
  std::unique_ptr<journal::Database> m_target;
};

struct BareResult {
  std::uint64_t rows = 0;
  double seconds = 0;
};

/// Reads every row that the orders of a journal made (journal, outcome and read tables) and writes them, in
/// the same order of tables, into a new database, `groups` transactions in all.
BareResult writeBare(const std::filesystem::path& folder, const journal::Key& key,
                     const std::filesystem::path& into, std::uint64_t groups);

} // namespace comanda::bench
