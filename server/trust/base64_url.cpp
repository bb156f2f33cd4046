// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/trust/base64_url.h"

#include "server/journal/bytes_of.h"

#include <sodium.h>

#include <utility>

namespace comanda::trust {
namespace {

constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

} // namespace

std::string base64Url(journal::BytesView bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), kVariant), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), kVariant);
  text.pop_back(); // the zero
  return text;
}

std::optional<std::string> fromBase64Url(std::string_view text) {
  std::string bytes(text.size(), '\0'); // it takes fewer
  std::size_t length = 0;
  const char* end = nullptr;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                        text.size(), nullptr, &length, &end, kVariant) != 0 ||
      end != text.data() + text.size()) {
    return std::nullopt;
  }
  bytes.resize(length);
  // libsodium 1.0.18 takes some bytes above 127 for '-' and '_'.
  return base64Url(journal::bytesOf(bytes)) == text ? std::optional(std::move(bytes)) : std::nullopt;
}

} // namespace comanda::trust
