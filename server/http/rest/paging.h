// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/rest/exchange.h"
#include "server/http/rest/parameters.h"

#include <algorithm>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace comanda::rest {

/// The page of records that `limit` and `cursor` ask for, in order of id: those for which keep(record) holds,
/// each as show(record) says. A record that is added between two pages comes if its place is still ahead;
/// none comes twice.
template <class Page, class Record, class Keep, class Show>
MessagePtr pageOf(const Exchange& exchange, const values::Registry<Record>& records, Keep keep, Show show) {
  const std::string& cursor = exchange.query("cursor");
  const auto limit = static_cast<std::size_t>(exchange.number("limit", kPageItems));
  // A heap of what is shown, its last one on top. Thousands of orders may be open: most of them cost no more
  // than a look at their id.
  std::vector<std::pair<std::string_view, const Record*>> shown;
  bool hasMore = false;
  records.forEach([&](const std::string& id, const Record& record) {
    const bool isFull = shown.size() == limit;
    const bool isBehind = isFull && shown.front().first < id;
    if ((isBehind && hasMore) || id <= cursor || !keep(record)) {
      return;
    }
    hasMore = isFull;
    if (isBehind) {
      return;
    }
    if (isFull) {
      std::ranges::pop_heap(shown);
      shown.pop_back();
    }
    shown.emplace_back(id, &record);
    std::ranges::push_heap(shown);
  });
  std::ranges::sort_heap(shown);
  auto page = std::make_unique<Page>();
  for (const auto& [id, record] : shown) {
    *page->add_items() = show(*record);
  }
  if (hasMore) {
    page->set_next_cursor(std::string(shown.back().first));
  }
  return page;
}

} // namespace comanda::rest
