// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/order/lookup.h"

#include "domain/decision.h"
#include "domain/floor/table_state.h"
#include "domain/order/amounts.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace comanda::order {

std::expected<const v1::Order*, v1::Rejection> findOpen(const domain::House& house,
                                                        const std::string& orderId,
                                                        const std::string& field) {
  const v1::Order* order = house.orders.find(orderId);
  if (order == nullptr) {
    return domain::reject(v1::ORDER_NOT_FOUND, field);
  }
  if (order->status() != v1::OPEN) {
    return domain::reject(v1::ORDER_NOT_OPEN, field, order->id());
  }
  return order;
}

const v1::OrderLine* findLine(const v1::Order& order, std::string_view lineId) {
  const auto found = std::ranges::find(order.lines(), lineId, &v1::OrderLine::id);
  return found == order.lines().end() ? nullptr : &*found;
}

std::expected<Lines, v1::Rejection> findLines(const v1::Order& order, const Ids& lineIds) {
  std::unordered_map<std::string_view, const v1::OrderLine*> lineOf;
  for (const v1::OrderLine& line : order.lines()) {
    lineOf.emplace(line.id(), &line);
  }
  std::unordered_set<std::string_view> seen;
  Lines lines;
  for (const std::string& id : lineIds) {
    const auto found = lineOf.find(id);
    if (found == lineOf.end()) {
      return domain::reject(v1::LINE_NOT_FOUND, lineIdField(lines.size()));
    }
    if (!seen.insert(id).second) {
      return domain::reject(v1::LISTED_TWICE, lineIdField(lines.size()), id);
    }
    lines.push_back(found->second);
  }
  return lines;
}

std::string lineIdField(std::size_t index) {
  return "line_ids[" + std::to_string(index) + "]";
}

bool isUnsent(v1::LineState state) {
  return state == v1::UNSENT || state == v1::HELD;
}

bool wasSent(const v1::Order& order) {
  return !order.rounds().empty() || std::ranges::any_of(order.lines(), [](const v1::OrderLine& line) {
    return !isUnsent(line.state());
  });
}

bool isLineIdUsed(const domain::House& house, std::string_view lineId) {
  return house.ordersOfKitchenLine.contains(lineId);
}

std::optional<v1::Rule> ruleAgainstMore(const v1::Order& order, std::span<const v1::OrderLine* const> lines) {
  if (static_cast<std::size_t>(order.lines_size()) + lines.size() > kOrderLinesMax) {
    return v1::ORDER_TOO_LONG;
  }
  // Each partial sum is at most kOrderAmountMax, and so is each amount that is added: no sum leaves Money's
  // range.
  values::Money sum;
  for (const v1::OrderLine& line : order.lines()) {
    sum += amountOf(line);
  }
  for (const v1::OrderLine* line : lines) {
    const std::optional<values::Money> amount = tryAmountOf(*line);
    if (!amount || *amount > kOrderAmountMax || sum + *amount > kOrderAmountMax) {
      return v1::ORDER_AMOUNT_TOO_LARGE;
    }
    sum += *amount;
  }
  return std::nullopt;
}

std::optional<v1::TableStatus> tableOf(const domain::House& house, const v1::Order& order) {
  if (order.table_id().empty()) {
    return std::nullopt;
  }
  v1::TableStatus status = floor::statusOf(house, order.table_id());
  return status.order_id() == order.id() ? std::optional(std::move(status)) : std::nullopt;
}

} // namespace comanda::order
