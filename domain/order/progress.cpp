// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/order/progress.h"

#include "domain/floor/table_state.h"
#include "domain/order/lookup.h"

#include <algorithm>

namespace comanda::order {

bool isWithKitchenOrGuest(v1::LineState state) {
  return state == v1::SENT || state == v1::PREPARING || state == v1::READY || state == v1::SERVED;
}

v1::LineState stateAfter(const v1::OrderLine& line, const LinesUnderWay& underWay) {
  const auto among = [&](const auto& lines) { return std::ranges::find(lines, &line) != lines.end(); };
  if (among(underWay.gone)) {
    return v1::VOIDED;
  }
  return among(underWay.served) ? v1::SERVED : line.state();
}

std::optional<v1::Event> tableServed(const domain::House& house, const v1::Order& order,
                                     const LinesUnderWay& underWay) {
  const std::optional<v1::TableStatus> table = tableOf(house, order);
  if (!table || table->state() != v1::ORDERED) {
    return std::nullopt;
  }
  bool someServed = false;
  for (const v1::OrderLine& line : order.lines()) {
    const v1::LineState state = stateAfter(line, underWay);
    if (isWithKitchenOrGuest(state) && state != v1::SERVED) {
      return std::nullopt;
    }
    someServed = someServed || state == v1::SERVED;
  }
  return someServed ? std::optional(floor::withState(house, order.table_id(), v1::TABLE_SERVED))
                    : std::nullopt;
}

std::optional<v1::Event> tableServed(const domain::House& house, const v1::Order& order,
                                     std::span<const std::string> kitchenLineIds) {
  LinesUnderWay underWay;
  underWay.served = linesWhere(order, [&](const v1::OrderLine& line) {
    return isWithKitchenOrGuest(line.state()) &&
           std::ranges::find(kitchenLineIds, line.kitchen_line_id()) != kitchenLineIds.end();
  });
  return tableServed(house, order, underWay);
}

} // namespace comanda::order
