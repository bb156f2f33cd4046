// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/sales_table.pb.h"
#include "server/journal/error.h"

namespace comanda::journal {
class Database;
}

namespace comanda::reports {

struct HouseWords;

/// Business days that a table of sales may be about at most: twenty years of them.
inline constexpr int kSalesDaysMax = 7'400;

/// What business days took in (of at most kSalesDaysMax, query_form.h), by whatever the query groups it. All
/// figures are of one moment; the connection must not be within a transaction.
///
/// - Bills, their taxes, payments and tips count for the day of the bill's number, orders and portions for
/// the
///   day on which the order was opened, also when they change later.
/// - A category has a row for itself with what is below it, so an item of a subcategory is in two rows; the
///   total counts it once.
/// - Of tax rates, `bills` is how many have the rate; the total's is how many there are.
journal::Result<v1::Sales> salesTable(journal::Database& database, const v1::GetSales& query,
                                      const HouseWords& words);

/// A day beside the same weekday of the week before and of the year before.
journal::Result<v1::SalesComparison> salesComparison(journal::Database& database,
                                                     const v1::GetComparison& query);

} // namespace comanda::reports
