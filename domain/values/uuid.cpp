// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/uuid.h"

#include "domain/values/assert.h"

#include <algorithm>
#include <array>

namespace comanda::values {
namespace {

// RFC 9562, figure 11 (section 5.7), byte by byte:
//   0 … 5   unix_ts_ms, most significant byte first
//   6       version (0111) and the upper 4 bits of rand_a
//   7       lower 8 bits of rand_a
//   8       variant (10) and the upper 6 bits of rand_b
//   9 … 15  the rest of rand_b
constexpr std::size_t kUuidBytes = 16;
constexpr std::size_t kTimeBytes = 6;
constexpr std::size_t kVersionByte = 6;
constexpr std::size_t kVariantByte = 8;
constexpr std::size_t kVersionChar = 14; // the digits of the two bytes in the text
constexpr std::size_t kVariantChar = 19;

constexpr bool isHyphenAt(std::size_t position) {
  return position == 8 || position == 13 || position == 18 || position == 23;
}

constexpr bool isLowerHexDigit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

constexpr unsigned valueOf(char digit) {
  return static_cast<unsigned>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

std::string toText(const std::array<std::uint8_t, kUuidBytes>& bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  text.reserve(kUuidChars);
  for (const std::uint8_t byte : bytes) {
    if (isHyphenAt(text.size())) {
      text += '-';
    }
    text += kDigits[byte >> 4];
    text += kDigits[byte & 0x0f];
  }
  return text;
}

} // namespace

bool isUuid(std::string_view text) {
  if (text.size() != kUuidChars) {
    return false;
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (isHyphenAt(i) ? text[i] != '-' : !isLowerHexDigit(text[i])) {
      return false;
    }
  }
  return true;
}

bool isUuidV7(std::string_view text) {
  return isUuid(text) && text[kVersionChar] == '7' && (valueOf(text[kVariantChar]) & 0b1100) == 0b1000;
}

std::string uuidV7(std::uint64_t unixMs, std::span<const std::uint8_t, kUuidRandomBytes> random) {
  COMANDA_ASSERT(unixMs <= kUuidMsMax, "the time of an id does not fit into 48 bits");
  std::array<std::uint8_t, kUuidBytes> bytes{};
  for (std::size_t i = 0; i < kTimeBytes; ++i) {
    bytes[i] = static_cast<std::uint8_t>(unixMs >> 8 * (kTimeBytes - 1 - i));
  }
  std::copy(random.begin(), random.end(), bytes.begin() + kTimeBytes);
  bytes[kVersionByte] = static_cast<std::uint8_t>(0x70 | (bytes[kVersionByte] & 0x0f));
  bytes[kVariantByte] = static_cast<std::uint8_t>(0x80 | (bytes[kVariantByte] & 0x3f));
  return toText(bytes);
}

std::uint64_t uuidV7Ms(std::string_view text) {
  COMANDA_ASSERT(isUuidV7(text), "only a version 7 id carries its time");
  std::uint64_t unixMs = 0;
  for (const char c : text.substr(0, 2 * kTimeBytes + 1)) {
    if (c != '-') {
      unixMs = unixMs << 4 | valueOf(c);
    }
  }
  return unixMs;
}

} // namespace comanda::values
