// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/imports/table.h"

#include <algorithm>
#include <cctype>
#include <unordered_map>
#include <utility>

namespace comanda::imports {
namespace {

bool isSameName(std::string_view a, std::string_view b) {
  return std::ranges::equal(
      a, b, [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

// What is wrong with the key of a join; nothing where it can be found by.
Result<std::pair<std::size_t, std::size_t>> keyColumns(const Table& first, const Table& other,
                                                       std::string_view key) {
  std::vector<std::pair<std::size_t, std::size_t>> shared;
  for (std::size_t i = 0; i < first.columns.size(); ++i) {
    const auto partner = other.find(first.columns[i].name);
    if (partner && (key.empty() || isSameName(first.columns[i].name, key))) {
      shared.emplace_back(i, *partner);
    }
  }
  if (shared.size() == 1) {
    return shared.front();
  }
  const std::string what =
      shared.empty() ? "has no such column in common with the files before it"
                     : "has several columns in common with the files before it: say which one joins them";
  return std::unexpected(Fault{.file = other.files.front(),
                               .line = 0,
                               .column = std::string(key),
                               .what = what + " (its columns are " + other.columnNames() + ")"});
}

} // namespace

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  const std::size_t end = text.find_last_not_of(" \t");
  return begin == std::string_view::npos ? std::string_view() : text.substr(begin, end - begin + 1);
}

std::optional<std::size_t> Table::find(std::string_view name) const {
  const auto found =
      std::ranges::find_if(columns, [&](const Column& column) { return isSameName(column.name, name); });
  return found == columns.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(found - columns.begin()));
}

std::string Table::columnNames() const {
  std::string names;
  for (const Column& column : columns) {
    names.append(names.empty() ? "" : ", ").append(column.name);
  }
  return names;
}

Fault Table::faultAt(const Row& row, std::size_t column, std::string what) const {
  const std::size_t source = columns[column].source;
  return {.file = files[source],
          .line = row.lines[source],
          .column = columns[column].name,
          .what = std::move(what)};
}

Result<std::vector<std::string>> readHeader(CsvReader& reader) {
  auto first = reader.next();
  if (!first) {
    return std::unexpected(std::move(first.error()));
  }
  const Fault fault{.file = reader.file(), .line = *first ? (*first)->line : 0, .column = {}, .what = {}};
  const auto fail = [&fault](std::string what) {
    Fault told = fault;
    told.what = std::move(what);
    return std::unexpected(std::move(told));
  };
  if (!*first) {
    return fail("is empty: its first line must name the columns");
  }
  std::vector<std::string> names;
  for (const std::string& cell : (*first)->cells) {
    std::string name(trimmed(cell));
    if (name.empty()) {
      return fail("Column " + std::to_string(names.size() + 1) + " has no name.");
    }
    if (std::ranges::any_of(names, [&](const std::string& other) { return isSameName(name, other); })) {
      return fail("There are two columns " + name + ".");
    }
    names.push_back(std::move(name));
  }
  return names;
}

Result<Table> readCsvTable(std::istream& in, const std::string& file) {
  CsvReader reader(in, file);
  auto names = readHeader(reader);
  if (!names) {
    return std::unexpected(std::move(names.error()));
  }
  Table table;
  table.files.push_back(file);
  for (std::string& name : *names) {
    table.columns.push_back({.name = std::move(name)});
  }
  for (;;) {
    auto row = reader.next();
    if (!row) {
      return std::unexpected(std::move(row.error()));
    }
    if (!*row) {
      return table;
    }
    const std::size_t line = (*row)->line;
    const auto fail = [&](std::string what) {
      return std::unexpected(Fault{.file = file, .line = line, .column = {}, .what = std::move(what)});
    };
    if ((*row)->cells.size() != table.columns.size()) {
      return fail("has " + std::to_string((*row)->cells.size()) + " cells where the first line names " +
                  std::to_string(table.columns.size()) + " columns");
    }
    if (table.rows.size() == kTableRowsMax) {
      return fail("There are more than " + std::to_string(kTableRowsMax) + " rows: import them in parts.");
    }
    Table::Row& added = table.rows.emplace_back();
    added.lines.push_back(line);
    for (const std::string& cell : (*row)->cells) {
      added.cells.emplace_back(trimmed(cell));
    }
  }
}

Result<Table> join(Table first, const Table& other, std::string_view key) {
  const auto keys = keyColumns(first, other, key);
  if (!keys) {
    return std::unexpected(keys.error());
  }
  const auto [keyOfFirst, keyOfOther] = *keys;
  std::unordered_map<std::string_view, const Table::Row*> partners;
  for (const Table::Row& row : other.rows) {
    if (!partners.emplace(row.cells[keyOfOther], &row).second) {
      return std::unexpected(
          other.faultAt(row, keyOfOther,
                        row.cells[keyOfOther] +
                            " is there a second time. Name the file with a row for each article first."));
    }
  }
  for (Table::Row& row : first.rows) {
    const auto partner = partners.find(row.cells[keyOfFirst]);
    if (partner == partners.end()) {
      return std::unexpected(first.faultAt(
          row, keyOfFirst, "\"" + row.cells[keyOfFirst] + "\" is not in " + other.files.front()));
    }
    row.lines.push_back(partner->second->lines.front());
    for (std::size_t i = 0; i < other.columns.size(); ++i) {
      if (!first.find(other.columns[i].name)) {
        row.cells.push_back(partner->second->cells[i]);
      }
    }
  }
  const std::size_t source = first.files.size();
  first.files.push_back(other.files.front());
  for (const Table::Column& column : other.columns) {
    if (!first.find(column.name)) {
      first.columns.push_back({.name = column.name, .source = source});
    }
  }
  return first;
}

} // namespace comanda::imports
