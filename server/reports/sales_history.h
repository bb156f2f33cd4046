// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/error.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace comanda::journal {
class Database;
}

namespace comanda::reports {

/// What every day of some time brought; 0 on days that nothing is known of.
class DailySeries {
public:
  DailySeries(std::chrono::sys_days first, int days)
      : m_first(first),
        m_values(static_cast<std::size_t>(days)) {}

  std::int64_t at(std::chrono::sys_days day) const { return isIn(day) ? m_values[place(day)] : 0; }
  /// Nothing happens where the day is not in the time.
  void add(std::chrono::sys_days day, std::int64_t value) {
    if (isIn(day)) {
      m_values[place(day)] += value;
    }
  }
  std::chrono::sys_days first() const { return m_first; }
  std::chrono::sys_days end() const { return m_first + std::chrono::days(m_values.size()); }

private:
  bool isIn(std::chrono::sys_days day) const { return day >= m_first && day < end(); }
  std::size_t place(std::chrono::sys_days day) const {
    return static_cast<std::size_t>((day - m_first).count());
  }

  std::chrono::sys_days m_first;
  std::vector<std::int64_t> m_values;
};

/// What a forecast reckons with: the days before one.
struct SalesHistory {
  /// How far back it goes: a year, and what comes before the days that are told of it.
  static constexpr int kDays = 500;
  /// Items are known for fewer days: there are many of them.
  static constexpr int kItemDays = 112;

  struct Item {
    std::string name; ///< As it was sold last.
    std::int64_t nameSeq = 0;
    DailySeries portions;
  };

  explicit SalesHistory(std::chrono::sys_days end);

  DailySeries orders; ///< Opened and not cancelled.
  DailySeries covers;
  DailySeries amount; ///< The totals of bills.
  std::map<std::string, Item> items;
  std::chrono::sys_days opening; ///< The first day with an order; the end where there is none.
};

/// The days before `end`.
journal::Result<SalesHistory> salesHistory(journal::Database& database, std::chrono::sys_days end);

} // namespace comanda::reports
