// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/query.pb.h"
#include "server/pdf/sheet.h"
#include "server/reports/paper/letterhead.h"

#include <google/protobuf/message.h>

#include <cstddef>
#include <expected>

namespace comanda::reports {

inline constexpr std::size_t kPrintedRowsMax = 10'000; ///< Of a report; more nobody reads on paper.

/// A report was asked for that has more rows than are printed.
struct TooLong {
  std::size_t rows;
};

/// A report as it is printed, whatever report it is: single figures first, then a table for every list of it,
/// and its totals below the list that they are of. A column in which nothing stands is left out, and so are
/// ids beside which there is a name. Any thread; takes some microseconds a row.
std::expected<pdf::Sheet, TooLong> sheetOf(const google::protobuf::Message& report, const v1::Query& query,
                                           const Letterhead& letterhead);

} // namespace comanda::reports
