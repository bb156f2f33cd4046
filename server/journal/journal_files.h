// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// Whether any of a journal's files is there, so that nothing is ever made anew over what is left of a
/// damaged one. Lock files and unfinished ones do not count.
bool holdsJournal(const std::filesystem::path& folder);

} // namespace comanda::journal
