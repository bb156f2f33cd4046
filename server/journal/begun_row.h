// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/run_bound.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace comanda::journal {

/// Calls change(seq) with the key of the latest row of an id, which `find` tells as find_order does; nothing
/// happens where there is none. The sums of a day that is over are not right from then on: `open` says so.
template <class Change>
Result<void> changeBegun(Database& database, std::string_view find, std::string_view open,
                         const std::string& id, Change&& change) {
  std::int64_t seq = 0;
  bool isOfThePast = false;
  {
    auto statement = database.prepare(find);
    if (!statement) {
      return std::unexpected(std::move(statement.error()));
    }
    bindAll(*statement, id);
    const auto isRow = statement->step();
    if (!isRow || !*isRow || statement->isNull(0)) {
      return isRow ? Result<void>() : std::unexpected(isRow.error());
    }
    seq = statement->integer(0);
    isOfThePast = statement->integer(1) != 0;
  }
  auto opened = isOfThePast ? runBound(database, open, seq) : Result<void>();
  return opened ? change(seq) : opened;
}

} // namespace comanda::journal
