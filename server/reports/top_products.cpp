// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/top_products.h"

#include "server/reports/average.h"
#include "server/reports/read_transaction.h"
#include "server/reports/sold_items.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace comanda::reports {
namespace {

constexpr std::int64_t kMillion = 1'000'000;

void sortBestFirst(std::vector<v1::ProductSales>& products, v1::ProductOrder order) {
  std::ranges::sort(products, [order](const v1::ProductSales& left, const v1::ProductSales& right) {
    const bool byQuantity = order == v1::BY_QUANTITY;
    const auto key = [byQuantity](const v1::ProductSales& product) {
      return byQuantity ? std::pair(product.quantity(), product.revenue())
                        : std::pair(product.revenue(), product.quantity());
    };
    return key(left) != key(right) ? key(left) > key(right) : left.item_id() < right.item_id();
  });
}

} // namespace

std::int32_t sharePpm(std::int64_t part, std::int64_t whole) {
  const bool fits = part <= std::numeric_limits<std::int64_t>::max() / kMillion;
  return static_cast<std::int32_t>(fits ? average(part * kMillion, whole)
                                        : average(part, average(whole, kMillion)));
}

journal::Result<v1::TopProducts> topProducts(journal::Database& database, const v1::GetTopProducts& query) {
  const auto moment = ReadTransaction::begin(database);
  if (!moment) {
    return std::unexpected(moment.error());
  }
  auto sold = soldItems(database, daysOf(query));
  if (!sold) {
    return std::unexpected(std::move(sold.error()));
  }
  v1::TopProducts top;
  top.set_from(query.from());
  top.set_to(query.to());
  std::vector<v1::ProductSales> products;
  for (auto& [id, item] : *sold) {
    v1::ProductSales& product = products.emplace_back();
    product.set_item_id(id);
    product.set_name(std::move(item.name));
    product.set_quantity(item.quantity);
    product.set_revenue(item.amount);
    top.set_quantity(top.quantity() + product.quantity());
    top.set_revenue(top.revenue() + product.revenue());
  }
  sortBestFirst(products, query.order());
  const auto limit = static_cast<std::size_t>(query.limit() == 0 ? kTopProducts : query.limit());
  products.resize(std::min(products.size(), limit));
  for (v1::ProductSales& product : products) {
    product.set_share_ppm(sharePpm(product.revenue(), top.revenue()));
    *top.add_items() = std::move(product);
  }
  return top;
}

} // namespace comanda::reports
