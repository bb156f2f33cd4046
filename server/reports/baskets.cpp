// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/baskets.h"

#include "server/journal/run_bound.h"
#include "server/reports/average.h"
#include "server/reports/read_transaction.h"
#include "server/reports/sold_items.h"
#include "server/reports/sql.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

namespace comanda::reports {
namespace {

using journal::Database;
using journal::Result;
using journal::Statement;

using Item = std::pair<const std::string, SoldItem>;

// Those that were sold most, in the order of their ids.
std::vector<const Item*> mostSold(const std::map<std::string, SoldItem>& sold) {
  std::vector<const Item*> items;
  for (const Item& item : sold) {
    items.push_back(&item);
  }
  std::ranges::stable_sort(items, std::ranges::greater(),
                           [](const Item* item) { return item->second.quantity; });
  items.resize(std::min<std::size_t>(items.size(), kBasketItemsMax));
  std::ranges::sort(items, {}, [](const Item* item) { return item->first; });
  return items;
}

/// Orders by the items on them.
class BasketCounts {
public:
  explicit BasketCounts(const std::vector<const Item*>& items)
      : m_orders(items.size()),
        m_pairs(items.size() * items.size()) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      m_places.emplace(items[i]->first, i);
    }
  }

  /// Lines come order by order.
  void line(std::int64_t orderSeq, std::string_view itemId) {
    if (orderSeq != m_orderSeq) {
      endOrder();
      m_orderSeq = orderSeq;
    }
    if (const auto place = m_places.find(std::string(itemId)); place != m_places.end()) {
      m_basket.push_back(place->second);
    }
  }
  void endOrder() {
    m_allOrders += m_orderSeq == 0 ? 0 : 1;
    std::ranges::sort(m_basket);
    const auto doubles = std::ranges::unique(m_basket);
    m_basket.erase(doubles.begin(), doubles.end());
    for (auto item = m_basket.begin(); item != m_basket.end(); ++item) {
      ++m_orders[*item];
      for (auto other = std::next(item); other != m_basket.end(); ++other) {
        ++m_pairs[*item * m_orders.size() + *other];
      }
    }
    m_basket.clear();
  }

  std::int64_t allOrders() const { return m_allOrders; }
  std::int64_t ordersOf(std::size_t item) const { return m_orders[item]; }
  std::int64_t ordersOf(std::size_t item, std::size_t other) const {
    return m_pairs[item * m_orders.size() + other];
  }

private:
  std::unordered_map<std::string, std::size_t> m_places;
  std::vector<std::int32_t> m_orders;
  std::vector<std::int32_t> m_pairs; // of the first and the second place, row by row; half of it is in use
  std::vector<std::size_t> m_basket;
  std::int64_t m_orderSeq = 0;
  std::int64_t m_allOrders = 0;
};

struct Pair {
  std::int64_t orders;
  std::size_t item;
  std::size_t other;
};

std::vector<Pair> mostFrequent(const BasketCounts& counts, std::size_t items, std::size_t limit) {
  std::vector<Pair> pairs;
  for (std::size_t item = 0; item < items; ++item) {
    for (std::size_t other = item + 1; other < items; ++other) {
      if (const std::int64_t orders = counts.ordersOf(item, other); orders > 0) {
        pairs.push_back({.orders = orders, .item = item, .other = other});
      }
    }
  }
  const auto end = pairs.begin() + static_cast<std::ptrdiff_t>(std::min(limit, pairs.size()));
  std::partial_sort(pairs.begin(), end, pairs.end(), [](const Pair& left, const Pair& right) {
    return std::tuple(-left.orders, left.item, left.other) <
           std::tuple(-right.orders, right.item, right.other);
  });
  pairs.erase(end, pairs.end());
  return pairs;
}

void tell(v1::Baskets& baskets, const BasketCounts& counts, const std::vector<const Item*>& items,
          std::size_t limit) {
  constexpr std::int64_t kMilli = 1'000;
  baskets.set_orders(counts.allOrders());
  for (const Pair& pair : mostFrequent(counts, items.size(), limit)) {
    v1::BasketPair& told = *baskets.add_pairs();
    told.set_item_id(items[pair.item]->first);
    told.set_name(items[pair.item]->second.name);
    told.set_other_item_id(items[pair.other]->first);
    told.set_other_name(items[pair.other]->second.name);
    told.set_orders(pair.orders);
    told.set_item_orders(counts.ordersOf(pair.item));
    told.set_other_orders(counts.ordersOf(pair.other));
    told.set_lift_milli(
        average(pair.orders * counts.allOrders() * kMilli, told.item_orders() * told.other_orders()));
  }
}

} // namespace

Result<v1::Baskets> baskets(Database& database, const v1::GetBaskets& query) {
  const auto moment = ReadTransaction::begin(database);
  if (!moment) {
    return std::unexpected(moment.error());
  }
  const auto sold = soldItems(database, daysOf(query));
  if (!sold) {
    return std::unexpected(sold.error());
  }
  const std::vector<const Item*> items = mostSold(*sold);
  BasketCounts counts(items);
  auto read = journal::forEachBound(
      database, sql::named("read_baskets"),
      [&](const Statement& row) { counts.line(row.integer(0), row.text(1)); }, query.from(), query.to());
  if (!read) {
    return std::unexpected(std::move(read.error()));
  }
  counts.endOrder();
  v1::Baskets told;
  told.set_from(query.from());
  told.set_to(query.to());
  tell(told, counts, items, static_cast<std::size_t>(query.limit() == 0 ? kBasketPairs : query.limit()));
  return told;
}

} // namespace comanda::reports
