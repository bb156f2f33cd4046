// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

// How SQLCipher's version 3 format lays out a page of the main file, as Comanda pins it (HMAC-SHA1, pages of
// 4096 bytes; every SQLCipher from 3.4 to 4.x can read and write it). From the SQLCipher design description
// (https://www.zetetic.net/sqlcipher/design/), confirmed by tests:
//
//   page 1:  salt 16 | ciphertext 4032 | IV 16 | HMAC 20 | tail 12
//   others:            ciphertext 4048 | IV 16 | HMAC 20 | tail 12
//
// HMAC = HMAC-SHA1(macKey, ciphertext | IV | page number as 4 little-endian bytes),
// macKey = PBKDF2-HMAC-SHA1(key, salt with every byte ^ 0x3a, 2 rounds, 32 bytes).
// The tail only fills the reserve up to a multiple of the AES block. SQLCipher puts random bytes there and
// never looks at them again; page_tail_vfs.h makes them zero so that no byte of the file goes unwatched.
namespace comanda::journal {

inline constexpr std::size_t kPageBytes = 4096;
inline constexpr std::size_t kSaltBytes = 16;
inline constexpr std::size_t kIvBytes = 16;
inline constexpr std::size_t kMacBytes = 20;
inline constexpr std::size_t kReserveBytes = 48;
inline constexpr std::size_t kTailBytes = kReserveBytes - kIvBytes - kMacBytes;
inline constexpr std::size_t kMacOffset = kPageBytes - kReserveBytes + kIvBytes;
inline constexpr unsigned char kMacSaltMask = 0x3a;
inline constexpr int kMacKeyRounds = 2;

} // namespace comanda::journal
