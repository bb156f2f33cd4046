// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/day_close.pb.h"
#include "comanda/v1/sales_report.pb.h"
#include "domain/house.h"
#include "domain/values/instant.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What an evening does with its cash, and whether it was done right.
namespace comanda::evening {

/// The open drawer of this name, or nullptr.
const v1::Drawer* openDrawerNamed(const domain::House& house, std::string_view name);

/// Nobody will bring money any more: the doors are closed, no order is open and no bill is due.
bool isServiceOver(const domain::House& house, values::Instant now, values::Instant doorsClose);

/// Sentences about Z reports that do not add up in themselves: what was sold is its taxes, the cash of all
/// payments is the cash of the drawers and of none, and every drawer is counted and holds float and what went
/// in less what went out.
std::vector<std::string> brokenReport(const v1::DayReport& report);

/// Sentences about the Z reports that were made on a business day and its sales, where they are not the same.
/// Nothing is said where the first of them reaches back to an earlier day.
std::vector<std::string> brokenClosings(const v1::DailySales& sales, std::span<const v1::DayReport> reports);

} // namespace comanda::evening
