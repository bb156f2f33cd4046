// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/values/business_day.h"

#include <optional>
#include <string>
#include <string_view>

/// Weeks by ISO 8601: they begin on Monday, and week 1 of a year is the one that holds its first Thursday.
namespace comanda::values {

/// The Monday of a week written as "2026-W47", or as the date of that Monday, "2026-11-16". Nothing for any
/// other text, for weeks that never were ("2026-W54"), and for those that do not lie wholly within the years
/// 1 … 9999.
std::optional<BusinessDay> parseWeek(std::string_view text);

/// "2026-W47": the week in which the day lies. The first three days of a January may belong to the year
/// before, the last three of a December to the year after; a day whose week belongs to the year 0 is a bug.
std::string formatWeek(BusinessDay day);

} // namespace comanda::values
