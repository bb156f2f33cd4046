// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/secret_key.h"

#include <array>
#include <cstdint>
#include <string_view>

// The journal's hash chain: every event's hash covers the hash before it and every column of its row, so that
// nothing in the past can be changed, left out or put elsewhere without changing every hash after it.
//
//   hash  = BLAKE2b-256( "comanda.event.1" | field | field | … )
//   field = length of the bytes as 8 little-endian bytes, then the bytes
//
// The label is a field too. Integers are 8 little-endian bytes in two's complement. The fields in their
// order: previous hash, venue, epoch, seq, time, device, actor, command id, payload hash, type, stored bytes.
// The chain starts with genesis = BLAKE2b-256( field "comanda.genesis.1" | field venue ).
namespace comanda::journal {

inline constexpr std::size_t kHashBytes = 32;
using Hash = std::array<std::uint8_t, kHashBytes>;
using VenueId = std::array<std::uint8_t, 16>; // the restaurant's UUID

// The columns of one event's row. Views: valid only as long as what they point to.
struct ChainedEvent {
  std::int64_t epoch = 0;
  std::int64_t seq = 0;
  std::int64_t atUs = 0; // microseconds since 1970, UTC
  BytesView deviceId;
  BytesView actorId;
  BytesView commandId;
  BytesView payloadHash;
  std::string_view type;
  BytesView storedBytes; // as on disk, personal data sealed
};

// The hash before the first event of this restaurant.
Hash genesis(const VenueId& venue);

// The hash of the event that follows `previous`.
Hash next(const Hash& previous, const VenueId& venue, const ChainedEvent& event);

// BLAKE2b-256 of a command's bytes, the payload hash above.
Hash hashOf(BytesView bytes);

// Takes the same time wherever the difference is.
bool sameHash(const Hash& left, const Hash& right);

} // namespace comanda::journal
