// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace comanda::journal {

inline constexpr std::size_t kKeyBytes = 32;

using BytesView = std::span<const std::uint8_t>;

// What keys are derived from the database's key for. A number is never given a second meaning.
enum class KeyPurpose : std::uint64_t {
  KeyCheck = 1,
  HeadFile = 2,
  PayloadHash = 3,
  Passwords = 4,
  AccessTokens = 5,
  RefreshTokens = 6,
};

// 256 secret bits. Wiped when destroyed, not copied by accident, never printed. Any thread, one owner.
class SecretBytes {
public:
  explicit SecretBytes(std::span<const std::uint8_t, kKeyBytes> bytes);
  // Fresh bytes from the operating system's random source.
  static SecretBytes random();

  SecretBytes(SecretBytes&& other) noexcept; // leaves zeros behind
  SecretBytes& operator=(SecretBytes&& other) noexcept;
  SecretBytes(const SecretBytes&) = delete;
  SecretBytes& operator=(const SecretBytes&) = delete;
  ~SecretBytes();

  SecretBytes clone() const { return SecretBytes(m_bytes); }
  std::span<const std::uint8_t, kKeyBytes> bytes() const { return m_bytes; }
  // Takes the same time wherever the difference is.
  bool equals(const SecretBytes& other) const;
  // A key for one purpose (libsodium's crypto_kdf, BLAKE2b): knowing it tells nothing about this one.
  SecretBytes derive(KeyPurpose purpose) const;

private:
  std::array<std::uint8_t, kKeyBytes> m_bytes;
};

// The database's key: SQLCipher's raw key, and the root of the keys below.
class Key : public SecretBytes {
public:
  using SecretBytes::SecretBytes;
  explicit Key(SecretBytes&& bytes) : SecretBytes(std::move(bytes)) {}
  static Key random() { return Key(SecretBytes::random()); }
  Key clone() const { return Key(SecretBytes::clone()); }
};

// The key of one person, under which that person's data is sealed.
class PersonKey : public SecretBytes {
public:
  using SecretBytes::SecretBytes;
  explicit PersonKey(SecretBytes&& bytes) : SecretBytes(std::move(bytes)) {}
  static PersonKey random() { return PersonKey(SecretBytes::random()); }
};

// Prepares libsodium; every function of this folder that needs it calls it. Ends the program when the
// system has no random source, for then nothing may be encrypted.
void ensureSodium();

} // namespace comanda::journal
