// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/imports/csv.h"

#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace comanda::imports {

inline constexpr std::size_t kTableRowsMax = 20'000;
inline constexpr std::size_t kTableBytesMax = 16 * 1024 * 1024;

/// Ends every entry of a cell that JSON wrote as a list: no text of a menu holds it.
inline constexpr char kListEnd = '\n';

/// Rows under named columns, in memory: a menu. Knows of every cell which file and line it is from.
struct Table {
  struct Column {
    std::string name;
    std::size_t source = 0; ///< Which of the files.
  };
  struct Row {
    std::vector<std::size_t> lines; ///< One for each of the files.
    std::vector<std::string> cells; ///< One for each column.
  };
  std::vector<std::string> files;
  std::vector<Column> columns;
  std::vector<Row> rows;

  /// The column of this name, whatever case it is written in.
  std::optional<std::size_t> find(std::string_view name) const;
  /// "name, category, price"
  std::string columnNames() const;
  Fault faultAt(const Row& row, std::size_t column, std::string what) const;
};

/// The text without the blanks and tabs around it.
std::string_view trimmed(std::string_view text);

/// The names in the first line of a file: none empty, none twice.
Result<std::vector<std::string>> readHeader(CsvReader& reader);

/// A table whose first line names the columns. Faults as CsvReader, and for rows of another length.
Result<Table> readCsvTable(std::istream& in, const std::string& file);

/// A list of objects (RFC 8259): members are columns, their values texts, numbers, true, false, null or lists
/// of texts.
Result<Table> readJsonTable(std::string_view text, const std::string& file);

/// The first table with the columns of the other one added: to each row those of the row with the same value
/// in the column `key`; where that is empty, in the one column that both have. A row without a partner is a
/// fault, and so is a partner that is there twice.
Result<Table> join(Table first, const Table& other, std::string_view key = {});

} // namespace comanda::imports
