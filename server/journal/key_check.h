// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/error.h"
#include "server/journal/secret_key.h"

// SQLCipher answers a wrong key and a damaged first page alike (code 26). The key check tells them apart: a
// small file beside the database, <database>.keycheck, with a tag that only the right key yields. It holds
// nothing secret, and it may be removed: it is written anew once the key has opened the database.
//
//   comanda-keycheck-1 <tag: 64 hex digits> <sum: 16 hex digits>\n
//
// tag = BLAKE2b-256 of "comanda-keycheck-1" under the key derived for KeyPurpose::KeyCheck,
// sum = BLAKE2b-256, first 8 bytes, of the text before the last space (so that a damaged file is not taken
// for a wrong key).
namespace comanda::journal {

enum class KeyVerdict {
  Right,
  Wrong,
  Unknown, // there is no key check file
};

std::filesystem::path keyCheckPath(const std::filesystem::path& database);

// Damaged when the file is there but not as it was written.
Result<KeyVerdict> judgeKey(const std::filesystem::path& database, const Key& key);

// Writes the file, durably. AlreadyExists when there is one.
Result<void> writeKeyCheck(const std::filesystem::path& database, const Key& key);

} // namespace comanda::journal
