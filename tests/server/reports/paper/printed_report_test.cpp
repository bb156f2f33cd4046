// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/paper/printed_report.h"
#include "server/reports/paper/report_sheet.h"
#include "tests/server/reports/paper/sample_letterhead.h"
#include "tests/support/pdf_text.h"

#include <gtest/gtest.h>

namespace comanda::reports {
namespace {

PrintOrder days(int count) {
  auto sales = std::make_shared<v1::Sales>();
  for (int i = 0; i < count; ++i) {
    v1::SalesRow& row = *sales->add_rows();
    row.set_key("2026-03-14");
    row.set_bills(1);
    row.set_amount(123'400 + i);
  }
  sales->mutable_total()->set_bills(count);
  sales->mutable_total()->set_amount(999'999);
  v1::Query query;
  query.mutable_get_sales()->set_from("2026-01-01");
  query.mutable_get_sales()->set_to("2026-12-31");
  query.mutable_get_sales()->set_by(v1::BY_DAY);
  return {.report = sales, .query = query, .letterhead = sofias()};
}

Printed printed(const PrintOrder& order) {
  const auto typeface = pdf::Typeface::open();
  EXPECT_TRUE(typeface);
  return printedReport(order, *typeface);
}

TEST(PrintedReport, IsAFileWithNamePeriodFiguresAndPageNumbers) {
  const Printed file = printed(days(100));
  ASSERT_TRUE(file);
  const testing::PdfText pdf(*file);
  ASSERT_GE(pdf.pages(), 2U);
  EXPECT_EQ(pdf.title(), "Sales by day, 1 January – 31 December 2026");
  EXPECT_EQ(pdf.author(), "Trattoria da Sofia");
  EXPECT_TRUE(pdf.has("1 January – 31 December 2026"));
  EXPECT_TRUE(pdf.has("Sat 14 Mar 2026 1 1,234.99")) << pdf.all();
  EXPECT_TRUE(pdf.has("Total 100 9,999.99")) << pdf.all();
  EXPECT_TRUE(pdf.has("Page 1 of " + std::to_string(pdf.pages())));
}

TEST(PrintedReport, HasALimitThatIsTold) {
  const Printed file = printed(days(static_cast<int>(kPrintedRowsMax) + 1));
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().kind, PrintFault::Kind::TooLong);
  EXPECT_EQ(file.error().what,
            "is too long to be printed: 10001 rows, at most 10000. Ask for fewer days, or for csv.");
}

TEST(PrintedReport, TakesAllThatIsBelowIt) {
  const Printed file = printed(days(static_cast<int>(kPrintedRowsMax)));
  ASSERT_TRUE(file) << file.error().what;
  EXPECT_GT(testing::PdfText(*file).pages(), 100U);
}

} // namespace
} // namespace comanda::reports
