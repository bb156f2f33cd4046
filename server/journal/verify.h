// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/error.h"
#include "server/journal/head_file.h"
#include "server/journal/secret_key.h"

#include <cstdint>
#include <filesystem>
#include <optional>

/// Proves that a journal is whole: reads every byte of it, recomputes whatever follows from something else
/// and compares. The first fault is an Error, Damaged where something is not as it was written, and names the
/// sequence: "… (sequence 812: its hash is not that of its content)".
namespace comanda::journal {

struct VerifyReport {
  std::uint64_t events = 0;
  std::uint64_t outcomes = 0;
  std::uint64_t snapshots = 0;
  std::uint64_t bills = 0;
  double seconds = 0; ///< How long it took.
};

/// The journal of a folder, which no host may be working on (InUse): every page's MAC; the head file; the
/// rows without a gap in sequence, epoch and time, each with its hash; every outcome with its events and
/// every event with its outcome; fiscal numbers without a gap; replay from event 1 to the very house of each
/// snapshot, and to a house in which all that must hold holds (domain/invariants.h); the read tables built
/// anew. Makes and changes nothing in the folder (reading_place.h).
Result<VerifyReport> verify(const std::filesystem::path& folder, const Key& key);

struct HeadVerdict {
  VerifyReport report;
  Head found;                 ///< Where the database ends.
  std::int64_t atUs = 0;      ///< When that was: microseconds since 1970, UTC.
  std::optional<Error> fault; ///< What is wrong with the head file.
};

/// The same, but what is wrong with the head file is part of the verdict and no error.
Result<HeadVerdict> verifyBesidesHead(const std::filesystem::path& folder, const Key& key);

/// The same for a database that nobody writes to and that has no head file: a backup.
Result<VerifyReport> verifyDatabase(const std::filesystem::path& database, const Key& key);

} // namespace comanda::journal
