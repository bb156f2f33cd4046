// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace comanda::staff {

/// Whether the text has the form of an Argon2id verifier as the reference implementation writes it (PHC
/// string):
/// "$argon2id$v=19$m=65536,t=3,p=1$<salt>$<hash>", salt and hash in base64 without padding. Keeps a PIN or
/// password that somebody sends by mistake out of the journal; whether the verifier fits anything it cannot
/// tell.
bool isVerifier(std::string_view text);

} // namespace comanda::staff
