// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/rest/target.h"

#include "server/http/rest/utf8.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace comanda::rest {
namespace {

std::optional<int> hexDigit(char c) {
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? std::optional(lower - 'a' + 10) : std::nullopt;
}

bool isControl(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

} // namespace

std::optional<std::string> percentDecoded(std::string_view text) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '%') {
      const auto high = i + 2 < text.size() ? hexDigit(text[i + 1]) : std::nullopt;
      const auto low = high ? hexDigit(text[i + 2]) : std::nullopt;
      if (!low) {
        return std::nullopt;
      }
      c = static_cast<char>(*high * 16 + *low);
      i += 2;
    }
    if (isControl(c)) {
      return std::nullopt;
    }
    decoded.push_back(c);
  }
  return isUtf8(decoded) ? std::optional(std::move(decoded)) : std::nullopt;
}

std::optional<std::vector<std::string>> pathSegments(std::string_view path) {
  if (!path.starts_with('/')) {
    return std::nullopt;
  }
  std::vector<std::string> segments;
  while (!path.empty()) {
    path.remove_prefix(1);
    const std::size_t end = std::min(path.find('/'), path.size());
    auto segment = percentDecoded(path.substr(0, end));
    if (!segment || segment->empty()) {
      return std::nullopt;
    }
    segments.push_back(*std::move(segment));
    path.remove_prefix(end);
  }
  return segments;
}

std::optional<std::vector<QueryValue>> queryValues(std::string_view query) {
  std::vector<QueryValue> values;
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const std::string_view pair = query.substr(0, end);
    const std::size_t equals = pair.find('=');
    auto name = percentDecoded(pair.substr(0, equals));
    auto value = equals == std::string_view::npos ? std::nullopt : percentDecoded(pair.substr(equals + 1));
    if (!name || name->empty() || !value) {
      return std::nullopt;
    }
    values.push_back({*std::move(name), *std::move(value)});
    query.remove_prefix(std::min(end + 1, query.size()));
  }
  return values;
}

} // namespace comanda::rest
