// SPDX-License-Identifier: GPL-3.0-or-later
// What stands where, before it is written.
#include "server/pdf/flow.h"
#include "server/pdf/paginate.h"
#include "tests/server/pdf/sample_table.h"

#include <algorithm>
#include <optional>

namespace comanda::pdf {
namespace {

const PlacedText* find(const Page& page, const std::string& text) {
  const auto found = std::ranges::find(page.texts, text, &PlacedText::text);
  return found == page.texts.end() ? nullptr : &*found;
}

long count(const Page& page, const std::string& text) {
  return std::ranges::count(page.texts, text, &PlacedText::text);
}

double rightOf(const PlacedText& text, const Typeface& typeface) {
  return text.x + typeface.widthOf(text.text, text.style);
}

TEST(Paginate, PutsNameTitlePeriodAndFootOnThePage) {
  const auto pages = paginate(sheetWith(tableOf({"Item", "Sales"}, 3)), openTypeface());
  ASSERT_TRUE(pages);
  ASSERT_EQ(pages->size(), 1U);
  const Page& page = pages->front();
  for (const char* text : {"Trattoria da Sofia", "Sales by day", "1–31 January 2015", "Amounts in EUR",
                           "Made on 1 February 2015 at 09:00", "Page 1 of 1", "Item", "Sales"}) {
    EXPECT_NE(find(page, text), nullptr) << text;
  }
  EXPECT_LT(page.width, page.height);
}

TEST(Paginate, AlignsFiguresAtTheRight) {
  const Typeface typeface = openTypeface();
  Table table = tableOf({"Item", "Sales"}, 1);
  table.rows.push_back({.cells = {"Tea", "7.50"}});
  const auto pages = paginate(sheetWith(table), typeface);
  ASSERT_TRUE(pages);
  const Page& page = pages->front();
  EXPECT_NEAR(rightOf(*find(page, "1,234.50"), typeface), rightOf(*find(page, "7.50"), typeface), 0.01);
  EXPECT_NEAR(rightOf(*find(page, "Sales"), typeface), rightOf(*find(page, "7.50"), typeface), 0.01);
  EXPECT_EQ(find(page, "Soup")->x, find(page, "Tea")->x);
}

TEST(Paginate, RepeatsTheHeadingOnEveryPageAndNumbersThem) {
  const auto pages = paginate(sheetWith(tableOf({"Item", "Sales"}, 400)), openTypeface());
  ASSERT_TRUE(pages);
  ASSERT_GT(pages->size(), 5U);
  long lines = 0;
  for (std::size_t i = 0; i < pages->size(); ++i) {
    const Page& page = (*pages)[i];
    EXPECT_EQ(count(page, "Item"), 1) << i;
    EXPECT_NE(find(page, "Page " + std::to_string(i + 1) + " of " + std::to_string(pages->size())), nullptr);
    lines += count(page, "Soup");
  }
  EXPECT_EQ(lines, 400);
  EXPECT_NE(find((*pages)[1], "Trattoria da Sofia  ·  Sales by day  ·  1–31 January 2015"), nullptr);
}

TEST(Paginate, PutsNothingBeyondTheMargins) {
  const Typeface typeface = openTypeface();
  Sheet sheet =
      sheetWith(tableOf({"Item", "Average bill of the day", "Sales"}, 120,
                        "Tagliata di manzo con rucola, scaglie di Parmigiano Reggiano 36 mesi e aceto "
                        "balsamico tradizionale di Modena invecchiato dodici anni"));
  sheet.house = std::string(200, 'W');
  sheet.facts = {{.title = "Paid by", .facts = {{.title = std::string(90, 'M'), .value = "1,234.50"}}}};
  sheet.remark = "There is more than this, " + std::string(150, 'n');
  const auto pages = paginate(sheet, typeface);
  ASSERT_TRUE(pages);
  for (const Page& page : *pages) {
    for (const PlacedText& text : page.texts) {
      EXPECT_GE(text.x, kPageMargin - 0.01) << text.text;
      EXPECT_LE(rightOf(text, typeface), page.width - kPageMargin + 0.1) << text.text;
      EXPECT_LE(text.baseline, page.height - kPageMargin + 10) << text.text;
    }
  }
}

TEST(Paginate, TurnsThePageForManyColumns) {
  std::vector<std::string> titles = {"Day"};
  titles.insert(titles.end(), 12, "Column");
  const auto pages = paginate(sheetWith(tableOf(titles, 3)), openTypeface());
  ASSERT_TRUE(pages);
  EXPECT_GT(pages->front().width, pages->front().height);
  EXPECT_EQ(count(pages->front(), "1,234.50"), 3 * 12) << "none of them cut";
}

TEST(Paginate, SetsTotalsApart) {
  Table table = tableOf({"Item", "Sales"}, 2);
  table.rows.push_back({.kind = Row::Kind::Total, .cells = {"Total", "2,469.00"}});
  const auto pages = paginate(sheetWith(table), openTypeface());
  ASSERT_TRUE(pages);
  const PlacedText* total = find(pages->front(), "2,469.00");
  ASSERT_NE(total, nullptr);
  EXPECT_EQ(total->style.weight, Weight::Medium);
  EXPECT_EQ(find(pages->front(), "1,234.50")->style.weight, Weight::Regular);
}

TEST(Paginate, SaysAgainWhichGroupGoesOn) {
  Table table = tableOf({"Item", "Portions"}, 0);
  table.rows.push_back({.kind = Row::Kind::Group, .cells = {"Sat 14 Mar 2026"}});
  table.rows.insert(table.rows.end(), 80, Row{.cells = {"Soup", "3"}});
  const auto pages = paginate(sheetWith(table), openTypeface());
  ASSERT_TRUE(pages);
  ASSERT_GT(pages->size(), 1U);
  EXPECT_NE(find((*pages)[0], "Sat 14 Mar 2026"), nullptr);
  EXPECT_NE(find((*pages)[1], "Sat 14 Mar 2026 (continued)"), nullptr);
}

TEST(Paginate, PutsManyFactsInTwoBlocks) {
  Sheet sheet = sheetWith(tableOf({"Item", "Sales"}, 1));
  sheet.facts.emplace_back();
  for (int i = 0; i < 9; ++i) {
    sheet.facts.front().facts.push_back({.title = "Fact " + std::to_string(i), .value = std::to_string(i)});
  }
  const auto pages = paginate(sheet, openTypeface());
  ASSERT_TRUE(pages);
  const PlacedText* first = find(pages->front(), "Fact 0");
  const PlacedText* sixth = find(pages->front(), "Fact 5");
  ASSERT_TRUE(first != nullptr && sixth != nullptr);
  EXPECT_EQ(first->baseline, sixth->baseline);
  EXPECT_LT(first->x, sixth->x);
}

TEST(Paginate, GivesUpWhereItTakesMoreThanAReam) {
  EXPECT_FALSE(paginate(sheetWith(tableOf({"Item", "Sales"}, 25'000)), openTypeface()));
}

} // namespace
} // namespace comanda::pdf
