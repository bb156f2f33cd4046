// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/sales_report.pb.h"
#include "server/journal/error.h"

namespace comanda::journal {
class Database;
}

namespace comanda::reports {

/// What the seven business days of a week took in, each day as dailySales tells it. All figures are of one
/// moment. The connection must not be within a transaction; the query's week must be one (query_form.h).
journal::Result<v1::WeeklySales> weeklySales(journal::Database& database, const v1::GetWeeklySales& query);

} // namespace comanda::reports
