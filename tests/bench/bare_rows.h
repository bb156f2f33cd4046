// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/secret_key.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

struct sqlite3;

/// The ceiling: the rows of a journal written again by bare SQLCipher, without anything of Comanda around it
/// but the same cipher settings and the same schema.
namespace comanda::bench {

struct BareResult {
  std::uint64_t rows = 0;
  double seconds = 0;
};

/// Reads every row that the orders of a journal made (journal, outcome and read tables) and writes them, in
/// the same order of tables, into a new database, `groups` transactions in all.
BareResult writeBare(const std::filesystem::path& folder, const journal::Key& key,
                     const std::filesystem::path& into, std::uint64_t groups);

} // namespace comanda::bench
