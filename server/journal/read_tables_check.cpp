// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/read_tables_check.h"

#include "server/journal/migrations.h"
#include "server/journal/sql.h"

#include <string>
#include <utility>

namespace comanda::journal {
namespace {

constexpr std::uint64_t kTransactionEventsMax = 50'000; // so that the log of the scratch database stays short

} // namespace

ReadTablesCheck::ReadTablesCheck(ScratchFolder folder, Database scratch)
    : m_folder(std::move(folder)),
      m_scratch(std::move(scratch)),
      m_tables(m_scratch) {}

Result<std::unique_ptr<ReadTablesCheck>> ReadTablesCheck::begin() {
  auto folder = ScratchFolder::make("verify");
  if (!folder) {
    return std::unexpected(std::move(folder.error()));
  }
  auto scratch = Database::create(folder->path() / "scratch.db", Key::random());
  if (!scratch) {
    return std::unexpected(std::move(scratch.error()));
  }
  std::unique_ptr<ReadTablesCheck> check(new ReadTablesCheck(*std::move(folder), *std::move(scratch)));
  if (auto started = check->start(); !started) {
    return std::unexpected(std::move(started.error()));
  }
  return check;
}

Result<void> ReadTablesCheck::start() {
  if (auto set = m_scratch.execute(sql::named("scratch_settings")); !set) {
    return set;
  }
  if (auto version = migrate(m_scratch); !version) {
    return std::unexpected(std::move(version.error()));
  }
  auto transaction = Transaction::begin(m_scratch);
  if (!transaction) {
    return std::unexpected(std::move(transaction.error()));
  }
  if (auto cleared = m_tables.clear(); !cleared) {
    return cleared;
  }
  return transaction->commit();
}

Result<void> ReadTablesCheck::add(const v1::Event& event) {
  if (!m_transaction) {
    auto transaction = Transaction::begin(m_scratch);
    if (!transaction) {
      return std::unexpected(std::move(transaction.error()));
    }
    m_transaction.emplace(*std::move(transaction));
  }
  if (auto applied = m_tables.apply(event); !applied) {
    return applied;
  }
  return ++m_uncommitted < kTransactionEventsMax ? Result<void>() : commit();
}

Result<void> ReadTablesCheck::commit() {
  auto committed = m_transaction ? m_transaction->commit() : Result<void>();
  m_transaction.reset();
  m_uncommitted = 0;
  return committed;
}

Result<void> ReadTablesCheck::compare(Database& journal) {
  if (auto committed = commit(); !committed) {
    return committed;
  }
  ReadTables stored(journal);
  const auto isCurrent = stored.isCurrent();
  if (!isCurrent) {
    return std::unexpected(isCurrent.error());
  }
  if (!*isCurrent) {
    return std::unexpected(
        errorAbout(ErrorKind::OlderVersion, journal.path(), "its read tables are of another version"));
  }
  const auto difference = m_tables.firstDifference(stored);
  if (!difference) {
    return std::unexpected(difference.error());
  }
  if (*difference) {
    return std::unexpected(errorAbout(ErrorKind::Damaged, journal.path(),
                                      "the read tables are not those that the events make: " + **difference));
  }
  return {};
}

} // namespace comanda::journal
