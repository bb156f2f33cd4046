// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/seal.h"

#include <sodium.h>

namespace comanda::journal {
namespace {

constexpr char kVersion = 1;
constexpr std::size_t kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t kPrefixBytes = 1 + kNonceBytes;
static_assert(kPrefixBytes + kTagBytes == kSealOverheadBytes);
static_assert(kKeyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

const std::uint8_t* in(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

std::uint8_t* out(std::string& text, std::size_t offset) {
  return reinterpret_cast<std::uint8_t*>(text.data() + offset);
}

std::string tagged(char version, std::string_view associatedData) {
  return std::string(1, version).append(associatedData);
}

} // namespace

std::string seal(const PersonKey& key, std::string_view plain, std::string_view associatedData) {
  ensureSodium();
  std::string sealed(kSealOverheadBytes + plain.size(), '\0');
  sealed[0] = kVersion;
  randombytes_buf(out(sealed, 1), kNonceBytes);
  const std::string covered = tagged(kVersion, associatedData);
  crypto_aead_xchacha20poly1305_ietf_encrypt(out(sealed, kPrefixBytes), nullptr, in(plain), plain.size(),
                                             in(covered), covered.size(), nullptr, out(sealed, 1),
                                             key.bytes().data());
  return sealed;
}

Result<std::string> open(const PersonKey& key, std::string_view sealed, std::string_view associatedData) {
  ensureSodium();
  if (sealed.size() < kSealOverheadBytes || sealed[0] != kVersion) {
    return std::unexpected(Error{ErrorKind::Damaged, "Sealed personal data has an unknown form."});
  }
  const std::string covered = tagged(kVersion, associatedData);
  const std::string_view cipher = sealed.substr(kPrefixBytes);
  std::string plain(sealed.size() - kSealOverheadBytes, '\0');
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(out(plain, 0), nullptr, nullptr, in(cipher), cipher.size(),
                                                 in(covered), covered.size(), in(sealed.substr(1)),
                                                 key.bytes().data()) != 0) {
    return std::unexpected(
        Error{ErrorKind::Damaged, "Sealed personal data does not open with this person's key."});
  }
  return plain;
}

} // namespace comanda::journal
