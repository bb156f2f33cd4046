// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/snapshot_table.h"

#include "domain/house.h"
#include "server/journal/bytes_of.h"
#include "server/journal/database.h"
#include "server/journal/event_codec.h"
#include "server/journal/hash_chain.h"
#include "server/journal/sql.h"
#include "server/journal/transaction.h"

#include <algorithm>
#include <string>
#include <utility>

namespace comanda::journal {
namespace {

std::unexpected<Error> damaged(const Database& database, std::int64_t seq, std::string_view detail) {
  return std::unexpected(
      errorAbout(ErrorKind::Damaged, database.path(),
                 "the snapshot at sequence " + std::to_string(seq) + ": " + std::string(detail)));
}

Result<v1::HouseSnapshot> snapshotIn(const Statement& row, const Database& database, PersonKeys& keys) {
  const std::int64_t seq = row.integer(0);
  if (!std::ranges::equal(hashOf(row.blob(1)), row.blob(2))) {
    return damaged(database, seq, "its bytes are not those that were written");
  }
  auto snapshot = decodeSnapshot(row.blob(1), static_cast<std::uint64_t>(seq), keys);
  if (!snapshot) {
    return damaged(database, seq, snapshot.error().what);
  }
  if (snapshot->seq() != static_cast<std::uint64_t>(seq)) {
    return damaged(database, seq, "it was taken at another one");
  }
  return snapshot;
}

Result<void> insert(Database& database, PersonKeys& keys, v1::HouseSnapshot snapshot) {
  const auto seq = static_cast<std::int64_t>(snapshot.seq());
  const auto stored = encodeSnapshot(std::move(snapshot), keys);
  if (!stored) {
    return std::unexpected(stored.error());
  }
  auto statement = database.prepare(sql::named("insert_snapshot"));
  if (!statement) {
    return std::unexpected(statement.error());
  }
  statement->bindInteger(1, seq);
  statement->bindBlob(2, bytesOf(*stored));
  statement->bindBlob(3, hashOf(bytesOf(*stored)));
  return statement->run();
}

Result<void> deleteOld(Database& database) {
  auto statement = database.prepare(sql::named("delete_old_snapshots"));
  if (!statement) {
    return std::unexpected(statement.error());
  }
  statement->bindInteger(1, kSnapshotsKept);
  return statement->run();
}

} // namespace

Result<void> writeSnapshot(Database& database, PersonKeys& keys, v1::HouseSnapshot snapshot) {
  auto transaction = Transaction::begin(database);
  if (!transaction) {
    return std::unexpected(transaction.error());
  }
  if (auto inserted = insert(database, keys, std::move(snapshot)); !inserted) {
    return inserted;
  }
  if (auto deleted = deleteOld(database); !deleted) {
    return deleted;
  }
  return transaction->commit();
}

bool isUsable(const v1::HouseSnapshot& snapshot) {
  return snapshot.rules() == domain::kHouseRules;
}

Result<std::optional<v1::HouseSnapshot>> readLatestSnapshot(Database& database, PersonKeys& keys) {
  auto rows = database.prepare(sql::named("read_latest_snapshot"));
  if (!rows) {
    return std::unexpected(rows.error());
  }
  const auto isRow = rows->step();
  if (!isRow) {
    return std::unexpected(isRow.error());
  }
  if (!*isRow) {
    return std::nullopt;
  }
  auto snapshot = snapshotIn(*rows, database, keys);
  if (!snapshot) {
    return std::unexpected(std::move(snapshot.error()));
  }
  return isUsable(*snapshot) ? std::optional(*std::move(snapshot)) : std::nullopt;
}

Result<std::vector<v1::HouseSnapshot>> readSnapshots(Database& database, PersonKeys& keys) {
  auto rows = database.prepare(sql::named("read_snapshots"));
  if (!rows) {
    return std::unexpected(rows.error());
  }
  std::vector<v1::HouseSnapshot> snapshots;
  for (;;) {
    const auto isRow = rows->step();
    if (!isRow) {
      return std::unexpected(isRow.error());
    }
    if (!*isRow) {
      return snapshots;
    }
    auto snapshot = snapshotIn(*rows, database, keys);
    if (!snapshot) {
      return std::unexpected(snapshot.error());
    }
    snapshots.push_back(*std::move(snapshot));
  }
}

} // namespace comanda::journal
