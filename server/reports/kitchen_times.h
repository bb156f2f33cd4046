// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/service_report.pb.h"
#include "server/journal/error.h"
#include "server/reports/days.h"
#include "server/reports/preparation_times.h"

#include <cstdint>
#include <map>
#include <string>

namespace comanda::journal {
class Database;
}

namespace comanda::reports {

inline constexpr std::size_t kSlowestItemsMax = 500; ///< In KitchenTimes.

/// What the stations made ready of the orders of some days, voided lines too.
struct KitchenWork {
  struct Station {
    std::int64_t tickets = 0;
    PreparationTimes times;
  };
  struct Item {
    std::string name; ///< As it was ordered last.
    PreparationTimes times;
  };
  std::map<std::string, Station> stations; ///< By id.
  std::map<std::string, Item> items;       ///< By id.
};

journal::Result<KitchenWork> kitchenWork(journal::Database& database, const Days& days);

/// How long the kitchen took on some days (of at most kReportDaysMax, query_form.h).
journal::Result<v1::KitchenTimes> kitchenTimes(journal::Database& database, const v1::GetKitchenTimes& query);

} // namespace comanda::reports
