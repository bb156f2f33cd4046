// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/trust/set_up_code.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace comanda::trust {
namespace {

TEST(SetUpCode, IsMadeForReadingOut) {
  const SetUpCode code;
  ASSERT_EQ(code.text().size(), 14U) << code.text();
  for (std::size_t i = 0; i < code.text().size(); ++i) {
    const char c = code.text()[i];
    if (i == 4 || i == 9) {
      EXPECT_EQ(c, '-');
    } else {
      EXPECT_NE(std::string_view("0123456789ABCDEFGHJKMNPQRSTVWXYZ").find(c), std::string_view::npos) << c;
    }
  }
}

TEST(SetUpCode, IsAnotherOneEveryTimeAndUsesAllItsCharacters) {
  std::set<std::string> texts;
  std::set<char> characters;
  for (int i = 0; i < 200; ++i) {
    const std::string text = SetUpCode().text();
    texts.insert(text);
    characters.insert(text.begin(), text.end());
  }
  EXPECT_EQ(texts.size(), 200U);
  EXPECT_EQ(characters.size(), 33U) << "32 and the dash";
}

TEST(SetUpCode, MatchesHoweverItWasReadOut) {
  const SetUpCode code;
  std::string small;
  std::string spaced;
  std::string confused;
  for (const char c : code.text()) {
    small += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    spaced += c == '-' ? ' ' : c;
    confused += c == '0' ? 'o' : c == '1' ? 'l' : c;
  }
  EXPECT_TRUE(code.matches(code.text()));
  EXPECT_TRUE(code.matches(small));
  EXPECT_TRUE(code.matches(spaced));
  EXPECT_TRUE(code.matches(confused));
}

TEST(SetUpCode, MatchesNothingElse) {
  const SetUpCode code;
  EXPECT_FALSE(code.matches(""));
  EXPECT_FALSE(code.matches(SetUpCode().text()));
  EXPECT_FALSE(code.matches(code.text() + "0"));
  EXPECT_FALSE(code.matches(code.text().substr(1)));
  EXPECT_FALSE(code.matches(std::string(1'000'000, '-')));
  for (std::size_t i = 0; i < code.text().size(); ++i) {
    if (code.text()[i] != '-') {
      std::string changed = code.text();
      changed[i] = changed[i] == 'A' ? 'B' : 'A';
      EXPECT_FALSE(code.matches(changed)) << changed;
    }
  }
}

} // namespace
} // namespace comanda::trust
