// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace comanda::reports {

/// Days that one report may be about at most; what keeps a question, and so its read transaction, short.
inline constexpr int kReportDaysMax = 366;

/// Business days from the first to the last, both written YYYY-MM-DD and both in it.
struct Days {
  std::string first;
  std::string last;
};

/// The days that a query with the fields from and to asks for.
template <class RangeQuery>
Days daysOf(const RangeQuery& query) {
  return {query.from(), query.to()};
}

} // namespace comanda::reports
