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

constexpr int kAttemptsMax = 3; // a host may start, and stop, just while its journal is read

Result<void> backupFrom(const ReadingPlace& place, const Key& key, const fs::path& file) {
  const bool isStill = place.access() == Access::Still;
  auto source =
      Database::open(databaseIn(place.folder()), key, isStill ? Access::CopyingStill : Access::Copying);
  if (!source) {
    return std::unexpected(place.inPlace(std::move(source.error())));
  }
  if (auto known = requireSchema(*source); !known) {
    return std::unexpected(place.inPlace(std::move(known.error())));
  }
  auto copied = copyTo(*source, file, key, [&](const fs::path& unfinished) -> Result<void> {
    auto verified = verifyDatabase(unfinished, key);
    return verified ? Result<void>() : std::unexpected(std::move(verified.error()));
  });
  return copied ? std::move(copied) : std::unexpected(place.inPlace(std::move(copied.error())));
}

} // namespace

Result<void> backupTo(const fs::path& folder, const Key& key, const fs::path& file) {
  for (int i = 1;; ++i) {
    const auto place = ReadingPlace::besideHost(folder, key);
    if (!place) {
      return std::unexpected(place.error());
    }
    auto copied = backupFrom(*place, key, file);
    if (copied || place->isUndisturbed() || i == kAttemptsMax) {
      return copied;
    }
  }
}

} // namespace comanda::journal
