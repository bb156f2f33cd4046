// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/database.h"

#include "server/files/whole_file.h"
#include "server/journal/connection.h"
#include "server/journal/journal_files.h"
#include "server/journal/key_check.h"
#include "server/journal/page_format.h"
#include "server/journal/sql.h"
#include "server/journal/writer_lock.h"

#include <sqlite3.h>

#include <array>
#include <utility>

namespace comanda::journal {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kApplicationId = 1129137217; // see write_application_id.sql
constexpr std::size_t kPreparedMax = 256;           // statements kept; ours are a few dozen
constexpr int kBusyWaitMs = 100;                    // one writer: waiting longer would hide a mistake
constexpr std::string_view kPlainHeader("SQLite format 3", 16);
constexpr int kStillFlags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI; // see Connection::open

int flagsFor(Access access) {
  switch (access) {
  case Access::ReadOnly: return SQLITE_OPEN_READONLY;
  case Access::Still: return kStillFlags;
  case Access::CopyingStill:
    return SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI; // what is attached may be written
  case Access::ReadWrite:
  case Access::Copying: return SQLITE_OPEN_READWRITE;
  }
  std::unreachable();
}

std::unexpected<Error> fail(ErrorKind kind, const fs::path& file, std::string_view detail = {}) {
  return std::unexpected(errorAbout(kind, file, detail));
}

bool hasContent(const fs::path& path) {
  std::error_code code;
  const auto size = fs::file_size(path, code);
  return !code && size > 0;
}

// What can be told from outside, before any key is tried.
Result<void> inspectFile(const fs::path& path) {
  std::error_code code;
  const auto status = fs::status(path, code);
  if (!fs::exists(status)) {
    return fail(ErrorKind::Missing, path);
  }
  if (fs::is_directory(status)) {
    return fail(ErrorKind::IsAFolder, path);
  }
  if (!fs::is_regular_file(status)) {
    return fail(ErrorKind::NotADatabase, path);
  }
  auto file = files::RawFile::open(path, files::OpenMode::ReadOnly);
  if (!file) {
    return std::unexpected(errorAbout(file.error(), path));
  }
  std::array<std::uint8_t, kPlainHeader.size()> start;
  const auto size = file->size();
  const auto count = file->readAt(0, start);
  if (!size || !count) {
    return std::unexpected(errorAbout(size ? count.error() : size.error(), path));
  }
  if (*size == 0) {
    return fail(ErrorKind::Empty, path);
  }
  if (std::string_view(reinterpret_cast<const char*>(start.data()), *count) == kPlainHeader) {
    return fail(ErrorKind::NotADatabase, path, "an unencrypted database");
  }
  // With a log a crash may have left half a page at the end; the log then holds it whole.
  if (*size % kPageBytes != 0 && !hasContent(files::withSuffix(path, "-wal"))) {
    return fail(ErrorKind::Truncated, path, "its length is not a whole number of pages");
  }
  return {};
}

// A file that was cut off between two pages is damaged to SQLite, and no page of it is. Its first page, the
// right key given, says how many there should be; where the library does not tell, it stays damaged.
bool isCutOff(const fs::path& path, const Key& key, const std::string& disk) {
  if (hasContent(files::withSuffix(path, "-wal"))) {
    return false; // which may hold the pages that are missing here
  }
  const auto connection = Connection::open(path, key, kStillFlags, disk);
  if (!connection || !(*connection)->run(sql::named("look_past_damage"))) {
    return false;
  }
  const auto pages = (*connection)->number(sql::named("count_pages"));
  std::error_code code;
  const auto bytes = fs::file_size(path, code);
  return pages && !code && static_cast<std::uintmax_t>(*pages) * kPageBytes > bytes;
}

// The first read, judged together with the key check: SQLCipher alone cannot tell a wrong key from damage.
Result<void> proveKey(Connection& connection, Result<KeyVerdict> verdict) {
  const auto count = connection.number(sql::named("count_schema"));
  if (count) {
    if (!verdict) {
      return std::unexpected(verdict.error());
    }
    if (*verdict == KeyVerdict::Wrong) {
      return fail(ErrorKind::Damaged, keyCheckPath(connection.path()),
                  "it belongs to another database; it may be removed and is then written anew");
    }
    return {};
  }
  if (count.error().kind != ErrorKind::Damaged) {
    return std::unexpected(count.error());
  }
  if (verdict && *verdict == KeyVerdict::Right) {
    return std::unexpected(count.error());
  }
  if (verdict && *verdict == KeyVerdict::Wrong) {
    return fail(ErrorKind::WrongKey, connection.path());
  }
  return fail(ErrorKind::WrongKey, connection.path(),
              "or its first page is damaged: the key check file that would tell is missing or damaged too");
}

Result<void> configure(Connection& connection, Access access) {
  sqlite3_busy_timeout(connection.handle(), kBusyWaitMs);
  if (auto set = connection.run(sql::named("connection_settings")); !set) {
    return set;
  }
  const auto applicationId = connection.number(sql::named("read_application_id"));
  if (!applicationId) {
    return std::unexpected(applicationId.error());
  }
  if (*applicationId != kApplicationId) {
    return fail(ErrorKind::NotADatabase, connection.path(), "another program's database");
  }
  if (access != Access::ReadWrite) {
    // Only the writer moves the log into the main file.
    sqlite3_wal_autocheckpoint(connection.handle(), 0);
    return {};
  }
  if (sqlite3_db_readonly(connection.handle(), "main") != 0) {
    return fail(ErrorKind::NotWritable, connection.path());
  }
  const auto mode = connection.text(sql::named("turn_on_wal"));
  if (!mode) {
    return std::unexpected(mode.error());
  }
  if (*mode != "wal") {
    return fail(ErrorKind::Unsupported, connection.path(), "this disk cannot hold a write-ahead log");
  }
  return {};
}

// The new database under its working name, closed again.
Result<void> writeEmptyDatabase(const fs::path& path, const Key& key, const DatabaseOptions& options) {
  // SQLite would let the system's other users read it; its log and index take after it.
  if (auto created = files::RawFile::open(path, files::OpenMode::CreateNew); !created) {
    return std::unexpected(errorAbout(created.error(), path));
  }
  auto connection = Connection::open(path, key, SQLITE_OPEN_READWRITE, options.disk);
  if (!connection) {
    return std::unexpected(connection.error());
  }
  if (auto written = (*connection)->run(sql::named("write_application_id")); !written) {
    return written;
  }
  return configure(**connection, Access::ReadWrite);
}

void removeLeftovers(const fs::path& unfinished) {
  std::error_code ignored; // what cannot be removed makes the next step fail and say so
  for (const std::string_view suffix : {"", "-wal", "-shm", "-journal"}) {
    fs::remove(files::withSuffix(unfinished, suffix), ignored);
  }
}

} // namespace

