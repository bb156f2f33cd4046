// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/connection.h"

#include "domain/values/assert.h"
#include "server/journal/page_tail_vfs.h"
#include "server/journal/sql.h"

#include <openssl/crypto.h>
#include <sodium.h>
#include <sqlite3.h>

#include <QByteArray>
#include <array>
#include <charconv>

namespace comanda::journal {
namespace {

// SQLCipher 3 reports some damaged pages as code 1 without a message of its own, where our statements can
// only fail with one (a trigger's, or "no such table").
bool isDamageInDisguise(int code, std::string_view message) {
  return (code & 0xff) == SQLITE_ERROR && message.starts_with("SQL logic error");
}

// sqlcipher_export hands on what went wrong inside it as code 1 with the sentence of the true code.
int trueCode(int code, std::string_view message) {
  if ((code & 0xff) != SQLITE_ERROR) {
    return code & 0xff;
  }
  for (const int known : {SQLITE_FULL, SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_READONLY}) {
    if (message == sqlite3_errstr(known)) {
      return known;
    }
  }
  return SQLITE_ERROR;
}

ErrorKind kindOf(int code, std::string_view message) {
  switch (trueCode(code, message)) {
  case SQLITE_CORRUPT:
  case SQLITE_NOTADB: return ErrorKind::Damaged;
  case SQLITE_FULL: return ErrorKind::DiskFull;
  case SQLITE_IOERR: return ErrorKind::IoFailure;
  case SQLITE_BUSY:
  case SQLITE_LOCKED: return ErrorKind::InUse;
  case SQLITE_READONLY:
  case SQLITE_CANTOPEN:
  case SQLITE_PERM: return ErrorKind::NotWritable;
  default: return isDamageInDisguise(code, message) ? ErrorKind::Damaged : ErrorKind::Invalid;
  }
}

// The file's name as a URI, which is how SQLite is told that nobody writes to the file.
std::string nameOfStill(const std::filesystem::path& path) {
  const std::u8string text = path.generic_u8string();
  const QByteArray bytes(reinterpret_cast<const char*>(text.data()), static_cast<qsizetype>(text.size()));
  const char* const start = path.has_root_name() ? "file:/" : "file:"; // file:/C:/…
  return start + bytes.toPercentEncoding("/:").toStdString() + "?immutable=1";
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const std::filesystem::path& path, const Key& key,
                                                     int flags, const std::string& disk) {
  ensureSodium();
  const std::string vfs = pageTailVfsOver(disk);
  if (vfs.empty()) {
    return std::unexpected(errorAbout(ErrorKind::Unsupported, path, "no such disk: " + disk));
  }
  std::unique_ptr<Connection> connection(new Connection(path));
  const std::string name = (flags & SQLITE_OPEN_URI) != 0 ? nameOfStill(path) : utf8(path);
  const int code =
      sqlite3_open_v2(name.c_str(), &connection->m_handle, flags | SQLITE_OPEN_NOMUTEX, vfs.c_str());
  if (code != SQLITE_OK) {
    return std::unexpected(connection->failure(code));
  }
  sqlite3_extended_result_codes(connection->m_handle, 1);
  if (auto keyed = connection->setKey(key); !keyed) {
    return std::unexpected(keyed.error());
  }
  return connection;
}

Connection::~Connection() {
  for (const auto& [text, statement] : prepared) {
    sqlite3_finalize(statement.statement);
  }
  const int code = sqlite3_close(m_handle);
  COMANDA_ASSERT(code == SQLITE_OK, "a Statement has outlived its Database");
  // What SQLCipher's cryptography keeps for this thread; whatever else on it needs such a thing makes it
  // anew. Left to the thread's own end, it is not given back where the program ends first: QThread::wait()
  // does not wait that long.
  OPENSSL_thread_stop();
}

// The key goes in by sqlite3_key_v2, never through SQL text, where a trace could show it.
Result<void> Connection::setKey(const Key& key) {
  const auto version = text(sql::named("cipher_version"));
  if (!version || !version->has_value()) {
    return std::unexpected(
        errorAbout(ErrorKind::Unsupported, m_path, "the database library does not encrypt"));
  }
  std::array<char, 3 + 2 * kKeyBytes + 1> rawKey; // x'<hex>' and the closing zero
  rawKey[0] = 'x';
  rawKey[1] = '\'';
  sodium_bin2hex(rawKey.data() + 2, 2 * kKeyBytes + 1, key.bytes().data(), kKeyBytes);
  rawKey[2 + 2 * kKeyBytes] = '\'';
  const int code = sqlite3_key_v2(m_handle, "main", rawKey.data(), static_cast<int>(rawKey.size() - 1));
  sodium_memzero(rawKey.data(), rawKey.size());
  if (code != SQLITE_OK) {
    return std::unexpected(failure(code));
  }
  static const bool defaultsAreSet = run(sql::named("cipher_defaults")).has_value();
  if (!defaultsAreSet) {
    return std::unexpected(
        errorAbout(ErrorKind::Unsupported, m_path, "the cipher settings are not accepted"));
  }
  return run(sql::named("cipher_settings"));
}

Error Connection::failure(int code) {
  if (m_broken) {
    return *m_broken;
  }
  const std::string message = m_handle == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(m_handle);
  const ErrorKind kind = kindOf(code, message);
  Error error = errorAbout(kind, m_path, message + ", code " + std::to_string(code));
  if (kind == ErrorKind::Damaged || kind == ErrorKind::IoFailure) {
    m_broken = error;
  }
  return error;
}

Result<void> Connection::run(std::string_view script) {
  if (m_broken) {
    return std::unexpected(*m_broken);
  }
  const int code = sqlite3_exec(m_handle, std::string(script).c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) {
    return std::unexpected(failure(code));
  }
  return {};
}

Result<std::optional<std::string>> Connection::text(std::string_view query) {
  auto statement = compile(query);
  if (!statement) {
    return std::unexpected(statement.error());
  }
  std::optional<std::string> value;
  int code = sqlite3_step(*statement);
  if (code == SQLITE_ROW) {
    const auto* characters = reinterpret_cast<const char*>(sqlite3_column_text(*statement, 0));
    value = characters == nullptr ? "" : characters;
    code = SQLITE_DONE;
  }
  Result<std::optional<std::string>> result = value;
  if (code != SQLITE_DONE) {
    result = std::unexpected(failure(code));
  }
  sqlite3_finalize(*statement);
  return result;
}

Result<std::int64_t> Connection::number(std::string_view query) {
  const auto value = text(query);
  if (!value) {
    return std::unexpected(value.error());
  }
  std::int64_t number = 0;
  const std::string digits = value->value_or("");
  const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (failed != std::errc() || end != digits.data() + digits.size()) {
    return std::unexpected(errorAbout(ErrorKind::Invalid, m_path, "not a number: " + std::string(query)));
  }
  return number;
}

Result<sqlite3_stmt*> Connection::compile(std::string_view sql) {
  if (m_broken) {
    return std::unexpected(*m_broken);
  }
  sqlite3_stmt* statement = nullptr;
  const char* rest = nullptr;
  int code = sqlite3_prepare_v2(m_handle, sql.data(), static_cast<int>(sql.size()), &statement, &rest);
  if (code == SQLITE_OK && statement != nullptr) {
    // Behind a statement only comments may follow: a second statement would silently never run.
    sqlite3_stmt* second = nullptr;
    const auto length = static_cast<int>(sql.data() + sql.size() - rest);
    code = sqlite3_prepare_v2(m_handle, rest, length, &second, nullptr);
    if (code == SQLITE_OK && second == nullptr) {
      return statement;
    }
    sqlite3_finalize(second);
    sqlite3_finalize(statement);
  }
  if (code != SQLITE_OK) {
    return std::unexpected(failure(code));
  }
  return std::unexpected(errorAbout(ErrorKind::Invalid, m_path, "not exactly one statement"));
}

} // namespace comanda::journal
