// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/paper/printed_report.h"

#include "server/pdf/paginate.h"
#include "server/pdf/write_pdf.h"
#include "server/reports/paper/report_sheet.h"

#include <cstdlib>
#include <utility>

namespace comanda::reports {
namespace {

constexpr const char* kRemedy = " Ask for fewer days, or for csv.";

// "2026-11-22T14:05:00+01:00"
std::string stampOf(values::LocalTime at) {
  constexpr int kHour = 60;
  const auto two = [](std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  const std::int64_t minute = values::minuteOfDay(at), offset = std::abs(at.offset.count());
  return values::formatDate(values::dateOf(at)) + "T" + two(minute / kHour) + ":" + two(minute % kHour) +
         ":00" + (at.offset.count() < 0 ? "-" : "+") + two(offset / kHour) + ":" + two(offset % kHour);
}

PrintFault tooLong(const std::string& what, std::size_t max) {
  return {.kind = PrintFault::Kind::TooLong,
          .what = "is too long to be printed: " + what + ", at most " + std::to_string(max) + "." + kRemedy};
}

} // namespace

Printed printedReport(const PrintOrder& order, const pdf::Typeface& typeface) {
  const auto sheet = sheetOf(*order.report, order.query, order.letterhead);
  if (!sheet) {
    return std::unexpected(tooLong(std::to_string(sheet.error().rows) + " rows", kPrintedRowsMax));
  }
  const auto pages = pdf::paginate(*sheet, typeface);
  if (!pages) {
    return std::unexpected(tooLong("more pages than a ream has", pdf::kPagesMax));
  }
  const std::string title = sheet->period.empty() ? sheet->title : sheet->title + ", " + sheet->period;
  auto file = pdf::writePdf(
      *pages, {.title = title, .author = sheet->house, .createdAt = stampOf(order.letterhead.madeAt)},
      typeface);
  if (!file) {
    return std::unexpected(PrintFault{.kind = PrintFault::Kind::Trouble,
                                      .what = "The report cannot be printed: " + file.error() + "."});
  }
  return *std::move(file);
}

} // namespace comanda::reports
