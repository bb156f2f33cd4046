// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/code_text.h"

#include <algorithm>
#include <utility>

namespace comanda::rules {

namespace {

// Walks once through the text; every step either copies a piece or blanks it.
class Scanner {
public:
  explicit Scanner(std::string_view text) : m_text(text) {
    m_result.code = text;
    m_result.uncommented = text;
  }

  CodeText scan() {
    while (m_at < m_text.size()) {
      if (startsWith("//")) {
        blankComment(endOfLineComment());
      } else if (startsWith("/*")) {
        blankComment(after("*/", m_at + 2));
      } else if (m_text[m_at] == '"') {
        takeLiteral();
      } else if (m_text[m_at] == '\'' && !isDigitSeparator()) {
        blankCode(m_at + 1, endOfQuoted('\''));
        ++m_at;
      } else {
        ++m_at;
      }
    }
    return std::move(m_result);
  }

private:
  bool startsWith(std::string_view what) const { return m_text.substr(m_at).starts_with(what); }

  std::size_t after(std::string_view what, std::size_t from) const {
    const std::size_t found = m_text.find(what, from);
    return found == std::string_view::npos ? m_text.size() : found + what.size();
  }

  // A backslash at the end of a line carries the comment on.
  std::size_t endOfLineComment() const {
    std::size_t end = m_text.find('\n', m_at);
    while (end != std::string_view::npos && m_text[end - 1] == '\\') {
      end = m_text.find('\n', end + 1);
    }
    return std::min(end, m_text.size());
  }

  // The 1'000 of numbers; an apostrophe after a prefix such as u8 opens a character all the same.
  bool isDigitSeparator() const {
    std::size_t start = m_at;
    while (start > 0 && (isNameCharacter(m_text[start - 1]) || m_text[start - 1] == '\'')) {
      --start;
    }
    return start < m_at && m_text[start] >= '0' && m_text[start] <= '9';
  }

  // The position of the quote that closes the one at m_at; a line break ends a literal that nobody closed.
  std::size_t endOfQuoted(char quote) const {
    std::size_t end = m_at + 1;
    while (end < m_text.size() && m_text[end] != quote && m_text[end] != '\n') {
      end += m_text[end] == '\\' ? 2U : 1U;
    }
    return std::min(end, m_text.size());
  }

  bool isRaw() const { return m_at > 0 && m_text[m_at - 1] == 'R' && !isNameBefore(); }

  // Whether the R before the quote belongs to a longer name than the prefixes R, LR, uR, UR and u8R.
  bool isNameBefore() const {
    std::size_t start = m_at - 1;
    while (start > 0 && isNameCharacter(m_text[start - 1])) {
      --start;
    }
    const std::string_view prefix = m_text.substr(start, m_at - start);
    return prefix != "R" && prefix != "LR" && prefix != "uR" && prefix != "UR" && prefix != "u8R";
  }

  void takeLiteral() {
    std::size_t begin = m_at + 1;
    std::size_t end = endOfQuoted('"');
    std::size_t next = end + 1;
    if (isRaw()) {
      begin = after("(", m_at);
      const std::string closing = ")" + std::string(m_text.substr(m_at + 1, begin - m_at - 2)) + "\"";
      next = after(closing, begin);
      end = std::max(begin, next - closing.size());
    }
    m_result.literals.push_back({lineAt(m_text, m_at), std::string(m_text.substr(begin, end - begin))});
    blankCode(begin, end);
    m_at = std::min(next, m_text.size());
  }

  void blankComment(std::size_t end) {
    blank(m_result.uncommented, m_at, end);
    blankCode(m_at, end);
  }

  void blankCode(std::size_t begin, std::size_t end) {
    blank(m_result.code, begin, end);
    m_at = end;
  }

  static void blank(std::string& text, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      text[i] = text[i] == '\n' ? '\n' : ' ';
    }
  }

  std::string_view m_text;
  std::size_t m_at = 0;
  CodeText m_result;
};

} // namespace

CodeText takeApart(std::string_view text) {
  return Scanner(text).scan();
}

int lineAt(std::string_view text, std::size_t position) {
  return 1 + static_cast<int>(std::ranges::count(text.substr(0, position), '\n'));
}

std::vector<std::string_view> linesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

bool isNameCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

} // namespace comanda::rules
