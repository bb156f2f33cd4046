// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pdf/column_widths.h"
#include "tests/server/pdf/sample_table.h"

namespace comanda::pdf {
namespace {

constexpr Setting kWide = {.points = 9, .width = 500};

TEST(ColumnWidths, LeaveRoomForEverythingWhereThereIsSome) {
  const Typeface typeface = openTypeface();
  const Widths widths = widthsOf(tableOf({"Item", "Portions", "Sales"}, 3), kWide, typeface);
  ASSERT_EQ(widths.columns.size(), 3U);
  EXPECT_TRUE(widths.fit);
  EXPECT_LE(widths.total(), kWide.width);
  EXPECT_GE(widths.columns[1], typeface.widthOf("Portions", headingStyle(kWide)));
  EXPECT_GE(widths.columns[2], typeface.widthOf("1,234.50", lineStyle(kWide)));
}

TEST(ColumnWidths, DoNotSpreadAFewFiguresOverThePage) {
  const Widths widths = widthsOf(tableOf({"Item", "Sales"}, 3), kWide, openTypeface());
  EXPECT_LT(widths.total(), kWide.width / 2);
}

TEST(ColumnWidths, BreakTextsBeforeTheyCutFigures) {
  const Typeface typeface = openTypeface();
  const std::string text = "Tagliata di manzo con rucola, scaglie di Parmigiano e aceto balsamico";
  const Table table = tableOf({"Item", "A", "B", "C", "D", "E", "F"}, 2, text);
  const Widths widths = widthsOf(table, kWide, typeface);
  EXPECT_TRUE(widths.fit);
  EXPECT_LE(widths.total(), kWide.width + 0.01);
  EXPECT_LT(widths.columns[0], typeface.widthOf(text, lineStyle(kWide)));
  for (std::size_t i = 1; i < widths.columns.size(); ++i) {
    EXPECT_GE(widths.columns[i], typeface.widthOf("1,234.50", lineStyle(kWide)));
  }
}

TEST(ColumnWidths, SayWhereEvenFiguresHaveNoRoom) {
  const Table table = tableOf({"Item", "A", "B", "C"}, 1, "Soup", "1,234,567,890,123,456,789.50");
  const Widths widths = widthsOf(table, {.points = 9, .width = 200}, openTypeface());
  EXPECT_FALSE(widths.fit);
  EXPECT_LE(widths.total(), 200.01);
}

TEST(ColumnWidths, DoNotCareForGroups) {
  Table table = tableOf({"Item", "Sales"}, 1);
  const double before = widthsOf(table, kWide, openTypeface()).total();
  table.rows.push_back({.kind = Row::Kind::Group, .cells = {std::string(60, 'W')}});
  EXPECT_EQ(widthsOf(table, kWide, openTypeface()).total(), before);
}

} // namespace
} // namespace comanda::pdf
