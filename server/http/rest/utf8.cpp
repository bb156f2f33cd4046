// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/rest/utf8.h"

#include "domain/values/assert.h"

#include <cstddef>
#include <cstdint>

namespace comanda::rest {
namespace {

// How a sequence goes on after its first byte: so many bytes, the first of them within these bounds (RFC
// 3629, section 4). 0 bytes in all: no sequence begins so.
struct Sequence {
  std::size_t bytes;
  std::uint8_t secondMin = 0x80;
  std::uint8_t secondMax = 0xBF;
};

Sequence sequenceOf(std::uint8_t first) {
  if (first < 0x80) {
    return {1};
  }
  if (first >= 0xC2 && first <= 0xDF) {
    return {2};
  }
  switch (first) {
  case 0xE0: return {3, 0xA0, 0xBF};
  case 0xED: return {3, 0x80, 0x9F};
  case 0xF0: return {4, 0x90, 0xBF};
  case 0xF4: return {4, 0x80, 0x8F};
  default: break;
  }
  if (first >= 0xE1 && first <= 0xEF) {
    return {3};
  }
  return first >= 0xF1 && first <= 0xF3 ? Sequence{4} : Sequence{0};
}

} // namespace

bool isUtf8(std::string_view bytes) {
  const auto byteAt = [&](std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); };
  for (std::size_t at = 0; at < bytes.size();) {
    const Sequence sequence = sequenceOf(byteAt(at));
    if (sequence.bytes == 0 || bytes.size() - at < sequence.bytes) {
      return false;
    }
    for (std::size_t i = 1; i < sequence.bytes; ++i) {
      const std::uint8_t byte = byteAt(at + i);
      if (byte < (i == 1 ? sequence.secondMin : 0x80) || byte > (i == 1 ? sequence.secondMax : 0xBF)) {
        return false;
      }
    }
    at += sequence.bytes;
  }
  return true;
}

void appendUtf8(std::string& text, char32_t codePoint) {
  COMANDA_ASSERT(codePoint <= 0x10FFFF && (codePoint < 0xD800 || codePoint > 0xDFFF), "no such character");
  const auto add = [&](std::uint32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (codePoint < 0x80) {
    add(codePoint);
  } else if (codePoint < 0x800) {
    add(0xC0 | (codePoint >> 6));
    add(0x80 | (codePoint & 0x3F));
  } else if (codePoint < 0x10000) {
    add(0xE0 | (codePoint >> 12));
    add(0x80 | ((codePoint >> 6) & 0x3F));
    add(0x80 | (codePoint & 0x3F));
  } else {
    add(0xF0 | (codePoint >> 18));
    add(0x80 | ((codePoint >> 12) & 0x3F));
    add(0x80 | ((codePoint >> 6) & 0x3F));
    add(0x80 | (codePoint & 0x3F));
  }
}

} // namespace comanda::rest
