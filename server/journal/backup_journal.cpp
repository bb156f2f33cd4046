// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/backup.h"
#include "server/journal/journal_files.h"
#include "server/journal/migrations.h"
#include "server/journal/verify.h"

#include <utility>

namespace comanda::journal {

namespace fs = std::filesystem;

Result<void> backupTo(const fs::path& folder, const Key& key, const fs::path& file) {
  auto source = Database::open(databaseIn(folder), key, Access::Copying);
  if (!source) {
    return std::unexpected(std::move(source.error()));
  }
  if (auto known = requireSchema(*source); !known) {
    return known;
  }
  if (auto copied = copyTo(*source, file, key); !copied) {
    return copied;
  }
  auto verified = verifyDatabase(file, key);
  if (!verified) {
    std::error_code
        ignored; // a backup that cannot be trusted had better not be there; the error says so already
    fs::remove(file, ignored);
    return std::unexpected(std::move(verified.error()));
  }
  return {};
}

} // namespace comanda::journal
