// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/command.pb.h"
#include "server/journal/hash_chain.h"
#include "server/journal/secret_key.h"

namespace comanda::host {

/// BLAKE2b-256 under a key of the journal's own, over the batch's serialisation: the same commands hash the
/// same however they were encoded on the way here (binary or JSON, in any order of fields). Keyed, because
/// the hash outlives personal data in the batch: without the key nobody can try names against it.
journal::Hash payloadHash(const v1::CommandBatch& batch, const journal::SecretBytes& key);

} // namespace comanda::host
