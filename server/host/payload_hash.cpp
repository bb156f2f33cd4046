// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/host/payload_hash.h"

#include <sodium.h>

namespace comanda::host {

journal::Hash payloadHash(const v1::CommandBatch& batch, const journal::SecretBytes& key) {
  const std::string bytes = batch.SerializeAsString();
  journal::Hash hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size(), key.bytes().data(), key.bytes().size());
  return hash;
}

} // namespace comanda::host
