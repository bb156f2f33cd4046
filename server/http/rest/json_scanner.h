// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace comanda::rest {

/// Walks through the tokens of a JSON text. Everything that asks for a token skips white space before it.
class JsonScanner {
public:
  explicit JsonScanner(std::string_view text) : m_text(text) {}

  /// The next character, '\0' at the end.
  char peek();
  /// Whether the next character is this one; steps over it if so.
  bool take(char c);
  /// Whether this word (true, false, null) comes next; steps over it if so.
  bool takeWord(std::string_view word);
  /// A text with its escapes resolved; nothing where it is no text of JSON.
  std::optional<std::string> takeText();
  /// The characters of a number as JSON writes them; nothing where there is none.
  std::optional<std::string_view> takeNumber();

  /// "line 3, column 12"
  std::string place() const;
  /// How many bytes were stepped over.
  std::size_t at() const { return m_at; }

private:
  void skipSpace();
  bool takeEscape(std::string& text);
  std::optional<char32_t> takeHex4();

  std::string_view m_text;
  std::size_t m_at = 0;
};

} // namespace comanda::rest
