// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/secret_key.h"

#include <string>

namespace comanda::trust {

/// A key pair on the curve P-256 as PEM texts (PKCS #8 and SubjectPublicKeyInfo).
struct EcKeyPem {
  std::string secretPem; ///< Wipe it after use.
  std::string publicPem;
};

/// The key pair that follows from a secret, always the same one: so that it needs no place of its own on the
/// disk. The scalar is 1 + x mod (n − 1) of 512 derived bits x (FIPS 186-4, B.4.1). That OpenSSL cannot make
/// it is a bug.
EcKeyPem ecKeyFrom(const journal::SecretBytes& secret);

} // namespace comanda::trust
