// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <gtest/gtest.h>

namespace comanda::theme {
namespace {

constexpr std::array kPaperTokens{Token::Background, Token::Surface, Token::Raised};

class EveryPalette : public ::testing::TestWithParam<PaletteName> {
protected:
  QColor of(Token token) const { return paletteOf(GetParam()).of(token); }
};

std::string paletteTestName(const ::testing::TestParamInfo<PaletteName>& info) {
  switch (info.param) {
  case PaletteName::Light: return "light";
  case PaletteName::Dark: return "dark";
  case PaletteName::HighContrast: return "highContrast";
  case PaletteName::ColourBlind: return "colourBlind";
  }
  return "unknown";
}

INSTANTIATE_TEST_SUITE_P(Palettes, EveryPalette, ::testing::ValuesIn(kPaletteNames), paletteTestName);

TEST(Contrast, isMeasuredAsWcagDoes) {
  EXPECT_NEAR(contrast(Qt::black, Qt::white), 21.0, 0.01);
  EXPECT_NEAR(contrast(Qt::white, Qt::black), 21.0, 0.01);
  EXPECT_NEAR(contrast(QColor(0x77, 0x77, 0x77), Qt::white), 4.48, 0.01);
  EXPECT_DOUBLE_EQ(contrast(Qt::red, Qt::red), 1.0);
}

TEST_P(EveryPalette, hasTextThatCanBeReadWhereverItStands) {
  for (const Token ink : {Token::Ink, Token::Ink2, Token::Ink3}) {
    for (const Token paper : kPaperTokens) {
      EXPECT_GE(contrast(of(ink), of(paper)), kTextContrastMin)
          << "ink " << static_cast<int>(ink) << " on " << static_cast<int>(paper);
    }
  }
  EXPECT_GE(contrast(of(Token::Ink), of(Token::AccentSoft)), kTextContrastMin);
  EXPECT_GE(contrast(of(Token::Ink2), of(Token::AccentSoft)), kTextContrastMin);
  EXPECT_GE(contrast(of(Token::Accent), of(Token::AccentSoft)), kTextContrastMin);
  EXPECT_GE(contrast(of(Token::OnAccent), of(Token::Accent)), kTextContrastMin);
  EXPECT_GE(contrast(of(Token::Surface), of(Token::Ink)), kTextContrastMin) << "a chosen chip";
}

TEST_P(EveryPalette, hasStatesThatAreSeen) {
  for (const Token state : kStateTokens) {
    for (const Token paper : kPaperTokens) {
      EXPECT_GE(contrast(of(state), of(paper)), kShapeContrastMin)
          << "state " << static_cast<int>(state) << " on " << static_cast<int>(paper);
    }
    EXPECT_GE(contrast(Theme::inkOn(of(state)), of(state)), kTextContrastMin)
        << "a badge of state " << static_cast<int>(state);
  }
}

TEST_P(EveryPalette, writesAboutStatesReadably) {
  const Theme theme(GetParam());
  for (const Token state : kStateTokens) {
    for (const Token paper : kPaperTokens) {
      EXPECT_GE(contrast(theme.textColour(state), of(paper)), kTextContrastMin)
          << "state " << static_cast<int>(state) << " on " << static_cast<int>(paper);
    }
    for (const Token ink : {Token::Ink, Token::Ink2}) {
      EXPECT_GE(contrast(of(ink), theme.tint(state)), kTextContrastMin) << "on a tinted card";
    }
    EXPECT_GE(contrast(of(state), theme.tint(state)), kShapeContrastMin - 0.35) << "its own border";
  }
}

TEST(HighContrast, isAtSevenToOneEverywhere) {
  const Palette& palette = paletteOf(PaletteName::HighContrast);
  for (const Token token :
       {Token::Ink, Token::Ink2, Token::Ink3, Token::Accent, Token::Seated, Token::Ordered, Token::Ready,
        Token::Attention, Token::Late, Token::Bill, Token::Line}) {
    EXPECT_GE(contrast(palette.of(token), palette.of(Token::Surface)), 7.0) << static_cast<int>(token);
  }
}

TEST(Readable, leavesAColourThatIsReadableAsItIs) {
  EXPECT_EQ(readable(Qt::blue, Qt::black, Qt::white), QColor(Qt::blue));
  EXPECT_GE(contrast(readable(Qt::yellow, Qt::black, Qt::white), Qt::white), kTextContrastMin);
}

} // namespace
} // namespace comanda::theme
