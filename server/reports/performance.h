// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/service_report.pb.h"
#include "server/journal/error.h"

namespace comanda::journal {
class Database;
}

namespace comanda::reports {

/// What everybody who served and every station did on some days (of at most kReportDaysMax, query_form.h).
/// The servers' figures sum to those of the days' DailySales. All figures are of one moment; the connection
/// must not be within a transaction.
journal::Result<v1::Performance> performance(journal::Database& database, const v1::GetPerformance& query);

} // namespace comanda::reports
