// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/imports/articles.h"

#include "server/imports/mapping.h"

#include <utility>

namespace comanda::imports {
namespace {

using ByText = std::unordered_map<std::string, std::optional<Articles::Article>>;

void addArticle(ByText& articles, const std::string& text, const Articles::Article& article) {
  const auto [entry, isNew] = articles.emplace(text, article);
  if (!isNew) {
    entry->second.reset();
  }
}

const Articles::Article* findIn(const ByText& articles, const std::string& text) {
  const auto found = articles.find(text);
  return found == articles.end() || !found->second ? nullptr : &*found->second;
}

} // namespace

Articles::Articles(const domain::House& house) {
  for (const v1::MenuItem* item : house.items.sorted()) {
    for (const v1::Variant& variant : item->variants()) {
      const Article article{.itemId = item->id(), .variantId = variant.id()};
      addArticle(m_ids, variant.id(), article);
      addArticle(m_names, item->name() + " " + variant.name(), article);
    }
    if (item->variants().empty()) {
      addArticle(m_ids, item->id(), {.itemId = item->id(), .variantId = {}});
      addArticle(m_names, item->name(), {.itemId = item->id(), .variantId = {}});
    }
  }
}

const Articles::Article* Articles::find(const std::string& text) const {
  const Article* byId = findIn(m_ids, idOf(text));
  return byId != nullptr ? byId : findIn(m_names, text);
}

} // namespace comanda::imports
