// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/row.h"

#include "domain/values/instant.h"
#include "domain/values/timestamp.h"
#include "server/journal/bytes_of.h"
#include "server/journal/database.h"
#include "server/journal/event_codec.h"
#include "server/journal/sql.h"

#include <algorithm>

namespace comanda::journal {
namespace {

Row rowIn(const Statement& columns) {
  return {.seq = columns.integer(0),
          .epoch = columns.integer(1),
          .atUs = columns.integer(2),
          .deviceId = columns.text(3),
          .actorId = columns.text(4),
          .commandId = columns.text(5),
          .payloadHash = columns.blob(6),
          .type = columns.text(7),
          .stored = columns.blob(8),
          .hash = columns.blob(9)};
}

v1::Event completed(v1::Event event, const Row& row) {
  event.set_epoch(static_cast<std::uint32_t>(row.epoch));
  event.set_seq(static_cast<std::uint64_t>(row.seq));
  *event.mutable_at() = values::toTimestamp(values::Instant(std::chrono::microseconds(row.atUs)));
  event.set_device_id(std::string(row.deviceId));
  event.set_actor_id(std::string(row.actorId));
  event.set_command_id(std::string(row.commandId));
  return event;
}

} // namespace

ChainedEvent chained(const Row& row) {
  return {.epoch = row.epoch,
          .seq = row.seq,
          .atUs = row.atUs,
          .deviceId = bytesOf(row.deviceId),
          .actorId = bytesOf(row.actorId),
          .commandId = bytesOf(row.commandId),
          .payloadHash = row.payloadHash,
          .type = row.type,
          .storedBytes = row.stored};
}

bool followsInChain(const Row& row, const VenueId& venue, Hash& previous) {
  const Hash hash = next(previous, venue, chained(row));
  if (!std::ranges::equal(hash, row.hash)) {
    return false;
  }
  previous = hash;
  return true;
}

Result<v1::Event> eventOf(const Row& row, PersonKeys& keys) {
  auto event = decodeEvent(row.stored, static_cast<std::uint64_t>(row.seq), keys);
  return event ? completed(*std::move(event), row) : std::move(event);
}

Result<v1::Event> eventWithoutPersons(const Row& row) {
  auto event = decodeEventWithoutPersons(row.stored);
  return event ? completed(*std::move(event), row) : std::move(event);
}

Result<void> forEachRow(Database& database, std::uint64_t afterSeq, const VisitRow& visit) {
  auto rows = database.prepare(sql::named("read_rows"));
  if (!rows) {
    return std::unexpected(rows.error());
  }
  rows->bindInteger(1, static_cast<std::int64_t>(afterSeq));
  for (;;) {
    const auto isRow = rows->step();
    if (!isRow || !*isRow) {
      return isRow ? Result<void>() : std::unexpected(isRow.error());
    }
    const auto goesOn = visit(rowIn(*rows));
    if (!goesOn || !*goesOn) {
      return goesOn ? Result<void>() : std::unexpected(goesOn.error());
    }
  }
}

Result<std::optional<Hash>> hashAt(Database& database, const VenueId& venue, std::int64_t seq) {
  if (seq == 0) {
    return genesis(venue);
  }
  auto find = database.prepare(sql::named("read_hash"));
  if (!find) {
    return std::unexpected(find.error());
  }
  find->bindInteger(1, seq);
  const auto isFound = find->step();
  if (!isFound) {
    return std::unexpected(isFound.error());
  }
  if (!*isFound) {
    return std::nullopt;
  }
  Hash hash{};
  if (find->blob(0).size() != hash.size()) {
    return std::unexpected(damagedRow(database.path(), seq, "its hash has a wrong length"));
  }
  std::ranges::copy(find->blob(0), hash.begin());
  return hash;
}

Error damagedRow(const std::filesystem::path& database, std::int64_t seq, std::string_view detail) {
  return errorAbout(ErrorKind::Damaged, database,
                    "sequence " + std::to_string(seq) + ": " + std::string(detail));
}

} // namespace comanda::journal
