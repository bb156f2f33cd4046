// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/paper/printer.h"
#include "tests/server/reports/paper/sample_letterhead.h"
#include "tests/support/event_loop.h"

#include <gtest/gtest.h>

#include <QThread>
#include <vector>

namespace comanda::reports {
namespace {

PrintOrder something() {
  auto top = std::make_shared<v1::TopProducts>();
  top->add_items()->set_name("Soup");
  return {.report = top, .query = {}, .letterhead = sofias()};
}

TEST(Printer, PrintsElsewhereAndAnswersHere) {
  Printer printer;
  std::vector<std::string> files;
  QThread* const here = QThread::currentThread();
  for (int i = 0; i < 3; ++i) {
    printer.print(something(), [&](const Printed& printed) {
      EXPECT_EQ(QThread::currentThread(), here);
      files.push_back(printed.value_or(""));
    });
  }
  EXPECT_TRUE(files.empty()) << "nobody waits here";
  ASSERT_TRUE(testing::eventually([&] { return files.size() == 3; }));
  for (const std::string& file : files) {
    EXPECT_TRUE(file.starts_with("%PDF-"));
  }
}

TEST(Printer, RefusesWhatWouldWaitTooLong) {
  Printer printer;
  int printedCount = 0, refused = 0;
  for (int i = 0; i < Printer::kWaitingMax + 2; ++i) {
    printer.print(something(), [&](const Printed& printed) {
      printedCount += printed ? 1 : 0;
      refused += !printed && printed.error().kind == PrintFault::Kind::Overloaded ? 1 : 0;
    });
  }
  EXPECT_EQ(refused, 2);
  ASSERT_TRUE(testing::eventually([&] { return printedCount == Printer::kWaitingMax; }));
}

TEST(Printer, EndsWithoutPrintingWhatWaits) {
  int told = 0;
  {
    Printer printer;
    for (int i = 0; i < Printer::kWaitingMax; ++i) {
      printer.print(something(), [&](const Printed&) { ++told; });
    }
  }
  EXPECT_EQ(told, 0);
}

} // namespace
} // namespace comanda::reports
