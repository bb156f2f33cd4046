// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/imports/mapping.h"
#include "server/imports/table.h"

#include <array>
#include <expected>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace comanda::imports {

/// What a row of a menu may tell. "article" is what the old system calls the thing with the price, "item"
/// what it calls the dish that several sizes are of.
inline constexpr std::array<std::string_view, 9> kMenuFields = {
    "article", "item", "name", "category", "size", "price", "ingredients", "description", "tax"};

/// The rows of a table by field.
class MenuRows {
public:
  /// Faults for columns that were said and are not there, and for fields that every menu needs (name,
  /// category, price) and that have neither a column nor a fixed value.
  static std::expected<MenuRows, Faults> of(Table table, Mapping mapping);

  std::size_t size() const { return m_table.rows.size(); }
  bool has(std::string_view field) const;
  /// "" where the field has no column and no fixed value.
  const std::string& text(std::size_t row, std::string_view field) const;
  /// The entries of a list, apart: parted by commas, or as JSON had them. Each once, none empty.
  std::vector<std::string> list(std::size_t row, std::string_view field) const;
  /// Something about a field of a row; about the whole row where the field has no column.
  Fault fault(std::size_t row, std::string_view field, std::string what) const;

private:
  Table m_table;
  Mapping m_mapping;
  std::map<std::string_view, std::size_t> m_columns; ///< By field.
};

/// The rows that are sizes of one dish, or the one row of a dish that has none.
struct MenuGroup {
  std::string itemId;
  std::vector<std::size_t> rows; ///< In the order of the file.
};

/// The dishes in the order of the file. Faults for rows of one dish that do not say the same of it, for sizes
/// that are missing or there twice, and for names that are missing.
std::expected<std::vector<MenuGroup>, Faults> groupRows(const MenuRows& rows);

} // namespace comanda::imports
