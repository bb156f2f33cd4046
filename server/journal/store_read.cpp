// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/evolve.h"
#include "server/journal/bytes_of.h"
#include "server/journal/snapshot_table.h"
#include "server/journal/sql.h"
#include "server/journal/store.h"

#include <algorithm>
#include <utility>

namespace comanda::journal {

Result<domain::House> Store::load(std::uint64_t lastSeq) {
  auto snapshot = readLatestSnapshot(m_database, m_keys);
  if (!snapshot) {
    return std::unexpected(std::move(snapshot.error()));
  }
  domain::House house = *snapshot ? domain::restore(**std::move(snapshot)) : domain::House();
  const std::uint64_t startSeq = house.position.get().seq;
  m_snapshotSeq = startSeq;
  const auto start = hashAt(m_database, m_head.venue, static_cast<std::int64_t>(startSeq));
  if (!start) {
    return std::unexpected(start.error());
  }
  if (!*start) {
    return std::unexpected(damagedRow(m_database.path(), static_cast<std::int64_t>(startSeq),
                                      "there is a snapshot of it, but not the event"));
  }
  Hash hash = **start;
  auto read = forEachRow(m_database, startSeq, [&](const Row& row) -> Result<bool> {
    if (static_cast<std::uint64_t>(row.seq) > lastSeq) {
      return false;
    }
    if (!followsInChain(row, m_head.venue, hash)) {
      return std::unexpected(damagedRow(m_database.path(), row.seq, "its hash is not that of its content"));
    }
    const auto event = eventOf(row, m_keys);
    if (!event) {
      return std::unexpected(damagedRow(m_database.path(), row.seq, event.error().what));
    }
    domain::evolve(house, *event);
    return true;
  });
  if (!read) {
    return std::unexpected(std::move(read.error()));
  }
  return house;
}

Result<void> Store::readRows(std::uint64_t afterSeq, const VisitRow& visit) {
  return forEachRow(m_database, afterSeq, visit);
}

Result<void> Store::readEvents(std::uint64_t afterSeq, const std::function<bool(v1::Event)>& visit) {
  if (m_access != Access::ReadWrite) {
    m_keys.dropCache(); // the writer may have forgotten somebody
  }
  return readRows(afterSeq, [&](const Row& row) -> Result<bool> {
    auto event = eventOf(row, m_keys);
    if (!event) {
      return std::unexpected(damagedRow(m_database.path(), row.seq, event.error().what));
    }
    return visit(*std::move(event));
  });
}

Result<std::optional<StoredOutcome>> Store::findOutcome(const std::string& deviceId,
                                                        const std::string& commandId) {
  auto find = m_database.prepare(sql::named("find_outcome"));
  if (!find) {
    return std::unexpected(std::move(find.error()));
  }
  find->bindText(1, deviceId);
  find->bindText(2, commandId);
  const auto isFound = find->step();
  if (!isFound) {
    return std::unexpected(isFound.error());
  }
  if (!*isFound) {
    return std::nullopt;
  }
  StoredOutcome found;
  if (find->blob(0).size() != found.payloadHash.size()) {
    return std::unexpected(
        errorAbout(ErrorKind::Damaged, m_database.path(), "the outcome of command " + commandId));
  }
  std::ranges::copy(find->blob(0), found.payloadHash.begin());
  found.outcome = textOf(find->blob(1));
  return found;
}

Result<void> Store::forEachCommand(const std::function<void(std::string_view, std::string_view)>& visit) {
  auto rows = m_database.prepare(sql::named("read_commands"));
  if (!rows) {
    return std::unexpected(std::move(rows.error()));
  }
  for (;;) {
    const auto isRow = rows->step();
    if (!isRow || !*isRow) {
      return isRow ? Result<void>() : std::unexpected(isRow.error());
    }
    visit(rows->text(0), rows->text(1));
  }
}

} // namespace comanda::journal
