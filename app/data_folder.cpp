// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data_folder.h"

#include "server/files/raw_file.h"
#include "server/journal/journal_files.h"
#include "server/journal/store.h"
#include "server/trust/key_file.h"

#include <QString>
#include <QTextStream>
#include <cstdio>
#include <system_error>
#include <utility>

namespace comanda::app {

DataFolder dataFolderAt(const std::filesystem::path& folder) {
  return {.folder = folder, .keyFile = folder / "comanda.key"};
}

bool isInUse(const DataFolder& data) {
  std::error_code error;
  return std::filesystem::exists(data.keyFile, error) || journal::Store::exists(data.folder);
}

journal::Result<journal::Key> readKey(const DataFolder& data) {
  auto restored = journal::requireRestored(data.folder);
  return restored ? trust::readKeyFile(data.keyFile) : std::unexpected(std::move(restored.error()));
}

journal::Result<journal::Key> readOrMakeKey(const DataFolder& data) {
  if (isInUse(data)) {
    return readKey(data);
  }
  if (const auto made = files::makeOwnFolder(data.folder); !made) {
    return std::unexpected(journal::errorAbout(made.error(), data.folder));
  }
  auto key = trust::createKeyFile(data.keyFile);
  if (key) {
    QTextStream(stderr)
        << "comanda: made the key of a new journal in " << QString::fromStdString(journal::utf8(data.keyFile))
        << ". Whoever has this file can read the journal; without it nobody can. Keep a copy in a safe "
           "place.\n";
  }
  return key;
}

} // namespace comanda::app
