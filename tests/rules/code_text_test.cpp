// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/code_text.h"

#include <gtest/gtest.h>

namespace comanda::rules {
namespace {

TEST(CodeText, blanksCommentsAndKeepsTheLines) {
  const CodeText text = takeApart("a; // rest\nb; /* two\nlines */ c;");
  EXPECT_EQ(text.code, "a;        \nb;       \n         c;");
  EXPECT_EQ(text.uncommented, text.code);
}

TEST(CodeText, carriesALineCommentOnOverABackslash) {
  EXPECT_EQ(takeApart("// one \\\ntwo\nthree").code, "        \n   \nthree");
}

TEST(CodeText, takesLiteralsOutOfTheCode) {
  const CodeText text = takeApart("f(\"x // y\");\ng(\"q\\\"r\");");
  EXPECT_EQ(text.code, "f(\"      \");\ng(\"    \");");
  EXPECT_EQ(text.uncommented, "f(\"x // y\");\ng(\"q\\\"r\");");
  ASSERT_EQ(text.literals.size(), 2U);
  EXPECT_EQ(text.literals[0].text, "x // y");
  EXPECT_EQ(text.literals[1].text, "q\\\"r");
  EXPECT_EQ(text.literals[1].line, 2);
}

TEST(CodeText, readsRawLiteralsToTheirOwnEnd) {
  const CodeText text = takeApart("f(u8R\"sql(a \" )\" \\\nb)sql\"); g");
  ASSERT_EQ(text.literals.size(), 1U);
  EXPECT_EQ(text.literals[0].text, "a \" )\" \\\nb");
  EXPECT_TRUE(text.code.ends_with("; g"));
}

TEST(CodeText, doesNotTakeANameThatEndsInRForARawLiteral) {
  const CodeText text = takeApart("FOR\"(\" x");
  ASSERT_EQ(text.literals.size(), 1U);
  EXPECT_EQ(text.literals[0].text, "(");
}

TEST(CodeText, tellsDigitSeparatorsFromCharacters) {
  EXPECT_EQ(takeApart("1'000'000 + '/' + u8'\"' x").code, "1'000'000 + ' ' + u8' ' x");
}

TEST(CodeText, survivesTextThatNeverEnds) {
  for (const std::string_view text :
       {"/* open", "\"open", "R\"", "R\"(open", "R\"abc", "'", "\"\\", "// \\\n"}) {
    EXPECT_EQ(takeApart(text).code.size(), text.size()) << text;
  }
}

TEST(CodeText, splitsLines) {
  EXPECT_TRUE(linesOf("").empty());
  EXPECT_EQ(linesOf("a\n\nb\n"), (std::vector<std::string_view>{"a", "", "b"}));
  EXPECT_EQ(lineAt("a\nb", 0), 1);
  EXPECT_EQ(lineAt("a\nb", 2), 2);
}

} // namespace
} // namespace comanda::rules
