// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/sales_report.pb.h"
#include "server/journal/error.h"

namespace comanda::journal {
class Database;
}

namespace comanda::reports {

/// The taxes of the bills of some days (of at most kReportDaysMax, query_form.h).
journal::Result<v1::TaxReport> taxReport(journal::Database& database, const v1::GetTaxes& query);

} // namespace comanda::reports
