// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/order/kitchen_line_index.h"

#include <algorithm>
#include <string>
#include <vector>

namespace comanda::order {
namespace {

bool holds(const domain::House& house, std::string_view orderId, std::string_view lineOrKitchenLineId) {
  const v1::Order* order = house.orders.find(orderId);
  return order != nullptr && std::ranges::any_of(order->lines(), [&](const v1::OrderLine& line) {
           return line.id() == lineOrKitchenLineId || line.kitchen_line_id() == lineOrKitchenLineId;
         });
}

} // namespace

void addToKitchenIndex(domain::House& house, std::string_view kitchenLineId, std::string_view orderId) {
  const std::vector<std::string>* orders = house.ordersOfKitchenLine.find(kitchenLineId);
  if (orders == nullptr) {
    house.ordersOfKitchenLine.put(std::string(kitchenLineId), {std::string(orderId)});
    return;
  }
  if (!std::ranges::binary_search(*orders, orderId)) {
    std::vector<std::string>& list = house.ordersOfKitchenLine.edit(kitchenLineId);
    list.emplace(std::ranges::lower_bound(list, orderId), orderId);
  }
}

void removeFromKitchenIndex(domain::House& house, std::string_view kitchenLineId, std::string_view orderId) {
  const std::vector<std::string>* orders = house.ordersOfKitchenLine.find(kitchenLineId);
  if (orders == nullptr || !std::ranges::binary_search(*orders, orderId)) {
    return;
  }
  if (orders->size() == 1) {
    house.ordersOfKitchenLine.erase(kitchenLineId);
    return;
  }
  std::vector<std::string>& list = house.ordersOfKitchenLine.edit(kitchenLineId);
  list.erase(std::ranges::lower_bound(list, orderId));
}

void indexLine(domain::House& house, const v1::OrderLine& line, std::string_view orderId) {
  addToKitchenIndex(house, line.id(), orderId);
  if (!line.kitchen_line_id().empty() && line.kitchen_line_id() != line.id()) {
    addToKitchenIndex(house, line.kitchen_line_id(), orderId);
  }
}

void unindexLine(domain::House& house, const v1::OrderLine& line, std::string_view orderId) {
  for (const std::string& id : {line.id(), line.kitchen_line_id()}) {
    if (!id.empty() && !holds(house, orderId, id)) {
      removeFromKitchenIndex(house, id, orderId);
    }
  }
}

void unindexOrder(domain::House& house, const v1::Order& order) {
  for (const v1::OrderLine& line : order.lines()) {
    removeFromKitchenIndex(house, line.id(), order.id());
    removeFromKitchenIndex(house, line.kitchen_line_id(), order.id());
  }
}

void reindexKitchenLines(domain::House& house) {
  std::vector<std::string> stale;
  house.ordersOfKitchenLine.forEach([&](const std::string& id, const auto&) { stale.push_back(id); });
  for (const std::string& id : stale) {
    house.ordersOfKitchenLine.erase(id);
  }
  house.orders.forEach([&](const v1::Order& order) {
    for (const v1::OrderLine& line : order.lines()) {
      indexLine(house, line, order.id());
    }
  });
}

} // namespace comanda::order
