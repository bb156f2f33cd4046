// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/writer_lock.h"

#include "server/files/whole_file.h"

#include <utility>

namespace comanda::journal {
namespace {

namespace fs = std::filesystem;

fs::path lockFileOf(const fs::path& database) {
  return files::withSuffix(database, ".lock");
}

Result<files::RawFile> lock(const fs::path& database, files::Outcome<files::RawFile> file) {
  if (!file) {
    return std::unexpected(errorAbout(file.error(), lockFileOf(database)));
  }
  const auto isTaken = file->tryLock();
  if (!isTaken) {
    return std::unexpected(errorAbout(isTaken.error(), lockFileOf(database)));
  }
  if (!*isTaken) {
    return std::unexpected(errorAbout(ErrorKind::InUse, database));
  }
  return *std::move(file);
}

} // namespace

Result<files::RawFile> takeWriterLock(const fs::path& database) {
  return lock(database, files::RawFile::open(lockFileOf(database), files::OpenMode::OpenOrCreate));
}

Result<std::optional<files::RawFile>> takeLockThatIsThere(const fs::path& database) {
  auto file = files::RawFile::open(lockFileOf(database), files::OpenMode::ReadOnly);
  if (!file && file.error() == std::errc::no_such_file_or_directory) {
    return std::nullopt;
  }
  auto taken = lock(database, std::move(file));
  if (!taken) {
    return std::unexpected(std::move(taken.error()));
  }
  return std::optional(*std::move(taken));
}

} // namespace comanda::journal
