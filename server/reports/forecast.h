// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/analytics_report.pb.h"
#include "server/journal/error.h"

namespace comanda::journal {
class Database;
}

namespace comanda::reports {

inline constexpr int kForecastDays = 7; ///< Where the query names no number.

/// What the coming days will probably bring, by the model of docs/forecast.md, and how far off the same model
/// would have been on the 28 days before. Its `from` is one that query_form.h lets pass. All figures are of
/// one moment; the connection must not be within a transaction.
journal::Result<v1::Forecast> forecast(journal::Database& database, const v1::GetForecast& query);

} // namespace comanda::reports
