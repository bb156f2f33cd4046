// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/contract/options.h"
#include "domain/values/assert.h"
#include "domain/values/timestamp.h"
#include "server/journal/bytes_of.h"
#include "server/journal/event_codec.h"
#include "server/journal/meta_table.h"
#include "server/journal/snapshot_table.h"
#include "server/journal/sql.h"
#include "server/journal/store.h"
#include "server/journal/transaction.h"

#include <algorithm>
#include <utility>

namespace comanda::journal {
namespace {

Result<void> insertRow(Database& database, const Row& row) {
  auto insert = database.prepare(sql::named("insert_event"));
  if (!insert) {
    return std::unexpected(std::move(insert.error()));
  }
  insert->bindInteger(1, row.seq);
  insert->bindInteger(2, row.epoch);
  insert->bindInteger(3, row.atUs);
  insert->bindText(4, row.deviceId);
  insert->bindText(5, row.actorId);
  insert->bindText(6, row.commandId);
  insert->bindBlob(7, row.payloadHash);
  insert->bindText(8, row.type);
  insert->bindBlob(9, row.stored);
  insert->bindBlob(10, row.hash);
  return insert->run();
}

} // namespace

// The first error ends all writing; what the transaction that was undone had put into memory goes with it.
Result<void> Store::failStop(Result<void> result) {
  if (!result) {
    m_failure = result.error();
    m_keys.dropCache();
  }
  return result;
}

Result<void> Store::append(std::span<const Entry> entries) {
  COMANDA_ASSERT(m_access == Access::ReadWrite || m_failure, "the journal was opened for reading only");
  COMANDA_ASSERT(m_failure || m_headFile ||
                     (!entries.empty() && !entries.front().events.empty() &&
                      entries.front().events.front().has_epoch_started()),
                 "what goes on without its head file begins an epoch");
  return m_failure ? Result<void>(std::unexpected(*m_failure)) : failStop(write(entries));
}

Result<void> Store::write(std::span<const Entry> entries) {
  auto transaction = Transaction::begin(m_database);
  if (!transaction) {
    return std::unexpected(std::move(transaction.error()));
  }
  m_forgetsSomebody = false;
  Head head = m_head;
  for (const Entry& entry : entries) {
    if (auto written = writeEntry(entry, head); !written) {
      return written;
    }
  }
  if (auto committed = transaction->commit(); !committed) {
    return committed;
  }
  m_head = head;
  m_logHoldsKeys = m_logHoldsKeys || m_forgetsSomebody;
  if (auto emptied = forgetInLog(); !emptied) {
    return emptied;
  }
  return m_headFile ? m_headFile->write(m_head) : replaceHeadFile();
}

// Empties the log of the pages with destroyed keys. A reader may stand in the way: then after the next
// commit.
Result<void> Store::forgetInLog() {
  if (!m_logHoldsKeys || m_failure) {
    return {};
  }
  auto emptied = m_database.tryToEmptyLog();
  m_logHoldsKeys = !emptied;
  return !emptied && emptied.error().kind == ErrorKind::InUse ? Result<void>() : emptied;
}

Result<void> Store::writeEntry(const Entry& entry, Head& head) {
  COMANDA_ASSERT(!entry.commandId.empty() || entry.outcome.empty(), "an outcome without a command");
  for (const v1::Event& event : entry.events) {
    if (auto written = writeEvent(entry, event, head); !written) {
      return written;
    }
    if (auto taken = takeConsequences(event); !taken) {
      return taken;
    }
  }
  return entry.commandId.empty() ? Result<void>() : writeOutcome(entry, head);
}

Result<void> Store::writeEvent(const Entry& entry, const v1::Event& event, Head& head) {
  const bool beginsEpoch = event.has_epoch_started();
  COMANDA_ASSERT(event.seq() == static_cast<std::uint64_t>(head.seq) + 1, "an event follows on the head");
  COMANDA_ASSERT(event.epoch() == head.epoch + (beginsEpoch ? 1 : 0), "an event is of the running epoch");
  COMANDA_ASSERT(event.command_id() == entry.commandId, "an event is of its entry's command");
  const std::int64_t atUs = values::fromTimestamp(event.at()).time_since_epoch().count();
  COMANDA_ASSERT(atUs >= m_atUs || head.seq == 0, "the journal's time never goes back");
  const auto stored = encodeEvent(event, m_keys);
  if (!stored) {
    return std::unexpected(stored.error());
  }
  Row row{.seq = head.seq + 1,
          .epoch = event.epoch(),
          .atUs = atUs,
          .deviceId = event.device_id(),
          .actorId = event.actor_id(),
          .commandId = entry.commandId,
          .payloadHash = entry.commandId.empty() ? BytesView() : BytesView(entry.payloadHash),
          .type = contract::bodyName(event),
          .stored = bytesOf(*stored),
          .hash = {}};
  const Hash hash = next(head.hash, head.venue, chained(row));
  row.hash = hash;
  if (auto inserted = insertRow(m_database, row); !inserted) {
    return inserted;
  }
  head = {.venue = head.venue, .epoch = row.epoch, .seq = row.seq, .hash = hash};
  m_atUs = atUs;
  return {};
}

// What an event changes beside its own row.
Result<void> Store::takeConsequences(const v1::Event& event) {
  if (auto applied = m_readTables.apply(event); !applied) {
    return applied;
  }
  if (event.has_epoch_started()) {
    return setEpoch(m_database, event.epoch());
  }
  if (event.has_person_forgotten()) {
    m_forgetsSomebody = true;
    return m_keys.destroy(event.person_forgotten().person_id());
  }
  return {};
}

Result<void> Store::writeOutcome(const Entry& entry, const Head& head) {
  auto insert = m_database.prepare(sql::named("insert_outcome"));
  if (!insert) {
    return std::unexpected(std::move(insert.error()));
  }
  insert->bindText(1, entry.deviceId);
  insert->bindText(2, entry.commandId);
  insert->bindBlob(3, entry.payloadHash);
  insert->bindInteger(4, head.seq);
  insert->bindInteger(5, static_cast<std::int64_t>(entry.events.size()));
  insert->bindBlob(6, bytesOf(entry.outcome));
  return insert->run();
}

Result<void> Store::changeSessions(std::span<const SessionChange> changes) {
  COMANDA_ASSERT(m_access == Access::ReadWrite || m_failure, "the journal was opened for reading only");
  return m_failure ? Result<void>(std::unexpected(*m_failure))
                   : failStop(writeSessionChanges(m_database, changes));
}

Result<void> Store::rebuildReadTables() {
  COMANDA_ASSERT(m_access == Access::ReadWrite || m_failure, "the journal was opened for reading only");
  return m_failure ? Result<void>(std::unexpected(*m_failure)) : failStop(refillReadTables());
}

Result<void> Store::refillReadTables() {
  auto transaction = Transaction::begin(m_database);
  if (!transaction) {
    return std::unexpected(std::move(transaction.error()));
  }
  if (auto cleared = m_readTables.clear(); !cleared) {
    return cleared;
  }
  auto filled = readRows(0, [&](const Row& row) -> Result<bool> {
    const auto event = eventWithoutPersons(row);
    if (!event) {
      return std::unexpected(damagedRow(m_database.path(), row.seq, event.error().what));
    }
    auto applied = m_readTables.apply(*event);
    return applied ? Result<bool>(true) : std::unexpected(std::move(applied.error()));
  });
  return filled ? transaction->commit() : filled;
}

Result<void> Store::saveSnapshot(v1::HouseSnapshot snapshot) {
  COMANDA_ASSERT(m_access == Access::ReadWrite || m_failure, "the journal was opened for reading only");
  COMANDA_ASSERT(m_failure || snapshot.seq() <= static_cast<std::uint64_t>(m_head.seq),
                 "a snapshot of what is not in the journal");
  if (m_failure) {
    return std::unexpected(*m_failure);
  }
  if (snapshot.seq() == 0) {
    return {};
  }
  auto written = failStop(writeSnapshot(m_database, m_keys, std::move(snapshot)));
  return written ? failStop(forgetInLog()) : written;
}

} // namespace comanda::journal
