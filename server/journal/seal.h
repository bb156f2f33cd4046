// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/error.h"
#include "server/journal/secret_key.h"

#include <string>
#include <string_view>

// Personal data on its way to disk, readable only with the person's key; forgetting the person is destroying
// the key. XChaCha20-Poly1305 (the IETF construction of libsodium) with a random nonce:
//
//   version 1: 1 byte | nonce: 24 bytes | ciphertext: as long as the plain text, and 16 bytes of tag
//
// The tag also covers the version byte and the associated data, which say where the sealed text belongs:
// moved to another row or field, it does not open.
namespace comanda::journal {

inline constexpr std::size_t kSealOverheadBytes = 1 + 24 + 16;

// Two calls never give the same bytes.
std::string seal(const PersonKey& key, std::string_view plain, std::string_view associatedData);

// Damaged when the key, the associated data or any byte is not what it was.
Result<std::string> open(const PersonKey& key, std::string_view sealed, std::string_view associatedData);

} // namespace comanda::journal
