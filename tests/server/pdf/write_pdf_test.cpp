// SPDX-License-Identifier: GPL-3.0-or-later
// The file, as another program reads it.
#include "server/pdf/paginate.h"
#include "server/pdf/write_pdf.h"
#include "tests/server/pdf/sample_table.h"
#include "tests/support/pdf_text.h"

namespace comanda::pdf {
namespace {

const Imprint kImprint = {.title = "Sales by day, März 2026",
                          .author = "Trattoria „Zum Öchsle“",
                          .createdAt = "2026-11-22T14:05:00+01:00"};

std::string written(const std::vector<Page>& pages) {
  auto file = writePdf(pages, kImprint, openTypeface());
  EXPECT_TRUE(file) << file.error();
  return file.value_or("");
}

Page pageWith(const std::string& text) {
  return {.width = 595.28,
          .height = 841.89,
          .texts = {{.x = 48, .baseline = 100, .text = text, .style = {.points = 12}}},
          .rules = {{.x = 48, .y = 110, .width = 200, .thickness = 1, .grey = 0}}};
}

TEST(WritePdf, MakesAFileThatOthersRead) {
  const std::string file = written({pageWith("Soup"), pageWith("Tea")});
  EXPECT_TRUE(file.starts_with("%PDF-1.4")) << file.substr(0, 20);
  const testing::PdfText pdf(file);
  ASSERT_TRUE(pdf.isReadable());
  ASSERT_EQ(pdf.pages(), 2U);
  EXPECT_EQ(pdf.page(0), "Soup\n");
  EXPECT_EQ(pdf.page(1), "Tea\n");
  EXPECT_EQ(pdf.title(), "Sales by day, März 2026");
  EXPECT_EQ(pdf.author(), "Trattoria „Zum Öchsle“");
  EXPECT_FALSE(pdf.isLandscape(0));
}

TEST(WritePdf, KeepsEveryAlphabetThatTheTypefaceHas) {
  const std::string text = "Crème brûlée, Smørrebrød, Żurek, Μουσακάς, Борщ, Phở – 1.234,50 € “½”";
  EXPECT_EQ(testing::PdfText(written({pageWith(text)})).page(0), text + "\n");
}

// Other letters are boxes on paper, and the letters beside them are read as before.
TEST(WritePdf, DoesNotStumbleOverOtherLetters) {
  EXPECT_TRUE(testing::PdfText(written({pageWith("寿司 sushi 🍣")})).has("sushi"));
}

TEST(WritePdf, SaysWhatIsWrongWithATextThatIsNone) {
  const auto file = writePdf({pageWith("\xff\xfe")}, kImprint, openTypeface());
  ASSERT_FALSE(file);
  EXPECT_FALSE(file.error().empty());
}

TEST(WritePdf, IsShortForALongTable) {
  const auto pages = paginate(sheetWith(tableOf({"Item", "Portions", "Sales"}, 400)), openTypeface());
  ASSERT_TRUE(pages);
  const std::string file = written(*pages);
  EXPECT_LT(file.size(), 100'000U);
  EXPECT_EQ(testing::PdfText(file).pages(), pages->size());
}

} // namespace
} // namespace comanda::pdf
