// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/order/stock.h"

#include "domain/menu/offer.h"

namespace comanda::order {
namespace {

// The countdown of the item that runs, or nullptr.
const v1::ItemAvailability* countdownOf(const domain::House& house, std::string_view itemId) {
  const v1::ItemAvailability* record = house.availabilities.find(itemId);
  const bool runs = record != nullptr && record->availability().state() == v1::Availability::COUNTDOWN;
  return runs ? record : nullptr;
}

} // namespace

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

int reservedOf(const domain::House& house, const v1::OrderLine& line) {
  const v1::ItemAvailability* countdown = countdownOf(house, line.item_id());
  return countdown != nullptr && countdown->counted_seq() == line.counted_seq() ? line.reserved() : 0;
}

void reserve(const domain::House& house, v1::OrderLine& line, int portions) {
  const v1::ItemAvailability* countdown = countdownOf(house, line.item_id());
  line.set_reserved(countdown == nullptr ? 0 : portions);
  line.set_counted_seq(countdown == nullptr ? 0 : countdown->counted_seq());
}

PortionsByItem givenBack(const domain::House& house, std::span<const v1::OrderLine* const> lines) {
  PortionsByItem taken;
  for (const v1::OrderLine* line : lines) {
    taken[line->item_id()] -= reservedOf(house, *line);
  }
  return taken;
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
