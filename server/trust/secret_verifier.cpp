// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/trust/secret_verifier.h"

#include "domain/values/assert.h"
#include "server/journal/bytes_of.h"
#include "server/trust/keyed_hash.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace comanda::trust {
namespace {

constexpr std::string_view kPrefix = "$argon2id$v=19$m=65536,t=3,p=1$";
static_assert(kArgonMemoryBytes / 1024 == 65536 && kArgonPasses == 3, "the prefix says the same");

constexpr std::size_t kHashBytes = 32;
constexpr int kBase64 = sodium_base64_VARIANT_ORIGINAL_NO_PADDING;
// Of the right form, and of no secret.
constexpr std::string_view kNobodys = "$argon2id$v=19$m=65536,t=3,p=1$AAAAAAAAAAAAAAAAAAAAAA$"
                                      "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
static_assert(kNobodys.starts_with(kPrefix));

bool isDigits(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

journal::Hash peppered(const journal::SecretBytes& pepper, std::string_view secret) {
  return keyedHash(pepper, "comanda.secret.1", {secret});
}

template <std::size_t size>
std::string base64(const std::array<std::uint8_t, size>& bytes) {
  std::string text(sodium_base64_ENCODED_LEN(size, kBase64), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), kBase64);
  text.pop_back(); // the zero
  return text;
}

} // namespace

SecretKind kindOf(std::string_view secret) {
  const bool isPin = secret.size() >= kPinDigitsMin && secret.size() <= kPinDigitsMax && isDigits(secret);
  return isPin ? SecretKind::Pin : SecretKind::Password;
}

std::optional<std::string_view> whyNotA(SecretKind kind, std::string_view secret) {
  if (kind == SecretKind::Pin) {
    return kindOf(secret) == SecretKind::Pin ? std::nullopt
                                             : std::optional<std::string_view>("A PIN has 4 to 8 digits.");
  }
  if (secret.size() < kPasswordBytesMin) {
    return "A password has at least 8 characters.";
  }
  if (secret.size() > kPasswordBytesMax) {
    return "A password has at most 256 bytes.";
  }
  if (kindOf(secret) == SecretKind::Pin) {
    return "A password of 8 characters is not digits alone.";
  }
  return std::nullopt;
}

std::optional<std::string> verifierOf(const journal::SecretBytes& pepper, std::string_view staffId,
                                      std::string_view secret) {
  const journal::Hash wideSalt = keyedHash(pepper, "comanda.salt.1", {staffId, secret});
  std::array<std::uint8_t, crypto_pwhash_argon2id_SALTBYTES> salt;
  std::copy_n(wideSalt.begin(), salt.size(), salt.begin());
  journal::Hash input = peppered(pepper, secret);
  std::array<std::uint8_t, kHashBytes> hash;
  const int code = crypto_pwhash_argon2id(hash.data(), hash.size(), reinterpret_cast<char*>(input.data()),
                                          input.size(), salt.data(), kArgonPasses, kArgonMemoryBytes,
                                          crypto_pwhash_argon2id_ALG_ARGON2ID13);
  sodium_memzero(input.data(), input.size());
  if (code != 0) {
    return std::nullopt;
  }
  return std::string(kPrefix) + base64(salt) + "$" + base64(hash);
}

bool fits(const journal::SecretBytes& pepper, std::string_view secret, std::string_view verifier) {
  // Other parameters than ours would let whoever stores a verifier say how long the host is busy with it.
  const bool isOurs = verifier.starts_with(kPrefix) && verifier.size() == kNobodys.size();
  const std::string text(isOurs ? verifier : kNobodys);
  journal::Hash input = peppered(pepper, secret);
  const int code =
      crypto_pwhash_argon2id_str_verify(text.c_str(), reinterpret_cast<char*>(input.data()), input.size());
  sodium_memzero(input.data(), input.size());
  return code == 0 && isOurs;
}

} // namespace comanda::trust
