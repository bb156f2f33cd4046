// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/imports/menu_rows.h"

#include <algorithm>
#include <set>
#include <utility>

namespace comanda::imports {
namespace {

const std::string kNoText;

// What makes rows sizes of one dish.
std::string keyOf(const MenuRows& rows, std::size_t row) {
  if (rows.has("item")) {
    return rows.text(row, "item");
  }
  const bool isByName = rows.has("size") || !rows.has("article");
  return isByName ? rows.text(row, "category") + "\n" + rows.text(row, "name") : rows.text(row, "article");
}

std::string itemIdOf(const MenuRows& rows, const MenuGroup& group) {
  const std::size_t row = group.rows.front();
  if (rows.text(row, "size").empty() && rows.has("article")) {
    return idOf(rows.text(row, "article"));
  }
  return idOf(rows.text(row, rows.has("item") ? "item" : "name"));
}

// What a cell says, on one line: JSON's lists are in it entry by entry.
std::string onOneLine(const MenuRows& rows, std::size_t row, std::string_view field) {
  if (rows.text(row, field).find(kListEnd) == std::string::npos) {
    return rows.text(row, field);
  }
  std::string said;
  for (const std::string& entry : rows.list(row, field)) {
    said.append(said.empty() ? "" : ", ").append(entry);
  }
  return said;
}

void checkGroup(const MenuRows& rows, const MenuGroup& group, Faults& faults) {
  const std::size_t first = group.rows.front();
  std::set<std::string_view> sizes;
  for (const std::size_t row : group.rows) {
    for (const std::string_view field : {"name", "category", "ingredients", "description", "tax"}) {
      if (rows.text(row, field) != rows.text(first, field)) {
        faults.push_back(rows.fault(row, field,
                                    "must be the same for all sizes of a dish, and \"" +
                                        onOneLine(rows, first, field) + "\" was said before"));
      }
    }
    const std::string& size = rows.text(row, "size");
    if (!sizes.insert(size).second) {
      faults.push_back(rows.fault(row, rows.has("size") ? "size" : "item",
                                  size.empty() ? "The dish is there twice: each row of it needs a size."
                                               : "The size \"" + size + "\" of this dish is there twice."));
    }
  }
  if (sizes.size() > 1 && sizes.contains("")) {
    const auto row =
        std::ranges::find_if(group.rows, [&](std::size_t one) { return rows.text(one, "size").empty(); });
    faults.push_back(rows.fault(*row, "size", "is empty, and other rows of this dish have a size"));
  }
}

// Two dishes must not become one: by the same name in two categories, for one.
void tellApart(const MenuRows& rows, std::vector<MenuGroup>& groups, Faults& faults) {
  std::set<std::string> taken;
  for (MenuGroup& group : groups) {
    const std::size_t row = group.rows.front();
    group.itemId = itemIdOf(rows, group);
    if (!taken.contains(group.itemId) || rows.has("item")) {
      taken.insert(group.itemId);
      continue;
    }
    group.itemId = idOf(rows.text(row, "category") + " " + rows.text(row, "name"));
    if (!taken.insert(group.itemId).second) {
      faults.push_back(rows.fault(row, "article", "is there twice"));
    }
  }
}

} // namespace

std::expected<MenuRows, Faults> MenuRows::of(Table table, Mapping mapping) {
  MenuRows rows;
  Faults faults;
  for (const std::string_view field : kMenuFields) {
    const auto column = columnOf(table, mapping, field);
    if (!column) {
      faults.push_back(column.error());
    } else if (*column) {
      rows.m_columns.emplace(field, **column);
    }
  }
  for (const std::string_view field : {"name", "category", "price"}) {
    if (faults.empty() && !rows.m_columns.contains(field) && !mapping.fixed.contains(field)) {
      faults.push_back({.file = table.files.front(),
                        .line = 1,
                        .column = {},
                        .what = "No column is the " + std::string(field) + ": say which one (" +
                                std::string(field) + "=COLUMN). The columns are " + table.columnNames() +
                                "."});
    }
  }
  if (!faults.empty()) {
    return std::unexpected(std::move(faults));
  }
  rows.m_table = std::move(table);
  rows.m_mapping = std::move(mapping);
  return rows;
}

bool MenuRows::has(std::string_view field) const {
  return m_columns.contains(field) || m_mapping.fixed.contains(field);
}

const std::string& MenuRows::text(std::size_t row, std::string_view field) const {
  if (const auto column = m_columns.find(field); column != m_columns.end()) {
    return m_table.rows[row].cells[column->second];
  }
  const auto fixed = m_mapping.fixed.find(field);
  return fixed == m_mapping.fixed.end() ? kNoText : fixed->second;
}

std::vector<std::string> MenuRows::list(std::size_t row, std::string_view field) const {
  std::vector<std::string> entries;
  std::string_view rest = text(row, field);
  const char separator = rest.find(kListEnd) == std::string_view::npos ? ',' : kListEnd;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(separator), rest.size());
    const std::string_view entry = trimmed(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!entry.empty() && std::ranges::find(entries, entry) == entries.end()) {
      entries.emplace_back(entry);
    }
  }
  return entries;
}

Fault MenuRows::fault(std::size_t row, std::string_view field, std::string what) const {
  const auto column = m_columns.find(field);
  if (column != m_columns.end()) {
    return m_table.faultAt(m_table.rows[row], column->second, std::move(what));
  }
  return {.file = m_table.files.front(),
          .line = m_table.rows[row].lines.front(),
          .column = {},
          .what = std::move(what)};
}

std::expected<std::vector<MenuGroup>, Faults> groupRows(const MenuRows& rows) {
  std::vector<MenuGroup> groups;
  std::map<std::string, std::size_t> known;
  Faults faults;
  for (std::size_t row = 0; row < rows.size() && faults.size() < kFaultsMax; ++row) {
    for (const std::string_view field : {"article", "item", "name", "category", "price"}) {
      if (rows.has(field) && rows.text(row, field).empty()) {
        faults.push_back(rows.fault(row, field, "is empty"));
      }
    }
    const auto [place, isNew] = known.emplace(keyOf(rows, row), groups.size());
    if (isNew) {
      groups.emplace_back();
    }
    groups[place->second].rows.push_back(row);
  }
  for (auto group = groups.begin(); group != groups.end() && faults.empty(); ++group) {
    checkGroup(rows, *group, faults);
  }
  if (faults.empty()) {
    tellApart(rows, groups, faults);
  }
  return faults.empty() ? std::expected<std::vector<MenuGroup>, Faults>(std::move(groups))
                        : std::unexpected(std::move(faults));
}

} // namespace comanda::imports
