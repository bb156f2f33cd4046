// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/sales_report.pb.h"
#include "server/journal/error.h"
#include "server/reports/days.h"

#include <google/protobuf/repeated_ptr_field.h>

#include <map>
#include <string>

namespace comanda::journal {
class Database;
}

/// The sums that the reports about money are made of. Several of them are of one moment only within one
/// ReadTransaction.
namespace comanda::reports {

using TaxTotals = google::protobuf::RepeatedPtrField<v1::TaxTotal>;

/// What days took in.
struct SalesSums {
  std::map<std::string, v1::SalesTotal> days; ///< Only those on which something happened; averages are set.
  google::protobuf::RepeatedPtrField<v1::TenderTotal> tenders; ///< Of all days, in order of tender.
  TaxTotals taxes;                                             ///< Of all days.
};

journal::Result<SalesSums> salesSums(journal::Database& database, const Days& days);

/// By rate, of the bills of these days that were not voided.
journal::Result<TaxTotals> taxTotals(journal::Database& database, const Days& days);

} // namespace comanda::reports
