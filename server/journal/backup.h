// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/clock.h"
#include "server/journal/database.h"

#include <functional>

namespace comanda::journal {

// Writes one consistent, verified copy of the database to `path`, encrypted with `key` (the same or another):
// exported by SQLCipher into <path>.part, every page and the structure checked, made durable, then renamed.
// The copy is one file; Database::open makes its key check anew. A crash leaves at most the .part file, which
// the next attempt replaces.
//
// Runs for as long as the export takes, on the connection's thread and without a Transaction open; beside a
// live writer give it a connection of its own with Access::Copying. AlreadyExists when `path` exists;
// DiskFull, NotWritable, Missing (the folder), Damaged (the source).
//
// `judge`, where there is one, looks at the unfinished copy too before it gets its name.
using JudgeCopy = std::function<Result<void>(const std::filesystem::path& unfinished)>;
Result<void> copyTo(Database& source, const std::filesystem::path& path, const Key& key,
                    const JudgeCopy& judge = {});

// Backs up the journal of a folder to one new file, encrypted with the same key, and verifies the copy by
// opening and replaying it (verify.h) before it gets its name. Works beside a running host; makes and changes
// nothing in the folder. The keys of persons are in it: whoever is forgotten later can still be read from an
// older backup. Errors as copyTo and verifyDatabase.
Result<void> backupTo(const std::filesystem::path& folder, const Key& key, const std::filesystem::path& file);

// Makes a journal from a backup in a folder that holds none (AlreadyExists), or that is not there yet. The
// journal is the backup's and one event more, EpochStarted: what terminals hold of the old epoch after this
// point is not part of it. It is verified by replaying before it gets its name; after a crash the folder has
// the whole journal or none. Nobody is logged in any more: sessions that were ended after the backup was made
// must not come back. A restore that is killed leaves a folder in which nothing can be done but restoring
// again (HalfRestored). InUse when a host or another restore is at work there.
Result<void> restoreFrom(const std::filesystem::path& file, const Key& key,
                         const std::filesystem::path& folder, const ports::Clock& clock);

} // namespace comanda::journal
