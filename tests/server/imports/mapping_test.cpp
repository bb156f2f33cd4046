// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/contract/validate.h"
#include "server/imports/mapping.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <sstream>

namespace comanda::imports {
namespace {

constexpr std::array<std::string_view, 2> kFields = {"article", "price"};

TEST(ParsePrice, TakesDecimalCommaAndPoint) {
  for (const char* text : {"12.75", "12,75", "$12.75", "12,75 €", "EUR 12,75", " 12.75 "}) {
    EXPECT_EQ(parsePrice(text, 2), 1275) << text;
  }
  for (const char* text : {"1,234.50", "1.234,50", "1234.5", "1 234,50"}) {
    EXPECT_EQ(parsePrice(text, 2), 123450) << text;
  }
  EXPECT_EQ(parsePrice("12", 2), 1200);
  EXPECT_EQ(parsePrice("0", 2), 0);
  EXPECT_EQ(parsePrice("1,234,567", 2), 123456700);
  EXPECT_EQ(parsePrice("1,200", 0), 1200);
  EXPECT_EQ(parsePrice("1.250", 3), 1250);
}

TEST(ParsePrice, RefusesWhatIsNoPriceOrCouldBeTwo) {
  for (const char* text : {"", "-5", "1.234", "1,234", "12.345", "1.2.3", "12,34,56", "12..5", "1e3", "1a2",
                           "5.", ",", "1.234,5678", "12.75 5", "99999999999999999999"}) {
    EXPECT_EQ(parsePrice(text, 2), std::nullopt) << text;
  }
  EXPECT_EQ(parsePrice("12.5", 0), std::nullopt);
}

RC_GTEST_PROP(ParsePriceProperty, ReadsWhatIsWritten, ()) {
  const auto minor = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000);
  const char mark = *rc::gen::element('.', ',');
  std::string cents = std::to_string(minor % 100);
  cents.insert(0, 2 - cents.size(), '0');
  RC_ASSERT(parsePrice(std::to_string(minor / 100) + mark + cents, 2) == minor);
}

TEST(IdOf, KeepsWhatIsAnIdAndMakesOneOfEverythingElse) {
  EXPECT_EQ(idOf("big_meat_s"), "big_meat_s");
  EXPECT_TRUE(idOf("The Big Meat Pizza").starts_with("the-big-meat-pizza-")) << idOf("The Big Meat Pizza");
  EXPECT_NE(idOf("寿司"), idOf("刺身"));
  EXPECT_NE(idOf("Pizza!"), idOf("Pizza?"));
}

RC_GTEST_PROP(IdOfProperty, IsAlwaysAnId, (const std::string& text)) {
  RC_ASSERT(contract::isId(idOf(text)));
}

TEST(ParseMapping, SaysWhatItDoesNotUnderstand) {
  const auto parse = [&](std::vector<std::string> columns, std::vector<std::string> fixed = {}) {
    const auto mapping = parseMapping(columns, fixed, kFields);
    return mapping ? std::string() : mapping.error();
  };
  EXPECT_EQ(parse({"article=pizza_id", "price=a=b"}), "");
  EXPECT_EQ(parse({"article"}), "\"article\" must be FIELD=COLUMN or FIELD=VALUE");
  EXPECT_EQ(parse({"pizza=x"}), "\"pizza\" is no field; there are: article, price");
  EXPECT_EQ(parse({"price=a", "price=b"}), "the field \"price\" is said twice");
  EXPECT_EQ(parse({"price=a"}, {"price=5"}),
            "the field \"price\" has a column and a fixed value: say one of them");
}

TEST(ColumnOf, IsWhatWasSaidOrWhatIsCalledLikeTheField) {
  std::istringstream in("Article_ID,Preis,price\n");
  const Table table = *readCsvTable(in, "menu.csv");
  EXPECT_EQ(columnOf(table, {}, "article").value(), 0U);
  EXPECT_EQ(columnOf(table, {}, "price").value(), 2U);
  EXPECT_EQ(columnOf(table, {.columns = {{"price", "preis"}}, .fixed = {}}, "price").value(), 1U);
  EXPECT_EQ(columnOf(table, {.columns = {}, .fixed = {{"price", "5"}}}, "price").value(), std::nullopt);
  EXPECT_EQ(sentence(columnOf(table, {.columns = {{"price", "cost"}}, .fixed = {}}, "price").error()),
            "menu.csv, line 1, column cost: is not there; the columns are Article_ID, Preis, price");
}

} // namespace
} // namespace comanda::imports
