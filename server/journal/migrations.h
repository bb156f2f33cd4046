// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/database.h"
#include "server/journal/named_text.h"

#include <span>

// The schema grows by numbered steps, forward only: sql/migrations/0001_what_it_does.sql, 0002_…, without a
// gap. A step that has been released is never edited. PRAGMA user_version holds the number of the last one
// applied.
namespace comanda::journal {

// The steps compiled into this program.
std::span<const NamedText> knownMigrations();

// Applies what is missing, all of it in one transaction: after a crash the database has the old version or
// the new one. Returns the version now in force. NewerVersion when the database is ahead of `migrations`;
// Invalid when a step fails or the names are not numbered 1, 2, 3, ….
Result<int> migrate(Database& database, std::span<const NamedText> migrations = knownMigrations());

// For readers, who change nothing: the database has exactly the version of the last of `migrations`.
// NewerVersion when it is ahead, OlderVersion when it is behind.
Result<void> requireSchema(Database& database, std::span<const NamedText> migrations = knownMigrations());

} // namespace comanda::journal
