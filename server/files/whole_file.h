// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/files/raw_file.h"

#include <string>
#include <string_view>

// Small files that are written at once and are either wholly there or not there at all.
namespace comanda::files {

// The whole content; fails with file_too_large when it is more than bytesMax.
Outcome<std::string> readWhole(const std::filesystem::path& path, std::size_t bytesMax);

// Creates the file with this content, durable, readable by the owner alone. Never overwrites: fails with
// file_exists. After a crash in between the file exists with its full content or not at all.
Outcome<void> createWhole(const std::filesystem::path& path, std::string_view content);

// Makes the file's content durable.
Outcome<void> syncPath(const std::filesystem::path& path);

// Renames within one folder, durably. The caller has made sure that `to` is free.
Outcome<void> renameDurably(const std::filesystem::path& from, const std::filesystem::path& to);

// `path` with a suffix behind its whole name: journal.db -> journal.db.lock
std::filesystem::path withSuffix(const std::filesystem::path& path, std::string_view suffix);

} // namespace comanda::files
