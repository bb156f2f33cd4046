// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/gate/head_syntax.h"

#include <algorithm>

namespace comanda::http {
namespace {

bool isLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isHexDigit(char c) {
  return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isOneOf(char c, std::string_view set) {
  return set.find(c) != std::string_view::npos;
}

bool isTokenChar(char c) {
  return isLetter(c) || isDigit(c) || isOneOf(c, "!#$%&'*+-.^_`|~");
}

// pchar of RFC 3986 without the percent sign, and the slash.
bool isPathChar(char c) {
  return isLetter(c) || isDigit(c) || isOneOf(c, "-._~!$&'()*+,;=:@/");
}

bool isPort(std::string_view text) {
  return !text.empty() && text.size() <= 5 && std::ranges::all_of(text, isDigit);
}

} // namespace

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

bool isToken(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, isTokenChar);
}

std::string lowerCase(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') {
      c = static_cast<char>(c - 'A' + 'a');
    }
  }
  return lower;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) {
    return {};
  }
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool isFieldValue(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return (c >= ' ' && c <= '~') || c == '\t'; });
}

bool isOriginForm(std::string_view target) {
  // Two slashes at the beginning read as an authority when somebody puts the target into an URL.
  if (!target.starts_with('/') || target.starts_with("//")) {
    return false;
  }
  for (std::size_t i = 0; i < target.size(); ++i) {
    const char c = target[i];
    if (c == '%') {
      if (target.size() - i < 3 || !isHexDigit(target[i + 1]) || !isHexDigit(target[i + 2]) ||
          target.substr(i + 1, 2) == "00") {
        return false;
      }
      i += 2;
    } else if (c != '?' && !isPathChar(c)) {
      return false;
    }
  }
  return true;
}

bool isHost(std::string_view value) {
  std::string_view port;
  std::string_view host;
  if (value.starts_with('[')) {
    const std::size_t end = value.find(']');
    if (end == std::string_view::npos) {
      return false;
    }
    host = value.substr(1, end - 1);
    port = value.substr(end + 1);
    if (host.find(':') == std::string_view::npos ||
        !std::ranges::all_of(host, [](char c) { return isHexDigit(c) || c == ':' || c == '.'; })) {
      return false;
    }
  } else {
    const std::size_t colon = value.find(':');
    host = value.substr(0, colon);
    port = colon == std::string_view::npos ? std::string_view() : value.substr(colon);
    if (host.empty() ||
        !std::ranges::all_of(host, [](char c) { return isLetter(c) || isDigit(c) || isOneOf(c, "-._"); })) {
      return false;
    }
  }
  return port.empty() || (port.starts_with(':') && isPort(port.substr(1)));
}

bool listHolds(std::string_view list, std::string_view lowerCaseWord) {
  while (true) {
    const std::size_t comma = list.find(',');
    if (lowerCase(trimmed(list.substr(0, comma))) == lowerCaseWord) {
      return true;
    }
    if (comma == std::string_view::npos) {
      return false;
    }
    list.remove_prefix(comma + 1);
  }
}

bool isBase64Of16Bytes(std::string_view text) {
  return text.size() == 24 && text.ends_with("==") && std::ranges::all_of(text.substr(0, 22), [](char c) {
           return isLetter(c) || isDigit(c) || c == '+' || c == '/';
         });
}

} // namespace comanda::http
