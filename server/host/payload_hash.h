// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/command.pb.h"
#include "server/journal/hash_chain.h"

namespace comanda::host {

/// BLAKE2b-256 over the batch's own serialisation, so that the same commands hash the same however they were
/// encoded on the way here (binary or JSON, in any order of fields).
journal::Hash payloadHash(const v1::CommandBatch& batch);

} // namespace comanda::host
