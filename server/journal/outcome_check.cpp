// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/outcome_check.h"

#include "server/journal/database.h"
#include "server/journal/sql.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace comanda::journal {

Result<void> OutcomeCheck::begin() {
  if (m_rows) {
    return {};
  }
  auto rows = m_database.prepare(sql::named("read_outcomes"));
  if (!rows) {
    return std::unexpected(std::move(rows.error()));
  }
  m_rows.emplace(*std::move(rows));
  return step();
}

Result<void> OutcomeCheck::step() {
  const auto isRow = m_rows->step();
  if (!isRow) {
    return std::unexpected(isRow.error());
  }
  m_isAtOutcome = *isRow;
  m_seenEvents = 0;
  if (m_isAtOutcome) {
    if (seq() < m_lastSeq) {
      return std::unexpected(
          damagedRow(m_database.path(), seq(), "its outcome is not in the order of the journal"));
    }
    m_lastSeq = seq();
    ++m_count;
  }
  return {};
}

// Passes over the outcomes that ended before event `seq`.
Result<void> OutcomeCheck::goTo(std::int64_t target) {
  if (auto begun = begin(); !begun) {
    return begun;
  }
  while (m_isAtOutcome && seq() < target) {
    if (m_seenEvents != events()) {
      return std::unexpected(damagedRow(m_database.path(), seq(),
                                        "the outcome tells of " + std::to_string(events()) + " events, but " +
                                            std::to_string(m_seenEvents) + " are there"));
    }
    if (auto stepped = step(); !stepped) {
      return stepped;
    }
  }
  return {};
}

Result<void> OutcomeCheck::check(const Row& row) {
  // A rejection between two commands stands at the event before it, so passing over it belongs here too.
  if (auto gone = goTo(row.seq); !gone) {
    return gone;
  }
  const bool isOfOutcome = m_isAtOutcome && row.seq > seq() - events();
  if (row.commandId.empty()) {
    if (isOfOutcome) {
      return std::unexpected(
          damagedRow(m_database.path(), row.seq, "it is of no command, but has an outcome"));
    }
    return {};
  }
  if (!isOfOutcome || m_rows->text(0) != row.deviceId || m_rows->text(1) != row.commandId ||
      !std::ranges::equal(m_rows->blob(2), row.payloadHash)) {
    return std::unexpected(damagedRow(m_database.path(), row.seq, "its command has no outcome"));
  }
  ++m_seenEvents;
  return {};
}

Result<std::uint64_t> OutcomeCheck::finish(std::int64_t lastSeq) {
  if (auto gone = goTo(std::numeric_limits<std::int64_t>::max()); !gone) {
    return std::unexpected(std::move(gone.error()));
  }
  if (m_lastSeq > lastSeq) {
    return std::unexpected(
        damagedRow(m_database.path(), m_lastSeq, "there is an outcome of it, but not the event"));
  }
  return m_count;
}

} // namespace comanda::journal
