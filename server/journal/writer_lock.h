// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/files/raw_file.h"
#include "server/journal/error.h"

#include <optional>

/// The lock of a database's one writer, <database>.lock. It belongs to the operating system and ends with the
/// process, however it ends: a lock file that a crash has left behind never blocks a restart. (QLockFile
/// writes down the process id instead and takes the lock for living when another process of the same name has
/// that id: with containers, where ids repeat, after every crash.)
namespace comanda::journal {

/// Takes the lock, for as long as the file lives. Makes the file where there is none. InUse when another
/// process has it.
Result<files::RawFile> takeWriterLock(const std::filesystem::path& database);

/// For those who only read: the same, but nothing where there is no lock file, and none is made.
Result<std::optional<files::RawFile>> takeLockThatIsThere(const std::filesystem::path& database);

} // namespace comanda::journal
