// SPDX-License-Identifier: GPL-3.0-or-later
// Comma-separated values as RFC 4180 has them, and as restaurants' programs write them.
#include "server/imports/csv.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <sstream>

namespace comanda::imports {
namespace {

using Cells = std::vector<std::string>;

struct CsvRead {
  std::vector<Cells> rows;
  std::vector<std::size_t> lines;
  std::string fault; ///< "" where there was none.
};

CsvRead readAll(const std::string& text) {
  std::istringstream in(text);
  CsvReader reader(in, "menu.csv");
  CsvRead read;
  for (;;) {
    auto row = reader.next();
    if (!row) {
      read.fault = sentence(row.error());
      return read;
    }
    if (!*row) {
      return read;
    }
    read.lines.push_back((*row)->line);
    read.rows.push_back(std::move((*row)->cells));
  }
}

TEST(Csv, ReadsCellsAndKnowsTheirLines) {
  const CsvRead read = readAll("a,b\n1,two words\n,\n");
  EXPECT_EQ(read.rows, (std::vector<Cells>{{"a", "b"}, {"1", "two words"}, {"", ""}}));
  EXPECT_EQ(read.lines, (std::vector<std::size_t>{1, 2, 3}));
  EXPECT_EQ(read.fault, "");
}

TEST(Csv, ReadsWhatIsQuotedWhateverStandsInIt) {
  const CsvRead read = readAll("a,b\r\n\"Salt, \"\"smoked\"\"\",\"two\r\nlines\"\r\n3,4");
  EXPECT_EQ(read.rows, (std::vector<Cells>{{"a", "b"}, {"Salt, \"smoked\"", "two\r\nlines"}, {"3", "4"}}));
  EXPECT_EQ(read.lines, (std::vector<std::size_t>{1, 2, 4})) << "a quoted line end counts";
}

TEST(Csv, TakesAByteOrderMarkAndEveryLineEndAndPassesOverEmptyLines) {
  const CsvRead read = readAll("\xEF\xBB\xBF\"a\",b\r\n\r\n1,2\n\n");
  EXPECT_EQ(read.rows, (std::vector<Cells>{{"a", "b"}, {"1", "2"}}));
}

TEST(Csv, FindsTheSeparatorInTheFirstLine) {
  EXPECT_EQ(readAll("a;b;\"c,d,e,f\"\n1,5;2;3\n").rows,
            (std::vector<Cells>{{"a", "b", "c,d,e,f"}, {"1,5", "2", "3"}}));
  EXPECT_EQ(readAll("a\tb\n1,5\t2\n").rows, (std::vector<Cells>{{"a", "b"}, {"1,5", "2"}}));
}

TEST(Csv, RefusesWhatCouldBeMeantInTwoWays) {
  EXPECT_EQ(readAll("a,b\n1,\"open\n2,3\n").fault,
            "menu.csv, line 2: A quote is opened here and never closed.");
  EXPECT_EQ(readAll("a\n5\" pizza\n").fault, "menu.csv, line 2: A quote stands in a cell that is not quoted: "
                                             "quote the cell and double the quote.");
  EXPECT_EQ(readAll("a,b\n\"1\"2,3\n").fault,
            "menu.csv, line 2: After a closing quote comes a separator or the end of the line.");
  EXPECT_EQ(readAll("a\rb\r").fault,
            "menu.csv, line 1: A line ends with CR LF or with LF, not with CR alone.");
}

TEST(Csv, RefusesLatin1) {
  EXPECT_EQ(readAll("name\nCr\xE8me\n").fault, "menu.csv, line 2: is no UTF-8 text: save the file as UTF-8");
}

TEST(Csv, HasItsLimits) {
  EXPECT_NE(readAll(std::string(kCsvRowBytesMax + 2, 'x')).fault, "");
  EXPECT_EQ(readAll(std::string(kCsvRowBytesMax - 2, 'x')).fault, "");
  EXPECT_NE(readAll("\"" + std::string(kCsvRowBytesMax + 2, '\n')).fault, "");
  EXPECT_EQ(readAll(std::string(kCsvCellsMax - 1, ',')).fault, "");
  EXPECT_NE(readAll(std::string(kCsvCellsMax, ',')).fault, "");
}

TEST(Csv, ReadsFilesLargerThanAPieceOfThem) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) {
    text.append(std::to_string(i)).append(",\"quoted\r\nin two\"\r\n");
  }
  const CsvRead read = readAll(text);
  ASSERT_EQ(read.fault, "");
  ASSERT_EQ(read.rows.size(), 20'000U);
  EXPECT_EQ(read.rows.back(), (Cells{"19999", "quoted\r\nin two"}));
  EXPECT_EQ(read.lines.back(), 39'999U);
}

RC_GTEST_PROP(CsvProperty, ReadsWhatItWrote, ()) {
  const auto cell = rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab,;\t\"\r\n 5")));
  const auto columns = *rc::gen::inRange<std::size_t>(1, 6);
  const auto rows = *rc::gen::container<std::vector<Cells>>(rc::gen::container<Cells>(columns, cell));
  std::string text;
  for (const Cells& row : rows) {
    text.append(csvLine(row));
  }
  const CsvRead read = readAll(text);
  RC_ASSERT(read.fault.empty());
  RC_ASSERT(read.rows == rows);
}

RC_GTEST_PROP(CsvProperty, ReadsAnythingToAnEndOrAFault, (const std::string& text)) {
  const CsvRead read = readAll(text);
  RC_ASSERT(read.rows.size() <= text.size());
}

} // namespace
} // namespace comanda::imports
