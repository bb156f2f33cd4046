// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/hash_chain.h"
#include "server/journal/secret_key.h"

#include <initializer_list>
#include <string_view>

namespace comanda::trust {

/// BLAKE2b-256 with a key, over a label and some fields. Before each of them stands its length as 8
/// little-endian bytes, so that no two lists give the same bytes. The label says what the hash is for: a
/// label is never given a second meaning under one key.
journal::Hash keyedHash(const journal::SecretBytes& key, std::string_view label,
                        std::initializer_list<std::string_view> fields);

} // namespace comanda::trust
