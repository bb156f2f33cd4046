// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/error.h"

#include <filesystem>

/// The names of a journal's files in its folder. Beside these lie the database's own (database.h).
namespace comanda::journal {

inline std::filesystem::path databaseIn(const std::filesystem::path& folder) {
  return folder / "comanda.db";
}

/// See head_file.h.
inline std::filesystem::path headFileIn(const std::filesystem::path& folder) {
  return folder / "comanda.db.head";
}

/// The folder in which restoreFrom (backup.h) finishes a journal before it moves it to its place.
inline std::filesystem::path workshopIn(const std::filesystem::path& folder) {
  return folder / "comanda.restoring";
}

/// Whether any of a journal's files is there, so that nothing is ever made anew over what is left of a
/// damaged one. Lock files and unfinished ones do not count: comanda.db.new is a new, empty database whose
/// making was cut off, and is made again.
bool holdsJournal(const std::filesystem::path& folder);

/// For who is going to make a file: Missing when its folder is not there, IsNoFolder when that is a file.
Result<void> requireFolderOf(const std::filesystem::path& file);

/// HalfRestored when a restore into the folder was killed before the journal was in its place: restoring
/// again is all that may be done there. Once it is in its place, what is left of the workshop does not
/// matter.
Result<void> requireRestored(const std::filesystem::path& folder);

} // namespace comanda::journal
