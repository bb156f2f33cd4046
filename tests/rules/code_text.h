// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace comanda::rules {

// A string literal: its text between the quotes as written, and the line on which it begins.
struct Literal {
  int line = 0;
  std::string text;
};

// C++ (or .proto) text taken apart just far enough for the rules: comments, literals, code. Both texts have
// the length and the line breaks of the original, so that a position in one is the same position in the file.
struct CodeText {
  std::string code;        // comments and the contents of string and character literals are blanks
  std::string uncommented; // only comments are blanks
  std::vector<Literal> literals;
};

CodeText takeApart(std::string_view text);

// The line, counted from 1, of a position in a text.
int lineAt(std::string_view text, std::size_t position);

// The lines of a text without their line breaks.
std::vector<std::string_view> linesOf(std::string_view text);

// Whether a character can be part of a C++ name.
bool isNameCharacter(char c);

} // namespace comanda::rules
