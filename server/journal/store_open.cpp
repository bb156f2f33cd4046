// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/whole_file.h"
#include "server/journal/journal_files.h"
#include "server/journal/meta_table.h"
#include "server/journal/migrations.h"
#include "server/journal/store.h"
#include "server/journal/transaction.h"
#include "server/journal/write_guard.h"

#include <sodium.h>

#include <utility>

namespace comanda::journal {
namespace {

namespace fs = std::filesystem;

// A reader may meet the head file while the writer overwrites it.
constexpr int kHeadReadsMax = 5;

Result<Head> readHeadFile(HeadFile& file) {
  Result<Head> head = file.read();
  for (int i = 1; !head && i < kHeadReadsMax; ++i) {
    head = file.read();
  }
  return head;
}

Result<Database> openDatabaseIn(const fs::path& folder, const Key& key, Access access,
                                const DatabaseOptions& options = {}) {
  auto restored = requireRestored(folder);
  return restored ? Database::open(databaseIn(folder), key, access, options)
                  : std::unexpected(std::move(restored.error()));
}

VenueId newVenue() {
  ensureSodium();
  VenueId venue;
  randombytes_buf(venue.data(), venue.size());
  return venue;
}

} // namespace

bool Store::exists(const fs::path& folder) {
  return holdsJournal(folder) || !requireRestored(folder);
}

Result<std::unique_ptr<Store>> Store::create(const fs::path& folder, const Key& key,
                                             const DatabaseOptions& options) {
  if (auto restored = requireRestored(folder); !restored) {
    return std::unexpected(std::move(restored.error()));
  }
  if (exists(folder)) {
    return std::unexpected(errorAbout(ErrorKind::AlreadyExists, databaseIn(folder)));
  }
  if (const auto made = files::makeOwnFolder(folder); !made) {
    return std::unexpected(errorAbout(made.error(), folder));
  }
  return attach(folder, key, Access::ReadWrite, Database::create(databaseIn(folder), key, options));
}

Result<std::unique_ptr<Store>> Store::open(const fs::path& folder, const Key& key,
                                           const DatabaseOptions& options) {
  return attach(folder, key, Access::ReadWrite, openDatabaseIn(folder, key, Access::ReadWrite, options));
}

Result<std::unique_ptr<Store>> Store::openWithoutHead(const fs::path& folder, const Key& key) {
  return attach(folder, key, Access::ReadWrite, openDatabaseIn(folder, key, Access::ReadWrite),
                HeadPolicy::MakeAnew);
}

Result<std::unique_ptr<Store>> Store::openReadOnly(const fs::path& folder, const Key& key, Access access) {
  return attach(folder, key, access, openDatabaseIn(folder, key, access));
}

Store::Store(fs::path folder, const Key& key, Database database, Access access)
    : m_folder(std::move(folder)),
      m_key(key.clone()),
      m_database(std::move(database)),
      m_access(access),
      m_keys(m_database),
      m_readTables(m_database) {}

// SQLite removes the log with the last connection; this is for when another one is still reading.
Store::~Store() {
  static_cast<void>(forgetInLog()); // what cannot be emptied is when the journal is opened the next time
}

Result<std::unique_ptr<Store>> Store::attach(const fs::path& folder, const Key& key, Access access,
                                             Result<Database> database, HeadPolicy policy) {
  if (!database) {
    return std::unexpected(std::move(database.error()));
  }
  std::unique_ptr<Store> store(new Store(folder, key, *std::move(database), access));
  const auto lookAtHeadFile = policy == HeadPolicy::Compare ? &Store::compareWithHeadFile : nullptr;
  for (const auto step :
       {&Store::prepareTables, &Store::prepareReadTables, lookAtHeadFile, &Store::readHead}) {
    if (step == nullptr) {
      continue;
    }
    if (auto done = (*store.*step)(); !done) {
      return std::unexpected(std::move(done.error()));
    }
  }
  if (access == Access::ReadWrite) {
    guardThePast(store->m_database); // last: what brings the schema up to date may do more
    store->m_logHoldsKeys = true;    // a host that was killed may have left them
    if (auto emptied = store->forgetInLog(); !emptied) {
      return std::unexpected(std::move(emptied.error()));
    }
    std::error_code ignored; // what a restore that was cut off at its very end has left
    fs::remove_all(workshopIn(folder), ignored);
  }
  return store;
}

// The tables as this program knows them; a journal that was never begun, begun.
Result<void> Store::prepareTables() {
  if (m_access != Access::ReadWrite) {
    return requireSchema(m_database);
  }
  if (auto version = migrate(m_database); !version) {
    return std::unexpected(std::move(version.error()));
  }
  const auto meta = readMeta(m_database);
  if (!meta || *meta) {
    return meta ? Result<void>() : std::unexpected(meta.error());
  }
  auto transaction = Transaction::begin(m_database);
  if (!transaction) {
    return std::unexpected(std::move(transaction.error()));
  }
  if (auto inserted = insertMeta(m_database, newVenue()); !inserted) {
    return inserted;
  }
  return transaction->commit();
}

Result<void> Store::readHead() {
  auto standing = readStanding(m_database);
  if (!standing) {
    return std::unexpected(std::move(standing.error()));
  }
  m_head = standing->head;
  m_atUs = standing->atUs;
  return {};
}

Result<void> Store::compareWithHeadFile() {
  const fs::path path = headFileIn(m_folder);
  const bool isWriter = m_access == Access::ReadWrite;
  auto file = HeadFile::open(path, m_key, isWriter ? files::OpenMode::Existing : files::OpenMode::ReadOnly);
  // The file is read first: a database that has grown since is in order.
  const Result<Head> recorded = file ? readHeadFile(*file) : std::unexpected(file.error());
  const auto standing = readStanding(m_database);
  if (!standing) {
    return std::unexpected(standing.error());
  }
  if (!recorded && recorded.error().kind == ErrorKind::Missing) {
    return standing->isHeadNoted
               ? std::unexpected(errorAbout(ErrorKind::HeadLost, path, "there is no such file"))
               : makeHeadFile();
  }
  if (!recorded) {
    return std::unexpected(recorded.error());
  }
  if (auto compared = compareWithHead(m_database, *recorded); !compared) {
    return compared;
  }
  if (!isWriter) {
    return {};
  }
  m_headFile = *std::move(file);
  return standing->isHeadNoted ? Result<void>() : setHeadNoted(m_database, true);
}

// The last step of creating or restoring a journal, here also when a crash came before it.
Result<void> Store::makeHeadFile() {
  if (m_access != Access::ReadWrite) {
    return {};
  }
  const auto standing = readStanding(m_database);
  if (!standing) {
    return std::unexpected(standing.error());
  }
  auto file = HeadFile::create(headFileIn(m_folder), m_key, standing->head);
  if (!file) {
    return std::unexpected(std::move(file.error()));
  }
  m_headFile = *std::move(file);
  return setHeadNoted(m_database, true);
}

Result<void> Store::replaceHeadFile() {
  std::error_code code;
  fs::remove(headFileIn(m_folder), code);
  return code ? std::unexpected(errorAbout(code, headFileIn(m_folder))) : makeHeadFile();
}

// What an earlier program filled by other rules, or none at all, is filled anew.
Result<void> Store::prepareReadTables() {
  const auto isCurrent = m_readTables.isCurrent();
  if (!isCurrent) {
    return std::unexpected(isCurrent.error());
  }
  if (*isCurrent) {
    return {};
  }
  if (m_access != Access::ReadWrite) {
    return std::unexpected(
        errorAbout(ErrorKind::OlderVersion, m_database.path(), "its read tables are of another version"));
  }
  return rebuildReadTables();
}

Result<std::unique_ptr<Store>> Store::reopenReadOnly(std::unique_ptr<Store> store) {
  const fs::path folder = store->m_folder;
  const Key key = store->m_key.clone();
  store.reset(); // a broken connection must be closed before another one reads the files
  return openReadOnly(folder, key);
}

} // namespace comanda::journal
