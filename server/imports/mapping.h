// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/imports/table.h"

#include <expected>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace comanda::imports {

/// Where the fields of what is imported stand in a file, as whoever imports has said.
struct Mapping {
  std::map<std::string, std::string, std::less<>> columns; ///< By field: the column that holds it.
  std::map<std::string, std::string, std::less<>> fixed;   ///< By field: what it is in every row.
};

/// Reads "price=Preis" into the columns and "tax=food" into the fixed values. The error is a sentence: no
/// "=", a field that is none of `fields`, a field said twice.
std::expected<Mapping, std::string> parseMapping(std::span<const std::string> columns,
                                                 std::span<const std::string> fixed,
                                                 std::span<const std::string_view> fields);

/// Which of a file's columns holds a field: the one that was said; otherwise the one that is called as the
/// field is, or that with "_id" behind; nothing where there is none. A column that was said and is not there
/// is a fault.
Result<std::optional<std::size_t>> columnOf(const Table& table, const Mapping& mapping,
                                            std::string_view field);

/// An amount in minor units of a currency with so many decimals: "12.75", "12,75", "1.234,50", "1,234.50",
/// "1 234,50", "12", with or without a currency's sign or letters before or behind it. Nothing for all else,
/// also for what could be read in two ways: "1.234" where there are two decimals.
std::optional<std::int64_t> parsePrice(std::string_view text, int decimals);

/// An id of the contract for something that a file calls by any text: that text where it can be an id,
/// otherwise what is left of it with a fingerprint, so that the same text always has the same id and others
/// have others.
std::string idOf(std::string_view text);

} // namespace comanda::imports
