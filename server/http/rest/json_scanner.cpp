// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/rest/json_scanner.h"

#include "server/http/rest/utf8.h"

#include <algorithm>

namespace comanda::rest {
namespace {

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

} // namespace

void JsonScanner::skipSpace() {
  while (m_at < m_text.size() &&
         (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\r' || m_text[m_at] == '\t')) {
    ++m_at;
  }
}

char JsonScanner::peek() {
  skipSpace();
  return m_at < m_text.size() ? m_text[m_at] : '\0';
}

bool JsonScanner::take(char c) {
  if (peek() != c || m_at >= m_text.size()) {
    return false;
  }
  ++m_at;
  return true;
}

bool JsonScanner::takeWord(std::string_view word) {
  skipSpace();
  if (!m_text.substr(m_at).starts_with(word)) {
    return false;
  }
  m_at += word.size();
  return true;
}

std::optional<char32_t> JsonScanner::takeHex4() {
  if (m_text.size() - m_at < 4) {
    return std::nullopt;
  }
  char32_t value = 0;
  for (int i = 0; i < 4; ++i) {
    const char c = m_text[m_at++];
    const char lower = static_cast<char>(c | 0x20);
    if (isDigit(c)) {
      value = value * 16 + static_cast<char32_t>(c - '0');
    } else if (lower >= 'a' && lower <= 'f') {
      value = value * 16 + static_cast<char32_t>(lower - 'a' + 10);
    } else {
      return std::nullopt;
    }
  }
  return value;
}

// What follows a backslash. A character beyond U+FFFF is written as two surrogates; one alone is none.
bool JsonScanner::takeEscape(std::string& text) {
  constexpr std::string_view kEscapes = "\"\\/bfnrt";
  constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
  if (m_at >= m_text.size()) {
    return false;
  }
  const char escape = m_text[m_at++];
  if (const std::size_t i = kEscapes.find(escape); i != std::string_view::npos) {
    text.push_back(kMeanings[i]);
    return true;
  }
  const auto first = escape == 'u' ? takeHex4() : std::nullopt;
  if (!first) {
    return false;
  }
  char32_t letter = *first;
  if (letter >= 0xD800 && letter <= 0xDBFF && m_text.substr(m_at).starts_with("\\u")) {
    m_at += 2;
    const auto second = takeHex4();
    if (!second || *second < 0xDC00 || *second > 0xDFFF) {
      return false;
    }
    letter = 0x10000 + ((letter - 0xD800) << 10) + (*second - 0xDC00);
  }
  if (letter >= 0xD800 && letter <= 0xDFFF) {
    return false;
  }
  appendUtf8(text, letter);
  return true;
}

std::optional<std::string> JsonScanner::takeText() {
  if (!take('"')) {
    return std::nullopt;
  }
  std::string text;
  while (m_at < m_text.size()) {
    // Plain characters in one go: most text has no escapes at all.
    const std::size_t begin = m_at;
    while (m_at < m_text.size() && m_text[m_at] != '"' && m_text[m_at] != '\\' &&
           static_cast<unsigned char>(m_text[m_at]) >= 0x20) {
      ++m_at;
    }
    text.append(m_text.substr(begin, m_at - begin));
    if (m_at >= m_text.size()) {
      return std::nullopt;
    }
    const char c = m_text[m_at++];
    if (c == '"') {
      return isUtf8(text) ? std::optional(std::move(text)) : std::nullopt;
    }
    if (c != '\\' || !takeEscape(text)) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

std::optional<std::string_view> JsonScanner::takeNumber() {
  skipSpace();
  const std::size_t begin = m_at;
  const auto digits = [this] {
    const std::size_t first = m_at;
    while (m_at < m_text.size() && isDigit(m_text[m_at])) {
      ++m_at;
    }
    return m_at - first;
  };
  const auto takeOneOf = [this](std::string_view characters) {
    const bool found = m_at < m_text.size() && characters.find(m_text[m_at]) != std::string_view::npos;
    m_at += found ? 1 : 0;
    return found;
  };
  takeOneOf("-");
  const bool leadingZero = m_at < m_text.size() && m_text[m_at] == '0';
  const std::size_t whole = digits();
  if (whole == 0 || (leadingZero && whole > 1)) {
    return std::nullopt;
  }
  if (takeOneOf(".") && digits() == 0) {
    return std::nullopt;
  }
  if (takeOneOf("eE")) {
    takeOneOf("+-");
    if (digits() == 0) {
      return std::nullopt;
    }
  }
  return m_text.substr(begin, m_at - begin);
}

std::string JsonScanner::place() const {
  const std::string_view before = m_text.substr(0, std::min(m_at, m_text.size()));
  const auto line = std::ranges::count(before, '\n') + 1;
  const std::size_t lineBegin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  return "line " + std::to_string(line) + ", column " + std::to_string(before.size() - lineBegin + 1);
}

} // namespace comanda::rest
