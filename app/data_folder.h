// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/error.h"
#include "server/journal/secret_key.h"

#include <filesystem>

/// Where a host has its journal, and the key to it.
namespace comanda::app {

struct DataFolder {
  std::filesystem::path folder;
  std::filesystem::path keyFile;
};

/// The folder with its key in it, where nobody says otherwise.
DataFolder dataFolderAt(const std::filesystem::path& folder);

/// Whether there is a key or a journal: then nothing is made anew.
bool isInUse(const DataFolder& data);

/// The key of an existing journal. HalfRestored, with or without a key, where a restore was cut off.
journal::Result<journal::Key> readKey(const DataFolder& data);
/// The key of a journal that may have to be made: read where there is one; otherwise made, unless there is a
/// journal already, whose key must not be replaced. Says on the error stream that a key file needs guarding
/// when it makes one.
journal::Result<journal::Key> readOrMakeKey(const DataFolder& data);

} // namespace comanda::app
