// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/error.h"
#include "server/journal/head_file.h"

#include <cstdint>
#include <optional>

/// The table meta: one row about the journal as a whole.
namespace comanda::journal {

class Database;

struct Meta {
  VenueId venue{};
  std::int64_t epoch = 1;
  bool isHeadNoted = false; ///< The head file was made; from then on its absence is a loss.
};

/// Nothing when the journal was never begun.
Result<std::optional<Meta>> readMeta(Database& database);
/// Begins the journal of a new restaurant: epoch 1.
Result<void> insertMeta(Database& database, const VenueId& venue);
Result<void> setEpoch(Database& database, std::int64_t epoch);
Result<void> setHeadNoted(Database& database, bool isHeadNoted);

/// Where the journal stands, by its tables.
struct Standing {
  Head head;
  std::int64_t atUs = 0; ///< Time of the last event in microseconds since 1970; 0 before the first.
  bool isHeadNoted = false;
};
/// Damaged when the journal was never begun.
Result<Standing> readStanding(Database& database);

/// Damaged when the database lacks what was recorded in the head file (compareHeads). Read the file first: a
/// database that has grown since is in order.
Result<void> compareWithHead(Database& database, const Head& recorded);

} // namespace comanda::journal
