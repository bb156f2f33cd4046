// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/tax_report.h"

#include "server/reports/read_transaction.h"
#include "server/reports/sales_sums.h"

#include <utility>

namespace comanda::reports {

journal::Result<v1::TaxReport> taxReport(journal::Database& database, const v1::GetTaxes& query) {
  const auto moment = ReadTransaction::begin(database);
  if (!moment) {
    return std::unexpected(moment.error());
  }
  auto taxes = taxTotals(database, daysOf(query));
  if (!taxes) {
    return std::unexpected(std::move(taxes.error()));
  }
  v1::TaxReport report;
  report.set_from(query.from());
  report.set_to(query.to());
  for (const v1::TaxTotal& tax : *taxes) {
    report.set_net(report.net() + tax.net());
    report.set_tax(report.tax() + tax.tax());
    report.set_gross(report.gross() + tax.gross());
  }
  *report.mutable_taxes() = *std::move(taxes);
  return report;
}

} // namespace comanda::reports
