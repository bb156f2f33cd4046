// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/head_acceptance.h"

#include "server/journal/database.h"
#include "server/journal/epoch.h"
#include "server/journal/journal_files.h"
#include "server/journal/migrations.h"
#include "server/journal/session_table.h"
#include "server/journal/store.h"

#include <utility>

namespace comanda::journal {
namespace {

namespace fs = std::filesystem;

// A session that was ended by an event that is gone must not come back.
Result<void> logEverybodyOut(const fs::path& folder, const Key& key) {
  auto database = Database::open(databaseIn(folder), key, Access::ReadWrite);
  return database ? removeAllSessions(*database) : std::unexpected(std::move(database.error()));
}

} // namespace

Result<HeadVerdict> judgeHead(const fs::path& folder, const Key& key) {
  return verifyBesidesHead(folder, key);
}

Result<HeadVerdict> acceptHead(const fs::path& folder, const Key& key, const ports::Clock& clock) {
  auto verdict = verifyBesidesHead(folder, key);
  if (!verdict || !verdict->fault) {
    return verdict;
  }
  if (auto done = logEverybodyOut(folder, key); !done) {
    return std::unexpected(std::move(done.error()));
  }
  auto store = Store::openWithoutHead(folder, key);
  if (!store) {
    return std::unexpected(std::move(store.error()));
  }
  auto begun = beginEpoch(**store, clock, "accepted without the note of its last event");
  return begun ? std::move(verdict) : std::unexpected(std::move(begun.error()));
}

} // namespace comanda::journal
