// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/error.h"
#include "server/journal/secret_key.h"
#include "server/journal/statement.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;

namespace comanda::journal {

class Connection;

enum class Access {
  ReadWrite,    // the one writer: takes the lock <database>.lock, InUse when another process has it
  ReadOnly,     // reports and verification; changes no file of the database but SQLite's shared-memory index
  Copying,      // reads like ReadOnly, beside a live writer, and may write backups elsewhere (backup.h)
  Still,        // reads a database that nobody writes to meanwhile and whose log is empty; no file is made or
                // changed
  CopyingStill, // reads like Still, and may write backups elsewhere
};

struct DatabaseOptions {
  std::string disk; // the SQLite VFS to work on; empty: the platform's own
};

// One connection to an encrypted database (SQLCipher, raw 256-bit key, pages of 4096 bytes, WAL,
// synchronous=FULL). Belongs to one thread at a time. The writer also checkpoints; there is only one.
//
// Beside the database lie SQLite's own -wal and -shm, <database>.keycheck (key_check.h) and <database>.lock
// (writer_lock.h). All of them are made for their owner alone.
class Database {
public:
  // Makes a new, empty database. AlreadyExists when the file, its log or its key check exists; Missing
  // when the folder does not. After a crash in between there is a whole database or none.
  static Result<Database> create(const std::filesystem::path& path, const Key& key,
                                 const DatabaseOptions& options = {});

  // Opens an existing one: Missing, Empty, Truncated, NotADatabase, WrongKey, Damaged, NotWritable, InUse,
  // IoFailure.
  static Result<Database> open(const std::filesystem::path& path, const Key& key, Access access,
                               const DatabaseOptions& options = {});

  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database();

  // One statement, prepared at its first use and kept for the next.
  Result<Statement> prepare(std::string_view sql);
  // All statements of a script without parameters.
  Result<void> execute(std::string_view script);
  // The first column of the first row as a number; Invalid when there is none.
  Result<std::int64_t> number(std::string_view query);
  // Rows changed by the last statement.
  std::int64_t changedRows() const;

  // Moves the whole log into the main file and empties it; InUse when a reader stands in the way.
  Result<void> emptyLog();
  // The same without waiting for a reader to go.
  Result<void> tryToEmptyLog();

  // Set once a page was damaged or the disk failed: nothing works any more but closing.
  const std::optional<Error>& broken() const;
  const std::filesystem::path& path() const;
  sqlite3* nativeHandle();

private:
  explicit Database(std::unique_ptr<Connection> connection);

  std::unique_ptr<Connection> m_connection;
};

} // namespace comanda::journal
