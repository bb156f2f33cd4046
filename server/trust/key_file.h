// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/error.h"
#include "server/journal/secret_key.h"

// The database's key in a file, for machines without a keychain. Text of two lines:
//
//   comanda-key-file-1
//   <64 hex digits>
//
// Whoever can read the file can read the journal: it is created for its owner alone, and refused when its
// mode lets anybody else in.
namespace comanda::trust {

// Makes a new random key and stores it, durably. Never overwrites: AlreadyExists.
journal::Result<journal::Key> createKeyFile(const std::filesystem::path& path);

// Missing, Empty, Damaged (not the two lines above), KeyNotGuarded when others may read it, IsAFolder.
journal::Result<journal::Key> readKeyFile(const std::filesystem::path& path);

} // namespace comanda::trust
