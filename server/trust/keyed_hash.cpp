// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/trust/keyed_hash.h"

#include "server/journal/bytes_of.h"

#include <sodium.h>

#include <array>

namespace comanda::trust {
namespace {

void add(crypto_generichash_state& state, std::string_view field) {
  std::array<std::uint8_t, 8> length;
  for (std::size_t i = 0; i < length.size(); ++i) {
    length[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(field.size()) >> (8 * i));
  }
  crypto_generichash_update(&state, length.data(), length.size());
  crypto_generichash_update(&state, journal::bytesOf(field).data(), field.size());
}

} // namespace

journal::Hash keyedHash(const journal::SecretBytes& key, std::string_view label,
                        std::initializer_list<std::string_view> fields) {
  journal::ensureSodium();
  crypto_generichash_state state;
  journal::Hash hash;
  crypto_generichash_init(&state, key.bytes().data(), key.bytes().size(), hash.size());
  add(state, label);
  for (const std::string_view field : fields) {
    add(state, field);
  }
  crypto_generichash_final(&state, hash.data(), hash.size());
  sodium_memzero(&state, sizeof state);
  return hash;
}

} // namespace comanda::trust
