// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/error.h"
#include "server/journal/secret_key.h"

#include <cstdint>
#include <string_view>

struct sqlite3_stmt; // NOLINT(readability-identifier-naming): SQLite names it

namespace comanda::journal {

class Connection;
struct PreparedStatement;

// One prepared statement in use. Got from Database::prepare; given back, reset and with its values cleared,
// on destruction. Belongs to the Database's thread and must not outlive the Database.
// Parameters count from 1, columns from 0, as in SQLite.
class Statement {
public:
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&&) = delete;
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  ~Statement();

  // The values are copied. A wrong position or an oversized value is reported by the next step().
  void bindInteger(int position, std::int64_t value);
  void bindText(int position, std::string_view value);
  void bindBlob(int position, BytesView value);
  void bindNull(int position);

  // Runs to the next row: true when there is one, false at the end.
  Result<bool> step();
  // Runs to the end, passing over rows, and makes the statement ready for the next values.
  Result<void> run();
  // Ready for the next run; the bound values stay.
  void reset();

  std::int64_t integer(int column) const;
  std::string_view text(int column) const; // valid until the next step, reset or destruction
  BytesView blob(int column) const;        // likewise
  bool isNull(int column) const;

private:
  friend class Database;
  Statement(Connection& connection, sqlite3_stmt* statement, PreparedStatement* shelf);
  void note(int code);

  Connection* m_connection;
  sqlite3_stmt* m_statement;
  PreparedStatement* m_shelf; // where it goes back to; null: nowhere, it is finalized
  int m_bindCode;
};

} // namespace comanda::journal
