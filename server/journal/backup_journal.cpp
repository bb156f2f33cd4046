// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/backup.h"
#include "server/journal/journal_files.h"
#include "server/journal/migrations.h"
#include "server/journal/reading_place.h"
#include "server/journal/verify.h"

#include <utility>

namespace comanda::journal {

namespace fs = std::filesystem;

namespace {

Result<void> backupFrom(const ReadingPlace& place, const Key& key, const fs::path& file) {
  const bool isStill = place.access() == Access::Still;
  auto source =
      Database::open(databaseIn(place.folder()), key, isStill ? Access::CopyingStill : Access::Copying);
  if (!source) {
    return std::unexpected(std::move(source.error()));
  }
  if (auto known = requireSchema(*source); !known) {
    return known;
  }
  return copyTo(*source, file, key, [&](const fs::path& unfinished) -> Result<void> {
    auto verified = verifyDatabase(unfinished, key);
    return verified ? Result<void>() : std::unexpected(std::move(verified.error()));
  });
}

} // namespace

Result<void> backupTo(const fs::path& folder, const Key& key, const fs::path& file) {
  return readBesideHost(folder, key, [&](const ReadingPlace& place) { return backupFrom(place, key, file); });
}

} // namespace comanda::journal
