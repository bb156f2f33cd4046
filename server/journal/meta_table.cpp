// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/meta_table.h"

#include "server/journal/database.h"
#include "server/journal/row.h"
#include "server/journal/sql.h"

#include <algorithm>

namespace comanda::journal {

Result<std::optional<Meta>> readMeta(Database& database) {
  auto row = database.prepare(sql::named("read_meta"));
  if (!row) {
    return std::unexpected(row.error());
  }
  const auto isRow = row->step();
  if (!isRow) {
    return std::unexpected(isRow.error());
  }
  if (!*isRow) {
    return std::nullopt;
  }
  Meta meta{.epoch = row->integer(1), .isHeadNoted = row->integer(2) != 0};
  if (row->blob(0).size() != meta.venue.size()) {
    return std::unexpected(
        errorAbout(ErrorKind::Damaged, database.path(), "the restaurant's id has a wrong length"));
  }
  std::ranges::copy(row->blob(0), meta.venue.begin());
  return meta;
}

Result<void> insertMeta(Database& database, const VenueId& venue) {
  auto insert = database.prepare(sql::named("insert_meta"));
  if (!insert) {
    return std::unexpected(insert.error());
  }
  insert->bindBlob(1, venue);
  return insert->run();
}

Result<void> setEpoch(Database& database, std::int64_t epoch) {
  auto update = database.prepare(sql::named("set_epoch"));
  if (!update) {
    return std::unexpected(update.error());
  }
  update->bindInteger(1, epoch);
  return update->run();
}

Result<void> setHeadNoted(Database& database, bool isHeadNoted) {
  auto update = database.prepare(sql::named("set_head_noted"));
  if (!update) {
    return std::unexpected(update.error());
  }
  update->bindInteger(1, isHeadNoted ? 1 : 0);
  return update->run();
}

Result<Standing> readStanding(Database& database) {
  const auto meta = readMeta(database);
  if (!meta) {
    return std::unexpected(meta.error());
  }
  if (!*meta) {
    return std::unexpected(
        errorAbout(ErrorKind::Damaged, database.path(), "it does not say whose journal it is"));
  }
  Standing standing{.head = {.venue = (*meta)->venue, .epoch = (*meta)->epoch},
                    .isHeadNoted = (*meta)->isHeadNoted};
  auto last = database.prepare(sql::named("read_last_row"));
  if (!last) {
    return std::unexpected(last.error());
  }
  const auto isRow = last->step();
  if (!isRow) {
    return std::unexpected(isRow.error());
  }
  if (*isRow) {
    standing.head.seq = last->integer(0);
    standing.atUs = last->integer(1);
  }
  const auto hash = hashAt(database, standing.head.venue, standing.head.seq);
  if (!hash) {
    return std::unexpected(hash.error());
  }
  standing.head.hash = hash->value();
  return standing;
}

Result<void> compareWithHead(Database& database, const Head& recorded) {
  const auto standing = readStanding(database);
  if (!standing) {
    return std::unexpected(standing.error());
  }
  const auto hash = hashAt(database, standing->head.venue, recorded.seq);
  return hash ? compareHeads(database.path(), recorded, standing->head, *hash)
              : std::unexpected(hash.error());
}

} // namespace comanda::journal
