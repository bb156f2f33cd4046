// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/replay_check.h"

#include "domain/contract/options.h"
#include "domain/evolve.h"
#include "domain/invariants.h"
#include "server/journal/snapshot_table.h"

#include <string>
#include <utility>
#include <vector>

namespace comanda::journal {

Result<VerifyReport> ReplayCheck::run() {
  if (auto begun = begin(); !begun) {
    return std::unexpected(std::move(begun.error()));
  }
  auto replayed = forEachRow(m_database, 0, [this](const Row& row) -> Result<bool> {
    auto checked = check(row);
    return checked ? Result<bool>(true) : std::unexpected(std::move(checked.error()));
  });
  if (!replayed) {
    return std::unexpected(std::move(replayed.error()));
  }
  if (auto finished = finish(); !finished) {
    return std::unexpected(std::move(finished.error()));
  }
  return m_report;
}

Result<void> ReplayCheck::begin() {
  auto standing = readStanding(m_database);
  if (!standing) {
    return std::unexpected(std::move(standing.error()));
  }
  m_standing = *standing;
  m_hash = genesis(m_standing.head.venue);
  auto readTables = ReadTablesCheck::begin();
  if (!readTables) {
    return std::unexpected(std::move(readTables.error()));
  }
  m_readTables = *std::move(readTables);
  return digestSnapshots();
}

std::unexpected<Error> ReplayCheck::damaged(std::int64_t seq, std::string_view detail) const {
  return std::unexpected(damagedRow(m_database.path(), seq, detail));
}

Result<void> ReplayCheck::digestSnapshots() {
  auto snapshots = readSnapshots(m_database, m_keys);
  if (!snapshots) {
    return std::unexpected(std::move(snapshots.error()));
  }
  m_report.snapshots = snapshots->size();
  for (v1::HouseSnapshot& snapshot : *snapshots) {
    const auto seq = static_cast<std::int64_t>(snapshot.seq());
    std::optional<std::uint64_t>& digest = m_snapshotDigests[seq];
    if (isUsable(snapshot)) {
      digest = domain::digest(domain::restore(std::move(snapshot)), v1::AUDIENCE_HOST_ONLY);
    }
  }
  return {};
}

Result<void> ReplayCheck::check(const Row& row) {
  if (auto checked = checkPlace(row); !checked) {
    return checked;
  }
  if (auto checked = m_outcomes.check(row); !checked) {
    return checked;
  }
  const auto event = eventOf(row, m_keys);
  if (!event) {
    return damaged(row.seq, event.error().what);
  }
  // The body of a later version's event is not known here and has no name.
  if (event->body_case() != v1::Event::BODY_NOT_SET && contract::bodyName(*event) != row.type) {
    return damaged(row.seq, "it is not of the type that it says");
  }
  if (auto checked = checkFiscalNumber(*event); !checked) {
    return checked;
  }
  if (auto added = m_readTables->add(*event); !added) {
    return added;
  }
  domain::evolve(m_house, *event);
  ++m_report.events;
  return compareWithSnapshot(row.seq);
}

// Sequence, epoch, time and hash: where the row stands among the others.
Result<void> ReplayCheck::checkPlace(const Row& row) {
  if (row.seq != m_seq + 1) {
    return damaged(m_seq + 1, "it is missing");
  }
  if (!followsInChain(row, m_standing.head.venue, m_hash)) {
    return damaged(row.seq, "its hash is not that of its content");
  }
  if (row.epoch != m_epoch + (row.type == "EpochStarted" ? 1 : 0)) {
    return damaged(row.seq, "its epoch does not follow on the one before");
  }
  if (row.atUs < m_atUs && m_seq > 0) {
    return damaged(row.seq, "it is earlier than the one before");
  }
  m_seq = row.seq;
  m_epoch = row.epoch;
  m_atUs = row.atUs;
  return {};
}

Result<void> ReplayCheck::checkFiscalNumber(const v1::Event& event) {
  if (!event.has_bill_issued()) {
    return {};
  }
  const v1::BillIssued& issued = event.bill_issued();
  std::int64_t& last = m_fiscalNumbers[issued.series()];
  if (issued.series_number() != last + 1) {
    return damaged(m_seq, "its bill has number " + std::to_string(issued.series_number()) +
                              " of the series " + issued.series() + ", but the one before had " +
                              std::to_string(last));
  }
  ++last;
  ++m_report.bills;
  return {};
}

Result<void> ReplayCheck::compareWithSnapshot(std::int64_t seq) {
  const auto snapshot = m_snapshotDigests.find(seq);
  if (snapshot == m_snapshotDigests.end()) {
    return {};
  }
  if (snapshot->second && *snapshot->second != domain::digest(m_house, v1::AUDIENCE_HOST_ONLY)) {
    return damaged(seq, "the snapshot is not the house that the events up to here make");
  }
  m_snapshotDigests.erase(snapshot);
  return {};
}

Result<void> ReplayCheck::finish() {
  if (m_epoch != m_standing.head.epoch) {
    return damaged(m_seq,
                   "the journal says that epoch " + std::to_string(m_standing.head.epoch) + " is running");
  }
  if (!m_snapshotDigests.empty()) {
    return damaged(m_snapshotDigests.begin()->first, "there is a snapshot of it, but not the event");
  }
  const auto outcomes = m_outcomes.finish(m_seq);
  if (!outcomes) {
    return std::unexpected(outcomes.error());
  }
  m_report.outcomes = *outcomes;
  if (auto checked = checkHouse(); !checked) {
    return checked;
  }
  return m_readTables->compare(m_database);
}

// An unbroken chain proves only that nobody changed what was written, not that it was right.
Result<void> ReplayCheck::checkHouse() const {
  const std::vector<std::string> broken = domain::brokenInvariants(m_house);
  if (!broken.empty()) {
    return damaged(m_seq, "the house that the events up to here make is not sound: " + broken.front());
  }
  return {};
}

} // namespace comanda::journal
