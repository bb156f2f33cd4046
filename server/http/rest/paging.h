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
  std::vector<std::pair<std::string_view, const Record*>> found;
  records.forEach([&](const std::string& id, const Record& record) {
    if (id > cursor && keep(record)) {
      found.emplace_back(id, &record);
    }
  });
  // Sorting only what is shown: thousands of orders may be open.
  const std::size_t size =
      std::min(found.size(), static_cast<std::size_t>(exchange.number("limit", kPageItems)));
  const auto end = found.begin() + static_cast<std::ptrdiff_t>(size);
  std::partial_sort(found.begin(), end, found.end());
  auto page = std::make_unique<Page>();
  for (auto entry = found.begin(); entry != end; ++entry) {
    *page->add_items() = show(*entry->second);
  }
  if (size < found.size()) {
    page->set_next_cursor(std::string(found[size - 1].first));
  }
  return page;
}

} // namespace comanda::rest
