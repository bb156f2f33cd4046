// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/statement.h"

#include "server/journal/connection.h"

#include <sqlite3.h>

#include <utility>

namespace comanda::journal {

Statement::Statement(Connection& connection, sqlite3_stmt* statement, PreparedStatement* shelf)
    : m_connection(&connection),
      m_statement(statement),
      m_shelf(shelf),
      m_bindCode(SQLITE_OK) {}

Statement::Statement(Statement&& other) noexcept
    : m_connection(other.m_connection),
      m_statement(std::exchange(other.m_statement, nullptr)),
      m_shelf(std::exchange(other.m_shelf, nullptr)),
      m_bindCode(other.m_bindCode) {}

Statement::~Statement() {
  if (m_shelf == nullptr) {
    sqlite3_finalize(m_statement);
    return;
  }
  sqlite3_reset(m_statement);
  sqlite3_clear_bindings(m_statement);
  m_shelf->isInUse = false;
}

void Statement::note(int code) {
  if (code != SQLITE_OK && m_bindCode == SQLITE_OK) {
    m_bindCode = code;
  }
}

void Statement::bindInteger(int position, std::int64_t value) {
  note(sqlite3_bind_int64(m_statement, position, value));
}

void Statement::bindText(int position, std::string_view value) {
  // A null pointer would bind NULL instead of an empty text.
  const char* characters = value.empty() ? "" : value.data();
  note(sqlite3_bind_text64(m_statement, position, characters, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bindBlob(int position, BytesView value) {
  if (value.empty()) {
    note(sqlite3_bind_zeroblob(m_statement, position, 0)); // likewise
    return;
  }
  note(sqlite3_bind_blob64(m_statement, position, value.data(), value.size(), SQLITE_TRANSIENT));
}

void Statement::bindNull(int position) {
  note(sqlite3_bind_null(m_statement, position));
}

Result<bool> Statement::step() {
  if (m_connection->broken()) {
    return std::unexpected(*m_connection->broken());
  }
  if (m_bindCode != SQLITE_OK) {
    return std::unexpected(m_connection->failure(m_bindCode));
  }
  const int code = sqlite3_step(m_statement);
  if (code == SQLITE_ROW) {
    return true;
  }
  if (code == SQLITE_DONE) {
    return false;
  }
  Error error = m_connection->failure(code);
  sqlite3_reset(m_statement);
  return std::unexpected(std::move(error));
}

Result<void> Statement::run() {
  for (;;) {
    const auto row = step();
    if (!row) {
      return std::unexpected(row.error());
    }
    if (!*row) {
      sqlite3_reset(m_statement);
      return {};
    }
  }
}

void Statement::reset() {
  sqlite3_reset(m_statement);
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(m_statement, column);
}

std::string_view Statement::text(int column) const {
  const auto* characters = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
  return {characters, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

BytesView Statement::blob(int column) const {
  const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_statement, column));
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

bool Statement::isNull(int column) const {
  return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

} // namespace comanda::journal