Result<Database> Database::create(const fs::path& path, const Key& key, const DatabaseOptions& options) {
  std::error_code code;
  if (auto there = requireFolderOf(path); !there) {
    return std::unexpected(std::move(there.error()));
  }
  auto lock = takeWriterLock(path);
  if (!lock) {
    return std::unexpected(lock.error());
  }
  // A log or a key check without its database means that the database was lost, not that there never was one.
  for (const fs::path& file : {path, files::withSuffix(path, "-wal"), keyCheckPath(path)}) {
    if (fs::exists(file, code)) {
      return fail(ErrorKind::AlreadyExists, file);
    }
  }
  const fs::path unfinished = files::withSuffix(path, ".new");
  removeLeftovers(unfinished);
  if (auto written = writeEmptyDatabase(unfinished, key, options); !written) {
    removeLeftovers(unfinished);
    return std::unexpected(written.error());
  }
  if (auto synced = files::syncPath(unfinished); !synced) {
    return std::unexpected(errorAbout(synced.error(), unfinished));
  }
  if (auto renamed = files::renameDurably(unfinished, path); !renamed) {
    return std::unexpected(errorAbout(renamed.error(), path));
  }
  { const auto released = std::move(*lock); }
  return open(path, key, Access::ReadWrite, options);
}

Result<Database> Database::open(const fs::path& path, const Key& key, Access access,
                                const DatabaseOptions& options) {
  if (auto inspected = inspectFile(path); !inspected) {
    return std::unexpected(inspected.error());
  }
  std::optional<files::RawFile> lock;
  if (access == Access::ReadWrite) {
    auto taken = takeWriterLock(path);
    if (!taken) {
      return std::unexpected(taken.error());
    }
    lock = std::move(*taken);
  }
  const auto verdict = judgeKey(path, key);
  auto connection = Connection::open(path, key, flagsFor(access), options.disk);
  if (!connection) {
    return std::unexpected(connection.error());
  }
  if (auto proved = proveKey(**connection, verdict); !proved) {
    connection->reset();
    if (proved.error().kind == ErrorKind::Damaged && isCutOff(path, key, options.disk)) {
      return fail(ErrorKind::Truncated, path, "it has fewer pages than it should");
    }
    return std::unexpected(proved.error());
  }
  if (auto configured = configure(**connection, access); !configured) {
    return std::unexpected(configured.error());
  }
  if (access == Access::ReadWrite && *verdict == KeyVerdict::Unknown) {
    if (auto written = writeKeyCheck(path, key); !written) {
      return std::unexpected(written.error());
    }
  }
  (*connection)->lock = std::move(lock);
  return Database(std::move(*connection));
}

Database::Database(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Result<Statement> Database::prepare(std::string_view sql) {
  auto& shelves = m_connection->prepared;
  const auto shelf = shelves.find(sql);
  if (shelf != shelves.end() && !shelf->second.isInUse) {
    shelf->second.isInUse = true;
    return Statement(*m_connection, shelf->second.statement, &shelf->second);
  }
  auto compiled = m_connection->compile(sql);
  if (!compiled) {
    return std::unexpected(compiled.error());
  }
  if (shelf != shelves.end() || shelves.size() >= kPreparedMax) {
    return Statement(*m_connection, *compiled, nullptr); // used within itself: a second one, for this once
  }
  const auto added = shelves.try_emplace(std::string(sql), PreparedStatement{*compiled, true}).first;
  return Statement(*m_connection, *compiled, &added->second);
}

Result<void> Database::execute(std::string_view script) {
  return m_connection->run(script);
}

Result<std::int64_t> Database::number(std::string_view query) {
  return m_connection->number(query);
}

std::int64_t Database::changedRows() const {
  return sqlite3_changes(m_connection->handle());
}

Result<void> Database::emptyLog() {
  const auto isBusy = m_connection->number(sql::named("empty_the_log"));
  if (!isBusy) {
    return std::unexpected(isBusy.error());
  }
  if (*isBusy != 0) {
    return fail(ErrorKind::InUse, path(), "a reader stands in the way");
  }
  return {};
}

Result<void> Database::tryToEmptyLog() {
  sqlite3_busy_timeout(nativeHandle(), 0);
  auto emptied = emptyLog();
  sqlite3_busy_timeout(nativeHandle(), kBusyWaitMs);
  return emptied;
}

const std::optional<Error>& Database::broken() const {
  return m_connection->broken();
}

const std::filesystem::path& Database::path() const {
  return m_connection->path();
}

sqlite3* Database::nativeHandle() {
  return m_connection->handle();
}

} // namespace comanda::journal
