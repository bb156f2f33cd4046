// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

/// Naming what in a command broke a rule.
namespace comanda::domain {

/// The path of an entry of a list, or of a field of that entry: "lines[2]", "lines[2].item_id".
inline std::string at(std::string_view list, int index, std::string_view field = {}) {
  std::string path = std::string(list) + "[" + std::to_string(index) + "]";
  if (!field.empty()) {
    path.append(".").append(field);
  }
  return path;
}

/// The place of the first entry whose key an entry before it has too. Compares each with each: for the short
/// lists of a command.
template <class List, class Key = std::identity>
std::optional<int> firstRepeat(const List& list, Key key = {}) {
  int index = 0;
  for (auto entry = list.begin(); entry != list.end(); ++entry, ++index) {
    for (auto before = list.begin(); before != entry; ++before) {
      if (std::invoke(key, *before) == std::invoke(key, *entry)) {
        return index;
      }
    }
  }
  return std::nullopt;
}

} // namespace comanda::domain
