// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/error.h"
#include "server/journal/row.h"
#include "server/journal/statement.h"

#include <cstdint>
#include <optional>

namespace comanda::journal {

class Database;

/// Holds the outcomes against the events: every command that made events has its outcome, every outcome its
/// events, in the same order, and the journal's own events have none. Walks through both side by side. Must
/// not outlive the database.
class OutcomeCheck {
public:
  explicit OutcomeCheck(Database& database) : m_database(database) {}

  /// For every row, in order.
  Result<void> check(const Row& row);
  /// After the last row, `lastSeq`. How many outcomes there are.
  Result<std::uint64_t> finish(std::int64_t lastSeq);

private:
  Result<void> begin();
  Result<void> goTo(std::int64_t seq);
  Result<void> step();
  std::int64_t seq() const { return m_rows->integer(3); }
  std::int64_t events() const { return m_rows->integer(4); }

  Database& m_database;
  std::optional<Statement> m_rows; ///< At the outcome that is being held against events.
  bool m_isAtOutcome = false;
  std::int64_t m_seenEvents = 0; ///< Events of this outcome met so far.
  std::int64_t m_lastSeq = 0;    ///< Of the outcomes met so far.
  std::uint64_t m_count = 0;
};

} // namespace comanda::journal
