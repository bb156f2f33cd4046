// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/imports/table.h"

#include <gtest/gtest.h>

#include <sstream>

namespace comanda::imports {
namespace {

Result<Table> csv(const std::string& text, const std::string& file = "a.csv") {
  std::istringstream in(text);
  return readCsvTable(in, file);
}

std::string faultOf(const Result<Table>& table) {
  return table ? "none" : sentence(table.error());
}

TEST(CsvTable, NamesItsColumnsAndTrimsItsCells) {
  const auto table = csv("name, Price \n Margherita ,9.50\n");
  ASSERT_TRUE(table) << faultOf(table);
  EXPECT_EQ(table->find("price"), 1U);
  EXPECT_EQ(table->rows[0].cells, (std::vector<std::string>{"Margherita", "9.50"}));
  EXPECT_EQ(sentence(table->faultAt(table->rows[0], 1, "no")), "a.csv, line 2, column Price: no");
}

TEST(CsvTable, RefusesWhatIsNoTable) {
  EXPECT_EQ(faultOf(csv("")), "a.csv: is empty: its first line must name the columns");
  EXPECT_EQ(faultOf(csv("a,,c\n")), "a.csv, line 1: Column 2 has no name.");
  EXPECT_EQ(faultOf(csv("a,A\n")), "a.csv, line 1: There are two columns A.");
  EXPECT_EQ(faultOf(csv("a,b\n1,2\n3\n")), "a.csv, line 3: has 1 cells where the first line names 2 columns");
}

TEST(JsonTable, HasTheMembersOfItsObjectsForColumns) {
  const auto table = readJsonTable(
      "\xEF\xBB\xBF[{\"name\":\"Margherita\",\"price\":9.50},\n"
      " {\"name\":\"Bufala\",\"hot\":true,\"price\":null,\"ingredients\":[\"Salt, smoked\",\"Basil\"]}]",
      "menu.json");
  ASSERT_TRUE(table) << faultOf(table);
  EXPECT_EQ(table->columnNames(), "name, price, hot, ingredients");
  EXPECT_EQ(table->rows[0].cells, (std::vector<std::string>{"Margherita", "9.50", "", ""}));
  EXPECT_EQ(table->rows[1].cells, (std::vector<std::string>{"Bufala", "", "true", "Salt, smoked\nBasil\n"}));
  EXPECT_EQ(table->rows[1].lines[0], 2U);
}

TEST(JsonTable, SaysWhereItIsNoListOfObjects) {
  EXPECT_EQ(faultOf(readJsonTable("{}", "m.json")),
            "m.json, line 1: It must be JSON, and a list of objects begins here: [");
  EXPECT_EQ(faultOf(readJsonTable("[{\"a\":1},\n{\"b\"}]", "m.json")),
            "m.json, line 2: It must be JSON, and between a member's name and its value stands a colon");
  EXPECT_EQ(faultOf(readJsonTable("[\n{\"a\":{}}]", "m.json")),
            "m.json, line 2: The value must be a text, a number, true, false, null or a list of texts.");
  EXPECT_EQ(faultOf(readJsonTable("[] x", "m.json")), "m.json, line 1: Nothing may follow the list.");
  EXPECT_NE(faultOf(readJsonTable("[{\"a\":\"", "m.json")), "none");
  EXPECT_EQ(faultOf(readJsonTable("[]", "m.json")), "none");
}

TEST(Join, AddsTheColumnsOfTheRowWithTheSameKey) {
  const auto types = csv("type_id,name\nham,The Ham\nveg,\"The\nVeg\"\n", "types.csv");
  const auto both = join(*csv("id,type_id,price\nham_s,ham,9\nveg_s,veg,8\nham_l,HAM,0\n"), *types);
  ASSERT_FALSE(both);
  EXPECT_EQ(sentence(both.error()), "a.csv, line 4, column type_id: \"HAM\" is not in types.csv");
  const auto good = join(*csv("id,type_id,price\nham_s,ham,9\nveg_s,veg,8\n"), *types);
  ASSERT_TRUE(good) << faultOf(good);
  EXPECT_EQ(good->columnNames(), "id, type_id, price, name");
  EXPECT_EQ(good->rows[1].cells, (std::vector<std::string>{"veg_s", "veg", "8", "The\nVeg"}));
  EXPECT_EQ(sentence(good->faultAt(good->rows[1], 3, "no")), "types.csv, line 3, column name: no");
  EXPECT_EQ(sentence(good->faultAt(good->rows[1], 2, "no")), "a.csv, line 3, column price: no");
}

TEST(Join, NeedsOneColumnThatBothHave) {
  const auto other = csv("id,type,name\n1,2,3\n", "b.csv");
  EXPECT_TRUE(faultOf(join(*csv("x,y\n1,2\n"), *other)).starts_with("b.csv: has no such column in common"));
  EXPECT_TRUE(
      faultOf(join(*csv("id,type\n1,2\n"), *other)).starts_with("b.csv: has several columns in common"));
  EXPECT_TRUE(join(*csv("id,type\n1,2\n"), *other, "ID"));
  EXPECT_EQ(
      faultOf(join(*csv("id\n1\n"), *csv("id,n\n1,a\n1,b\n", "b.csv"))),
      "b.csv, line 3, column id: 1 is there a second time. Name the file with a row for each article first.");
}

} // namespace
} // namespace comanda::imports
