// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/house.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace comanda::imports {

/// Finds what an old system's article is on the menu: a size of an item by the size's id, an item without
/// sizes by its own; otherwise by name, "Margherita" or "Margherita L".
class Articles {
public:
  struct Article {
    std::string itemId;
    std::string variantId; ///< Empty where the item has no sizes.
  };

  explicit Articles(const domain::House& house);

  /// nullptr where there is none of that name, or more than one.
  const Article* find(const std::string& text) const;

private:
  std::unordered_map<std::string, std::optional<Article>> m_ids; ///< Nothing where several have this id.
  std::unordered_map<std::string, std::optional<Article>> m_names;
};

} // namespace comanda::imports
