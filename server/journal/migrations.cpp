// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/migrations.h"

#include "server/journal/sql.h"
#include "server/journal/transaction.h"

#include <charconv>
#include <string>

namespace comanda::journal {
namespace {

constexpr std::size_t kNumberDigits = 4;

// 0 when the name does not begin with four digits and an underscore.
int numberOf(std::string_view name) {
  int number = 0;
  if (name.size() <= kNumberDigits || name[kNumberDigits] != '_') {
    return 0;
  }
  const char* end = name.data() + kNumberDigits;
  return std::from_chars(name.data(), end, number).ptr == end ? number : 0;
}

Result<void> requireNumbering(const Database& database, std::span<const NamedText> migrations) {
  int expected = 1;
  for (const NamedText& migration : migrations) {
    if (numberOf(migration.name) != expected) {
      return std::unexpected(errorAbout(ErrorKind::Invalid, database.path(),
                                        "migration " + std::string(migration.name) +
                                            " should have the number " + std::to_string(expected)));
    }
    ++expected;
  }
  return {};
}

Result<std::int64_t> versionOf(Database& database) {
  return database.number(sql::named("read_schema_version"));
}

std::unexpected<Error> newer(const Database& database, std::int64_t version, std::size_t known) {
  return std::unexpected(
      errorAbout(ErrorKind::NewerVersion, database.path(),
                 "schema " + std::to_string(version) + ", known here up to " + std::to_string(known)));
}

Result<void> apply(Database& database, const NamedText& migration) {
  // A pragma takes no parameters; the number is ours.
  const std::string script = std::string(migration.text) + "\n;" +
                             "PRAGMA user_version = " + std::to_string(numberOf(migration.name)) + ";";
  auto applied = database.execute(script);
  if (!applied) {
    applied.error().what += " (migration " + std::string(migration.name) + ")";
  }
  return applied;
}

} // namespace

std::span<const NamedText> knownMigrations() {
  return sql::kMigrations;
}

Result<int> migrate(Database& database, std::span<const NamedText> migrations) {
  if (auto numbered = requireNumbering(database, migrations); !numbered) {
    return std::unexpected(numbered.error());
  }
  auto transaction = Transaction::begin(database);
  if (!transaction) {
    return std::unexpected(transaction.error());
  }
  const auto version = versionOf(database);
  if (!version) {
    return std::unexpected(version.error());
  }
  if (*version < 0 || static_cast<std::uint64_t>(*version) > migrations.size()) {
    return newer(database, *version, migrations.size());
  }
  for (const NamedText& migration : migrations.subspan(static_cast<std::size_t>(*version))) {
    if (auto applied = apply(database, migration); !applied) {
      return std::unexpected(applied.error());
    }
  }
  if (auto committed = transaction->commit(); !committed) {
    return std::unexpected(committed.error());
  }
  return static_cast<int>(migrations.size());
}

Result<void> requireSchema(Database& database, std::span<const NamedText> migrations) {
  const auto version = versionOf(database);
  if (!version) {
    return std::unexpected(version.error());
  }
  const auto known = static_cast<std::int64_t>(migrations.size());
  if (*version > known) {
    return newer(database, *version, migrations.size());
  }
  if (*version < known) {
    return std::unexpected(
        errorAbout(ErrorKind::OlderVersion, database.path(),
                   "schema " + std::to_string(*version) + ", needed here " + std::to_string(known)));
  }
  return {};
}

} // namespace comanda::journal
