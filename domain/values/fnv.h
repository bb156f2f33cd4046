// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace comanda::values {

/// The 64-bit FNV-1a hash, fed piece by piece (RFC 9923, "The FNV Non-Cryptographic Hash Algorithm"; for each
/// byte: xor, then multiply by the prime, starting from the offset basis). Same result on every platform.
///
/// For comparing states between machines of ours that mean no harm, such as the digest of a House. Anybody
/// can make two texts with the same value on purpose: never where an adversary could gain by it. The
/// journal's chain uses BLAKE2b.
class Fnv1a64 {
public:
  /// Feeds bytes; where one piece ends and the next begins leaves no trace.
  constexpr void add(std::string_view bytes) {
    for (const char byte : bytes) {
      addByte(static_cast<std::uint8_t>(byte));
    }
  }

  /// Feeds a piece with its length before it (8 bytes, least significant first), so that ("ab", "c") and
  /// ("a", "bc") differ.
  constexpr void addFramed(std::string_view bytes) {
    std::uint64_t length = bytes.size();
    for (int i = 0; i < 8; ++i, length >>= 8) {
      addByte(static_cast<std::uint8_t>(length & 0xff));
    }
    add(bytes);
  }

  /// The hash of everything fed so far; feeding may go on.
  constexpr std::uint64_t value() const { return m_value; }

private:
  static constexpr std::uint64_t kOffsetBasis = 0xcbf2'9ce4'8422'2325;
  static constexpr std::uint64_t kPrime = 0x0000'0100'0000'01b3;

  constexpr void addByte(std::uint8_t byte) { m_value = (m_value ^ byte) * kPrime; }

  std::uint64_t m_value = kOffsetBasis;
};

} // namespace comanda::values
