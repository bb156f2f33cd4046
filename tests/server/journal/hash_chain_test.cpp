// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/hash_chain.h"

#include <gtest/gtest.h>

#include <functional>
#include <set>
#include <string>
#include <vector>

// The known answers were computed with Python's hashlib, which shares no code with libsodium:
//
//   f = lambda b: len(b).to_bytes(8, 'little') + b
//   i = lambda n: f(n.to_bytes(8, 'little', signed=True))
//   H = lambda b: hashlib.blake2b(b, digest_size=32).digest()
//   venue = bytes(range(16));  g = H(f(b"comanda.genesis.1") + f(venue))
//   next = lambda p, e, s, t, d, a, c, ph, ty, by: H(f(b"comanda.event.1") + f(p) + f(venue)
//              + i(e) + i(s) + i(t) + f(d) + f(a) + f(c) + f(ph) + f(ty) + f(by))
//   h1 = next(g, 1, 1, 1767225600000000, b"dev", b"actor", b"cmd-1", H(b"payload"), b"OrderOpened",
//   b"\x0a\x03abc") h2 = next(h1, 1, 2, -1, b"", b"", b"", b"", b"", b"")
namespace comanda::journal {
namespace {

BytesView bytes(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::string hex(const Hash& hash) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (const std::uint8_t byte : hash) {
    text += kDigits[byte >> 4U];
    text += kDigits[byte & 15U];
  }
  return text;
}

VenueId venue() {
  VenueId id;
  for (std::size_t i = 0; i < id.size(); ++i) {
    id[i] = static_cast<std::uint8_t>(i);
  }
  return id;
}

const Hash kPayloadHash = hashOf(bytes("payload"));

ChainedEvent firstEvent() {
  return {.epoch = 1,
          .seq = 1,
          .atUs = 1767225600000000,
          .deviceId = bytes("dev"),
          .actorId = bytes("actor"),
          .commandId = bytes("cmd-1"),
          .payloadHash = kPayloadHash,
          .type = "OrderOpened",
          .storedBytes = bytes("\x0a\x03"
                               "abc")};
}

TEST(HashChain, KnownAnswers) {
  EXPECT_EQ(hex(kPayloadHash), "3cf2d09da453bbdd6b68d8a1acd5f15ba23ba46d4ff087592b3d319432500a50");
  const Hash start = genesis(venue());
  EXPECT_EQ(hex(start), "857261d61efc5b54c8bd1e0e28a0e1f63fa84aea78194bd97cfccadae875d0b2");
  const Hash first = next(start, venue(), firstEvent());
  EXPECT_EQ(hex(first), "3b83729cbdf81a8ec87eafc8fc175aa733abde071bc0bde8879a8d3fa0d3ddc6");
  ChainedEvent bare; // every text and blob empty
  bare.epoch = 1;
  bare.seq = 2;
  bare.atUs = -1;
  const Hash second = next(first, venue(), bare);
  EXPECT_EQ(hex(second), "44d14bfab3a49c3927a30665f04e97c3ae95d11b22d0ff65db39065876016515");
}

TEST(HashChain, EveryColumnChangesTheHash) {
  const std::vector<std::function<void(ChainedEvent&)>> changes = {
      [](ChainedEvent&) {},
      [](ChainedEvent& e) { e.epoch = 2; },
      [](ChainedEvent& e) { e.seq = 2; },
      [](ChainedEvent& e) { ++e.atUs; },
      [](ChainedEvent& e) { e.deviceId = bytes("deW"); },
      [](ChainedEvent& e) { e.actorId = bytes("actoR"); },
      [](ChainedEvent& e) { e.commandId = bytes("cmd-2"); },
      [](ChainedEvent& e) { e.payloadHash = e.payloadHash.first(31); },
      [](ChainedEvent& e) { e.type = "OrderClosed"; },
      [](ChainedEvent& e) { e.storedBytes = bytes("abc"); },
  };
  const Hash start = genesis(venue());
  std::set<Hash> hashes;
  for (const auto& change : changes) {
    ChainedEvent event = firstEvent();
    change(event);
    hashes.insert(next(start, venue(), event));
  }
  VenueId otherVenue = venue();
  otherVenue[15] ^= 1;
  hashes.insert(next(start, otherVenue, firstEvent()));
  hashes.insert(next(kPayloadHash, venue(), firstEvent()));
  EXPECT_EQ(hashes.size(), changes.size() + 2);
}

// Without the lengths, a byte could wander from one column into the next unnoticed.
TEST(HashChain, BytesDoNotWanderBetweenColumns) {
  ChainedEvent left = firstEvent();
  left.deviceId = bytes("ab");
  left.actorId = bytes("c");
  ChainedEvent right = firstEvent();
  right.deviceId = bytes("a");
  right.actorId = bytes("bc");
  const Hash start = genesis(venue());
  EXPECT_FALSE(sameHash(next(start, venue(), left), next(start, venue(), right)));
}

TEST(HashChain, ComparesEveryByte) {
  const Hash hash = genesis(venue());
  EXPECT_TRUE(sameHash(hash, genesis(venue())));
  for (std::size_t i = 0; i < hash.size(); ++i) {
    Hash other = hash;
    other[i] ^= 0x80;
    EXPECT_FALSE(sameHash(hash, other)) << "byte " << i;
  }
}

} // namespace
} // namespace comanda::journal
