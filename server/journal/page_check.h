// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/error.h"
#include "server/journal/secret_key.h"

#include <cstdint>
#include <string>
#include <vector>

// Looks at every byte of the main database file: a byte that changed anywhere is found and its page named,
// pages that nothing refers to included. SQLite's own means do not do that: integrity_check never reads free
// pages, and sqlite3_backup of SQLCipher 3.4 steps over a page whose MAC is wrong and reports success. So the
// MAC of each page is computed here, as page_format.h tells, with Qt's HMAC-SHA1 (libsodium has none).
//
// An old page put in the place of a newer one is authentic and not found here; the hash chain finds it.
namespace comanda::journal {

struct DamagedPage {
  std::uint64_t page;      // from 1
  std::uint64_t firstByte; // the part of the file in which the change lies
  std::uint64_t lastByte;
};

// In the order of the file; when every page is damaged, the first entry alone with the salt's bytes, 0 to 15
// (the salt, or else the key, is wrong). Nothing may write the file meanwhile: empty the log first, or hold
// the writer. Reads one page at a time.
Result<std::vector<DamagedPage>> findDamagedPages(const std::filesystem::path& database, const Key& key);

// The first of them in words, for a sentence: "page 3, bytes 8192 to 12275, and 1 more pages". Not for none.
std::string placeOf(const std::vector<DamagedPage>& pages);

// The same as one answer: Damaged, naming the first damaged page, its bytes and the number of others.
Result<void> checkAllPages(const std::filesystem::path& database, const Key& key);

} // namespace comanda::journal
