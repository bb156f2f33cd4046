// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/order.pb.h"
#include "domain/house.h"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

/// How a check is parted to be paid. What was billed stays as it was billed; the way of splitting only says
/// what becomes of the rest.
namespace comanda::ui_till {

enum class Split { Whole, Seat, Evenly, Item, Amount };

/// Lines that are paid together: a bill, or what would be on one.
struct Part {
  std::string key;    ///< "bill-…", "seat-3", "rest".
  std::string billId; ///< Empty while it is on none.
  int seat = -1;      ///< The guest it is for; 0 is what the table shares, -1 is more than one of them.
  std::vector<const v1::OrderLine*> lines;
  std::int64_t total = 0;
  std::int64_t tax = 0;
  std::int64_t open = 0;
  bool hasUnsent = false; ///< Something on it cannot be billed yet.

  bool isPaid() const { return !billId.empty() && open == 0; }
};

/// Bills first, oldest first; then what they left over. `ticked` are the lines that were chosen for
/// Split::Item. Valid as long as the house is not changed.
std::vector<Part> partsOf(const domain::House& house, const v1::Order& order, Split split,
                          const std::set<std::string>& ticked);

/// Whether there is something on it and all of that is paid.
bool isAllPaid(const std::vector<Part>& parts);

} // namespace comanda::ui_till
