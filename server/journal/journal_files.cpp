// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/journal_files.h"

#include "server/files/whole_file.h"

namespace comanda::journal {
namespace {

namespace fs = std::filesystem;

// What cannot be looked at may well be there.
bool mayBeThere(const fs::path& path) {
  std::error_code code;
  return fs::symlink_status(path, code).type() != fs::file_type::not_found;
}

} // namespace

bool holdsJournal(const fs::path& folder) {
  const fs::path database = databaseIn(folder);
  for (const fs::path& file :
       {database, headFileIn(folder), files::withSuffix(database, "-wal"),
        files::withSuffix(database, "-shm"), files::withSuffix(database, ".keycheck")}) {
    if (mayBeThere(file)) {
      return true;
    }
  }
  return false;
}

Result<void> requireFolderOf(const fs::path& file) {
  const fs::path folder = file.parent_path();
  std::error_code code;
  if (folder.empty() || fs::is_directory(folder, code)) {
    return {};
  }
  if (fs::exists(folder, code)) {
    return std::unexpected(errorAbout(ErrorKind::IsNoFolder, folder));
  }
  return std::unexpected(Error{ErrorKind::Missing, "There is no folder " + utf8(folder) +
                                                       ". Make it, or say a file in another one."});
}

Result<void> requireRestored(const fs::path& folder) {
  if (mayBeThere(workshopIn(folder)) && !holdsJournal(folder)) {
    return std::unexpected(errorAbout(ErrorKind::HalfRestored, folder, "comanda.restoring is left of it"));
  }
  return {};
}

} // namespace comanda::journal
