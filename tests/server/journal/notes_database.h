// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/database.h"
#include "server/journal/transaction.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

// A database with one plain table, for tests that need rows and do not care which.
namespace comanda::journal {

namespace fs = std::filesystem;
using support::TempDir;

inline Key testKey(std::uint8_t first = 1) {
  std::array<std::uint8_t, kKeyBytes> bytes{};
  bytes[0] = first;
  return Key{std::span<const std::uint8_t, kKeyBytes>(bytes)};
}

template <typename T>
T need(Result<T> result) {
  if (!result) {
    throw std::runtime_error(result.error().what);
  }
  return std::move(*result);
}

inline void need(const Result<void>& result) {
  if (!result) {
    throw std::runtime_error(result.error().what);
  }
}

// Fails the test unless this is an error of this kind whose sentence names the file.
template <typename T>
void expectError(const Result<T>& result, ErrorKind kind, const fs::path& file) {
  ASSERT_FALSE(result.has_value()) << "expected " << kindName(kind);
  EXPECT_EQ(kindName(result.error().kind), kindName(kind)) << result.error().what;
  EXPECT_NE(result.error().what.find(utf8(file.filename())), std::string::npos) << result.error().what;
}

inline Result<void> tryAddNote(Database& database, std::int64_t number, std::size_t bytes = 300) {
  auto transaction = Transaction::begin(database);
  if (!transaction) {
    return std::unexpected(transaction.error());
  }
  {
    auto insert = database.prepare("INSERT INTO note(number, body) VALUES (?1, ?2)");
    if (!insert) {
      return std::unexpected(insert.error());
    }
    insert->bindInteger(1, number);
    insert->bindText(2, std::string(bytes, static_cast<char>('a' + number % 26)));
    if (auto inserted = insert->run(); !inserted) {
      return inserted;
    }
  }
  return transaction->commit();
}

inline void addNotes(Database& database, std::int64_t first, std::int64_t last, std::size_t bytes = 300) {
  for (std::int64_t number = first; number <= last; ++number) {
    need(tryAddNote(database, number, bytes));
  }
}

inline Database createNotes(const fs::path& path, const Key& key, const DatabaseOptions& options = {}) {
  Database database = need(Database::create(path, key, options));
  need(database.execute("CREATE TABLE note(number INTEGER PRIMARY KEY, body TEXT NOT NULL)"));
  return database;
}

inline std::int64_t noteCount(Database& database) {
  return need(database.number("SELECT count(*) FROM note"));
}

// What a killed process leaves behind: the files as they are while the connection is still open.
inline void copyAsAfterKill(const fs::path& from, const fs::path& to) {
  for (const char* suffix : {"", "-wal", "-shm", ".keycheck", ".lock"}) {
    const fs::path source(from.string() + suffix);
    if (fs::exists(source)) {
      fs::copy_file(source, fs::path(to.string() + suffix), fs::copy_options::overwrite_existing);
    }
  }
}

} // namespace comanda::journal
