// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace comanda::journal {
class Database;
}

/// Years of a busy house, written straight into the read tables: what reports are measured on.
namespace comanda::bench {

struct SalesYears {
  std::uint64_t orders = 0; ///< About so many in all.
  int days = 0;             ///< The last of them is kLastSalesDay, which is still running.
};

inline constexpr std::chrono::sys_days kLastSalesDay = std::chrono::year(2026) / 3 / 14;

std::string salesDay(int daysBeforeTheLast);

/// What was written.
struct WrittenYears {
  std::uint64_t orders = 0;
  std::uint64_t lines = 0;
  std::vector<double> closingMs; ///< How long summing took of each day that is over.
};

/// Weekdays, seasons, four lines an order, a bill with its taxes and a payment for each; no preparation
/// times. The same every time. The tables must be empty but for read_state.
WrittenYears writeYears(journal::Database& database, const SalesYears& years);

/// One more order of the last day, in a transaction of its own; `number` counts from 0.
void writeLateOrder(journal::Database& database, std::uint64_t number);

} // namespace comanda::bench
