// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/session_table.h"

#include "server/journal/database.h"
#include "server/journal/sql.h"
#include "server/journal/transaction.h"

#include <algorithm>
#include <utility>

namespace comanda::journal {
namespace {

Result<void> write(Database& database, const StoredSession& session) {
  auto save = database.prepare(sql::named("save_session"));
  if (!save) {
    return std::unexpected(std::move(save.error()));
  }
  save->bindText(1, session.id);
  save->bindText(2, session.staffId);
  save->bindInteger(3, session.counter);
  save->bindBlob(4, session.client);
  save->bindBlob(5, session.credentials);
  save->bindInteger(6, session.refreshedAtUs);
  save->bindInteger(7, session.expiresAtUs);
  return save->run();
}

Result<void> write(Database& database, const RemovedSession& session) {
  auto remove = database.prepare(sql::named("remove_session"));
  if (!remove) {
    return std::unexpected(std::move(remove.error()));
  }
  remove->bindText(1, session.id);
  return remove->run();
}

Result<StoredSession> sessionIn(const Statement& row, const Database& database) {
  StoredSession session{.id = std::string(row.text(0)),
                        .staffId = std::string(row.text(1)),
                        .counter = row.integer(2),
                        .refreshedAtUs = row.integer(5),
                        .expiresAtUs = row.integer(6)};
  if (row.blob(3).size() != kHashBytes || row.blob(4).size() != kHashBytes) {
    return std::unexpected(
        errorAbout(ErrorKind::Damaged, database.path(), "a hash of a session has a wrong length"));
  }
  std::ranges::copy(row.blob(3), session.client.begin());
  std::ranges::copy(row.blob(4), session.credentials.begin());
  return session;
}

} // namespace

Result<void> writeSessionChanges(Database& database, std::span<const SessionChange> changes) {
  auto transaction = Transaction::begin(database);
  if (!transaction) {
    return std::unexpected(std::move(transaction.error()));
  }
  for (const SessionChange& change : changes) {
    auto written = std::visit([&](const auto& session) { return write(database, session); }, change);
    if (!written) {
      return written;
    }
  }
  return transaction->commit();
}

Result<std::vector<StoredSession>> readSessions(Database& database) {
  auto rows = database.prepare(sql::named("read_sessions"));
  if (!rows) {
    return std::unexpected(std::move(rows.error()));
  }
  std::vector<StoredSession> sessions;
  for (;;) {
    const auto isRow = rows->step();
    if (!isRow) {
      return std::unexpected(isRow.error());
    }
    if (!*isRow) {
      return sessions;
    }
    auto session = sessionIn(*rows, database);
    if (!session) {
      return std::unexpected(std::move(session.error()));
    }
    sessions.push_back(*std::move(session));
  }
}

Result<void> removeAllSessions(Database& database) {
  return database.execute(sql::named("remove_all_sessions"));
}

} // namespace comanda::journal
