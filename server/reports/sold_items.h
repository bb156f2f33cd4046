// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/reports/stored_sums.h"

#include <cstdint>
#include <map>
#include <string>

namespace comanda::reports {

/// What was sold of a menu item on some days, all variants together.
struct SoldItem {
  std::string name;         ///< As it was sold last.
  std::int64_t nameSeq = 0; ///< The order that it was called so on.
  std::int64_t quantity = 0;
  std::int64_t amount = 0;
};

/// By id: as many as were ever on the menu, at most. Of one moment only within a ReadTransaction.
journal::Result<std::map<std::string, SoldItem>> soldItems(journal::Database& database, const Days& days);

} // namespace comanda::reports
