// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/database.h"

#include <functional>
#include <string>
#include <vector>

namespace comanda::bench {

/// A report that is measured, on the years of sales_years.h.
struct Question {
  std::string name;
  std::function<void(journal::Database&)> ask;
  std::string byHand; ///< The same asked of the rows in SQL; empty where the rows do not know it.
  int repeats = 40;
};

/// Every report that reads many rows: sales by everything over all `days`, the others over a day, a week, a
/// month or a year, as they are asked. X and Z reports, which read one row or none, are not among them, nor
/// are kitchen times: the years have none.
std::vector<Question> questions(int days);

} // namespace comanda::bench
