// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/read_tables_check.h"

#include "server/journal/migrations.h"
#include "server/journal/sql.h"

#include <sodium.h>

#include <array>
#include <string>
#include <utility>

namespace comanda::journal {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kTransactionEventsMax = 50'000; // so that the log of the scratch database stays short

Result<fs::path> newFolder() {
  ensureSodium();
  std::array<unsigned char, 16> random;
  randombytes_buf(random.data(), random.size());
  std::array<char, 2 * random.size() + 1> name;
  sodium_bin2hex(name.data(), name.size(), random.data(), random.size());
  std::error_code code;
  const fs::path parent = fs::temp_directory_path(code);
  const fs::path folder = parent / ("comanda-verify-" + std::string(name.data()));
  if (!code) {
    fs::create_directory(folder, code);
  }
  return code ? Result<fs::path>(std::unexpected(errorAbout(code, folder))) : folder;
}

} // namespace

ReadTablesCheck::ReadTablesCheck(fs::path folder, Database scratch)
    : m_folder(std::move(folder)),
      m_scratch(std::move(scratch)),
      m_tables(*m_scratch) {}

ReadTablesCheck::~ReadTablesCheck() {
  m_transaction.reset();
  m_tables.reset();
  m_scratch.reset();
  std::error_code ignored; // nothing in it can be read
  fs::remove_all(m_folder, ignored);
}

Result<std::unique_ptr<ReadTablesCheck>> ReadTablesCheck::begin() {
  auto folder = newFolder();
  if (!folder) {
    return std::unexpected(std::move(folder.error()));
  }
  auto scratch = Database::create(*folder / "scratch.db", Key::random());
  if (!scratch) {
    std::error_code ignored;
    fs::remove_all(*folder, ignored);
    return std::unexpected(std::move(scratch.error()));
  }
  std::unique_ptr<ReadTablesCheck> check(new ReadTablesCheck(*std::move(folder), *std::move(scratch)));
  if (auto started = check->start(); !started) {
    return std::unexpected(std::move(started.error()));
  }
  return check;
}

Result<void> ReadTablesCheck::start() {
  if (auto set = m_scratch->execute(sql::named("scratch_settings")); !set) {
    return set;
  }
  if (auto version = migrate(*m_scratch); !version) {
    return std::unexpected(std::move(version.error()));
  }
  auto transaction = Transaction::begin(*m_scratch);
  if (!transaction) {
    return std::unexpected(std::move(transaction.error()));
  }
  if (auto cleared = m_tables->clear(); !cleared) {
    return cleared;
  }
  return transaction->commit();
}

Result<void> ReadTablesCheck::add(const v1::Event& event) {
  if (!m_transaction) {
    auto transaction = Transaction::begin(*m_scratch);
    if (!transaction) {
      return std::unexpected(std::move(transaction.error()));
    }
    m_transaction.emplace(*std::move(transaction));
  }
  if (auto applied = m_tables->apply(event); !applied) {
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
  const auto expected = m_tables->digest();
  const auto found = stored.digest();
  if (!expected || !found) {
    return std::unexpected(expected ? found.error() : expected.error());
  }
  if (*expected != *found) {
    return std::unexpected(
        errorAbout(ErrorKind::Damaged, journal.path(), "the read tables are not those that the events make"));
  }
  return {};
}

} // namespace comanda::journal
