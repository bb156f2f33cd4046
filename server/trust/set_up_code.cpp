// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/trust/set_up_code.h"

#include "server/journal/secret_key.h"

#include <sodium.h>

namespace comanda::trust {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kGroup = 4;
constexpr std::size_t kTypedBytesMax = 64;

// The characters alone, as we write them.
std::string read(std::string_view typed) {
  std::string characters;
  for (const char c : typed.substr(0, kTypedBytesMax)) {
    if (c == '-' || c == ' ') {
      continue;
    }
    const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    characters += upper == 'O' ? '0' : upper == 'I' || upper == 'L' ? '1' : upper;
  }
  return characters;
}

} // namespace

SetUpCode::SetUpCode() {
  journal::ensureSodium();
  for (std::size_t i = 0; i < kCharacters; ++i) {
    if (i > 0 && i % kGroup == 0) {
      m_text += '-';
    }
    m_text += kAlphabet[randombytes_uniform(static_cast<std::uint32_t>(kAlphabet.size()))];
  }
}

bool SetUpCode::matches(std::string_view typed) const {
  const std::string ours = read(m_text);
  const std::string theirs = read(typed);
  return theirs.size() == ours.size() && sodium_memcmp(ours.data(), theirs.data(), ours.size()) == 0;
}

} // namespace comanda::trust
