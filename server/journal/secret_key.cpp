// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/secret_key.h"

#include "domain/values/assert.h"

#include <sodium.h>

#include <algorithm>
#include <utility>

namespace comanda::journal {
namespace {

constexpr char kDerivationContext[] = "COMANDA1"; // crypto_kdf_CONTEXTBYTES = 8 of these are used
static_assert(sizeof(kDerivationContext) - 1 == crypto_kdf_CONTEXTBYTES);
static_assert(kKeyBytes == crypto_kdf_KEYBYTES);

} // namespace

void ensureSodium() {
  static const int state = sodium_init();
  COMANDA_ASSERT(state >= 0, "without a random source nothing may be encrypted");
}

SecretBytes::SecretBytes(std::span<const std::uint8_t, kKeyBytes> bytes) {
  std::ranges::copy(bytes, m_bytes.begin());
}

SecretBytes SecretBytes::random() {
  ensureSodium();
  std::array<std::uint8_t, kKeyBytes> bytes;
  randombytes_buf(bytes.data(), bytes.size());
  SecretBytes result(bytes);
  sodium_memzero(bytes.data(), bytes.size());
  return result;
}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept : m_bytes(other.m_bytes) {
  sodium_memzero(other.m_bytes.data(), other.m_bytes.size());
}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept {
  if (this != &other) {
    m_bytes = other.m_bytes;
    sodium_memzero(other.m_bytes.data(), other.m_bytes.size());
  }
  return *this;
}

SecretBytes::~SecretBytes() {
  sodium_memzero(m_bytes.data(), m_bytes.size());
}

bool SecretBytes::equals(const SecretBytes& other) const {
  return sodium_memcmp(m_bytes.data(), other.m_bytes.data(), m_bytes.size()) == 0;
}

SecretBytes SecretBytes::derive(KeyPurpose purpose) const {
  ensureSodium();
  std::array<std::uint8_t, kKeyBytes> bytes;
  crypto_kdf_derive_from_key(bytes.data(), bytes.size(), std::to_underlying(purpose), kDerivationContext,
                             m_bytes.data());
  SecretBytes result(bytes);
  sodium_memzero(bytes.data(), bytes.size());
  return result;
}

} // namespace comanda::journal
