// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/hash_chain.h"

#include <sodium.h>

namespace comanda::journal {
namespace {

constexpr std::string_view kEventLabel = "comanda.event.1";
constexpr std::string_view kGenesisLabel = "comanda.genesis.1";
constexpr std::size_t kIntegerBytes = 8;

// Feeds fields, each behind its length, into one BLAKE2b-256.
class FieldHash {
public:
  explicit FieldHash(std::string_view label) {
    ensureSodium();
    crypto_generichash_init(&m_state, nullptr, 0, kHashBytes);
    add(label);
  }

  void add(BytesView bytes) {
    addRaw(bytes.size());
    crypto_generichash_update(&m_state, bytes.data(), bytes.size());
  }

  void add(std::string_view text) { add({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}); }

  void add(std::int64_t number) {
    addRaw(kIntegerBytes);
    addRaw(static_cast<std::uint64_t>(number));
  }

  Hash finish() {
    Hash hash;
    crypto_generichash_final(&m_state, hash.data(), hash.size());
    return hash;
  }

private:
  void addRaw(std::uint64_t number) {
    std::array<std::uint8_t, kIntegerBytes> bytes;
    for (std::uint8_t& byte : bytes) {
      byte = static_cast<std::uint8_t>(number & 0xffU);
      number >>= 8U;
    }
    crypto_generichash_update(&m_state, bytes.data(), bytes.size());
  }

  crypto_generichash_state m_state;
};

} // namespace

Hash genesis(const VenueId& venue) {
  FieldHash hash(kGenesisLabel);
  hash.add(BytesView(venue));
  return hash.finish();
}

Hash next(const Hash& previous, const VenueId& venue, const ChainedEvent& event) {
  FieldHash hash(kEventLabel);
  hash.add(BytesView(previous));
  hash.add(BytesView(venue));
  hash.add(event.epoch);
  hash.add(event.seq);
  hash.add(event.atUs);
  hash.add(event.deviceId);
  hash.add(event.actorId);
  hash.add(event.commandId);
  hash.add(event.payloadHash);
  hash.add(event.type);
  hash.add(event.storedBytes);
  return hash.finish();
}

Hash hashOf(BytesView bytes) {
  ensureSodium();
  Hash hash;
  crypto_generichash(hash.data(), hash.size(), bytes.data(), bytes.size(), nullptr, 0);
  return hash;
}

bool sameHash(const Hash& left, const Hash& right) {
  return sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

} // namespace comanda::journal
