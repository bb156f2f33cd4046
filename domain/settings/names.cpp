// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/settings/names.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace comanda::settings {
namespace {

// ASCII only, whatever the locale.
bool isUpper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool isLower(char c) {
  return c >= 'a' && c <= 'z';
}

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) {
      return parts;
    }
    text.remove_prefix(end + 1);
  }
}

bool isSlugWord(std::string_view word) {
  return !word.empty() && std::ranges::all_of(word, [](char c) { return isLower(c) || isDigit(c); });
}

bool isZonePart(std::string_view part) {
  return !part.empty() && (isUpper(part.front()) || isLower(part.front())) &&
         std::ranges::all_of(part, [](char c) {
           return isUpper(c) || isLower(c) || isDigit(c) || c == '_' || c == '-' || c == '+';
         });
}

} // namespace

bool isCurrency(std::string_view text) {
  return text.size() == 3 && std::ranges::all_of(text, isUpper);
}

bool isSlug(std::string_view text) {
  return std::ranges::all_of(split(text, '-'), isSlugWord);
}

bool isTimeZone(std::string_view text) {
  if (text == "UTC") {
    return true;
  }
  const std::vector<std::string_view> parts = split(text, '/');
  return (parts.size() == 2 || parts.size() == 3) && std::ranges::all_of(parts, isZonePart);
}

} // namespace comanda::settings
