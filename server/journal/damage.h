// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/secret_key.h"

#include <filesystem>
#include <string>

namespace comanda::journal {

/// What of a journal lies on damaged pages of its database, in words: "the journal cannot be read from
/// sequence 812 on", "read_line cannot be read from the row after sequence 17 on", or that no row does (an
/// index, a free page, the padding). Tables are tried in the order of their worth, and the first that cannot
/// be read to its end is named. For a database that nobody writes to; changes nothing.
std::string whatIsHit(const std::filesystem::path& database, const Key& key);

} // namespace comanda::journal
