// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/sold_items.h"

#include <utility>

namespace comanda::reports {

journal::Result<std::map<std::string, SoldItem>> soldItems(journal::Database& database, const Days& days) {
  std::map<std::string, SoldItem> items;
  auto read = forEachItemSum(database, days, [&](const journal::Statement& row) {
    SoldItem& item = items[std::string(row.text(1))];
    if (row.integer(6) > item.nameSeq) {
      item.nameSeq = row.integer(6);
      item.name = row.text(3);
    }
    item.quantity += row.integer(4);
    item.amount += row.integer(5);
  });
  return read ? journal::Result<std::map<std::string, SoldItem>>(std::move(items))
              : std::unexpected(std::move(read.error()));
}

} // namespace comanda::reports
