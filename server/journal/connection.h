// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/files/raw_file.h"
#include "server/journal/error.h"
#include "server/journal/secret_key.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt; // NOLINT(readability-identifier-naming): SQLite names it

// What Database, Statement and Transaction share; nobody else includes this.
namespace comanda::journal {

// Lets a map with std::string keys be searched by std::string_view.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

// A statement kept prepared for its next use.
struct PreparedStatement {
  sqlite3_stmt* statement = nullptr;
  bool isInUse = false;
};

// One sqlite3* with its key set and its cipher settings pinned.
// Once it has seen a damaged page or a failing disk it is broken: SQLCipher then answers at random, and a
// failed fsync must not be tried again. Every later call gives the first error; only closing helps.
class Connection {
public:
  // `flags` are SQLITE_OPEN_...; with SQLITE_OPEN_URI the file is taken for one that nobody changes while it
  // is open: SQLite then neither locks it nor makes any file beside it. `disk` as in DatabaseOptions.
  static Result<std::unique_ptr<Connection>> open(const std::filesystem::path& path, const Key& key,
                                                  int flags, const std::string& disk);
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  Connection(Connection&&) = delete;
  Connection& operator=(Connection&&) = delete;
  ~Connection();

  sqlite3* handle() { return m_handle; }
  const std::filesystem::path& path() const { return m_path; }
  const std::optional<Error>& broken() const { return m_broken; }
  // The error for an SQLite result code, marking the connection as broken where it must be.
  Error failure(int code);
  // Runs all statements of a script, ignoring rows.
  Result<void> run(std::string_view script);
  // The first column of the first row as text; nothing when there is no row.
  Result<std::optional<std::string>> text(std::string_view query);
  Result<std::int64_t> number(std::string_view query);
  Result<sqlite3_stmt*> compile(std::string_view sql);

  std::unordered_map<std::string, PreparedStatement, TextHash, std::equal_to<>> prepared; // by their text
  std::optional<files::RawFile> lock;                                                     // the writer's

private:
  explicit Connection(std::filesystem::path path) : m_path(std::move(path)) {}
  Result<void> setKey(const Key& key);

  sqlite3* m_handle = nullptr;
  std::filesystem::path m_path;
  std::optional<Error> m_broken;
};

} // namespace comanda::journal
