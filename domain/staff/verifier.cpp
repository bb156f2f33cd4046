// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/staff/verifier.h"

#include <algorithm>
#include <cstddef>

namespace comanda::staff {
namespace {

constexpr std::string_view kPrefix = "$argon2id$";
// Version, parameters, salt, hash.
constexpr int kParts = 4;

bool isPartCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' || c == '/' ||
         c == '=' || c == ',';
}

} // namespace

bool isVerifier(std::string_view text) {
  if (!text.starts_with(kPrefix)) {
    return false;
  }
  text.remove_prefix(kPrefix.size());
  int parts = 0;
  for (;;) {
    const std::size_t end = text.find('$');
    const std::string_view part = text.substr(0, end);
    if (part.empty() || !std::ranges::all_of(part, isPartCharacter)) {
      return false;
    }
    ++parts;
    if (end == std::string_view::npos) {
      return parts == kParts;
    }
    text.remove_prefix(end + 1);
  }
}

} // namespace comanda::staff
