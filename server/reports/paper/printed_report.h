// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/query.pb.h"
#include "server/pdf/typeface.h"
#include "server/reports/paper/letterhead.h"

#include <google/protobuf/message.h>

#include <expected>
#include <memory>
#include <string>

namespace comanda::reports {

/// A report that is to be printed.
struct PrintOrder {
  std::shared_ptr<const google::protobuf::Message> report; ///< As it is shown to whoever asked.
  v1::Query query;                                         ///< What it is the answer to.
  Letterhead letterhead;
};

/// Why there is no paper.
struct PrintFault {
  enum class Kind {
    TooLong,    ///< More than anybody prints (kPrintedRowsMax, pdf::kPagesMax).
    Overloaded, ///< Too many wait already.
    Trouble,    ///< No memory, a broken library.
  };
  Kind kind;
  std::string what; ///< One sentence, with the remedy.
};

using Printed = std::expected<std::string, PrintFault>;

/// The report as a PDF file (server/pdf/write_pdf.h). Takes one to two milliseconds a page; of the thread
/// that the typeface belongs to.
Printed printedReport(const PrintOrder& order, const pdf::Typeface& typeface);

} // namespace comanda::reports
