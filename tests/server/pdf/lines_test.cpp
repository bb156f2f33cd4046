// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pdf/lines.h"
#include "tests/server/pdf/sample_table.h"

namespace comanda::pdf {
namespace {

constexpr Style kStyle = {.points = 10};
using Lines = std::vector<std::string>;

TEST(Lines, BreakBetweenWords) {
  const Typeface typeface = openTypeface();
  const double width = typeface.widthOf("Vitello tonnato", kStyle) + 1;
  EXPECT_EQ(linesOf("Vitello tonnato della casa", kStyle, width, 3, typeface),
            (Lines{"Vitello tonnato", "della casa"}));
  EXPECT_EQ(linesOf("Soup", kStyle, width, 3, typeface), Lines{"Soup"});
  EXPECT_EQ(linesOf("", kStyle, width, 3, typeface), Lines{""});
}

TEST(Lines, EndWithAnEllipsisWhereTheyDoNotGoIn) {
  const Typeface typeface = openTypeface();
  const double width = typeface.widthOf("Vitello tonnato", kStyle) + 1;
  const Lines lines =
      linesOf("Vitello tonnato della casa con capperi di Pantelleria", kStyle, width, 2, typeface);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0], "Vitello tonnato");
  EXPECT_TRUE(lines[1].starts_with("della")) << lines[1];
  EXPECT_TRUE(lines[1].ends_with("…")) << lines[1];
  EXPECT_LE(typeface.widthOf(lines[1], kStyle), width);
}

TEST(Lines, BreakAWordThatIsTooLongBetweenItsLetters) {
  const Typeface typeface = openTypeface();
  const double width = typeface.widthOf("ééééé", kStyle) + 0.1;
  EXPECT_EQ(linesOf("éééééééé", kStyle, width, 3, typeface), (Lines{"ééééé", "ééé"}));
  // Not even one letter goes in: it is there all the same, and whole.
  EXPECT_EQ(linesOf("éa", kStyle, 0.5, 3, typeface), (Lines{"é", "a"}));
}

TEST(Lines, AreElidedBetweenLetters) {
  const Typeface typeface = openTypeface();
  const std::string text = "Crème brûlée à la façon de grand-mère";
  const std::string ellipsis = "…";
  for (double width = 20; width < typeface.widthOf(text, kStyle); width += 7) {
    const std::string shorter = elided(text, kStyle, width, typeface);
    EXPECT_LE(typeface.widthOf(shorter, kStyle), width) << shorter;
    ASSERT_TRUE(shorter.ends_with(ellipsis)) << shorter;
    EXPECT_TRUE(text.starts_with(shorter.substr(0, shorter.size() - ellipsis.size()))) << shorter;
  }
  EXPECT_EQ(elided(text, kStyle, 1'000, typeface), text);
}

TEST(Lines, KnowTheirWidestWord) {
  const Typeface typeface = openTypeface();
  EXPECT_EQ(wordWidth("of the restaurant", kStyle, typeface), typeface.widthOf("restaurant", kStyle));
}

} // namespace
} // namespace comanda::pdf
