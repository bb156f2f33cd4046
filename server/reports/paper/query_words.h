// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/query.pb.h"

#include <string>

namespace comanda::reports {

/// What a report is called on paper: "Sales by day". One that nobody has found a title for is called as its
/// query.
std::string titleOf(const v1::Query& query);

/// The days that were asked for, as people write them; nothing where the question names none.
std::string periodOf(const v1::Query& query);

/// What the first column of a table of sales is: "Day", "Item".
std::string groupingWords(v1::SalesGrouping by);
/// What a row of it stands for, by its key where it has no name: "Monday", "14:00–15:00", "January 2015".
std::string rowWords(const v1::SalesRow& row, v1::SalesGrouping by);

} // namespace comanda::reports
