// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/order/stock.h"

#include "domain/menu/offer.h"

namespace comanda::order {

std::optional<v1::Rejection> ruleAgainstTaking(const domain::House& house, const v1::MenuItem& item,
                                               int portions, const values::LocalTime& now,
                                               const std::string& path) {
  if (!menu::isOffered(house, item, now)) {
    return domain::reject(v1::ITEM_NOT_OFFERED_NOW, path + "item_id", item.id()).error();
  }
  const v1::Availability availability = menu::availabilityOf(house, item.id());
  if (availability.state() == v1::Availability::OFF) {
    return domain::reject(v1::ITEM_SOLD_OUT, path + "item_id", item.id()).error();
  }
  if (availability.state() == v1::Availability::COUNTDOWN && availability.remaining() < portions) {
    return domain::reject(v1::NOT_ENOUGH_LEFT, path + "quantity", item.id()).error();
  }
  return std::nullopt;
}

std::vector<v1::Event> countdowns(const domain::House& house, const PortionsByItem& taken) {
  std::vector<v1::Event> events;
  for (const auto& [itemId, portions] : taken) {
    if (portions != 0 && menu::availabilityOf(house, itemId).state() == v1::Availability::COUNTDOWN) {
      events.push_back(menu::countDown(house, itemId, portions));
    }
  }
  return events;
}

} // namespace comanda::order
