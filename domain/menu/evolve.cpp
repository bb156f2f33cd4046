// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/menu/evolve.h"

#include <utility>

namespace comanda::menu {

void evolve(domain::House& house, const v1::Event&, const v1::IngredientSaved& body) {
  house.ingredients.put(body.ingredient().id(), body.ingredient());
}

void evolve(domain::House& house, const v1::Event&, const v1::IngredientRemoved& body) {
  house.ingredients.erase(body.ingredient_id());
}

void evolve(domain::House& house, const v1::Event&, const v1::CategorySaved& body) {
  house.categories.put(body.category().id(), body.category());
}

void evolve(domain::House& house, const v1::Event&, const v1::CategoryRemoved& body) {
  house.categories.erase(body.category_id());
}

void evolve(domain::House& house, const v1::Event&, const v1::ModifierGroupSaved& body) {
  house.modifierGroups.put(body.group().id(), body.group());
}

void evolve(domain::House& house, const v1::Event&, const v1::ModifierGroupRemoved& body) {
  house.modifierGroups.erase(body.group_id());
}

void evolve(domain::House& house, const v1::Event&, const v1::MenuItemSaved& body) {
  house.items.put(body.item().id(), body.item());
}

void evolve(domain::House& house, const v1::Event&, const v1::MenuItemRemoved& body) {
  house.items.erase(body.item_id());
  house.availabilities.erase(body.item_id());
}

void evolve(domain::House& house, const v1::Event& event, const v1::AvailabilityChanged& body) {
  // One way to say "as much as anyone wants": no record. Equal houses have equal bytes.
  if (body.availability().state() == v1::Availability::ON || !house.items.contains(body.item_id())) {
    house.availabilities.erase(body.item_id());
    return;
  }
  v1::ItemAvailability record;
  record.set_item_id(body.item_id());
  *record.mutable_availability() = body.availability();
  if (body.counted()) {
    record.set_counted(body.availability().remaining());
    record.set_counted_seq(event.seq());
  } else if (const v1::ItemAvailability* before = house.availabilities.find(body.item_id());
             before != nullptr && body.availability().state() == v1::Availability::COUNTDOWN) {
    record.set_counted(before->counted());
    record.set_counted_seq(before->counted_seq());
  }
  house.availabilities.put(body.item_id(), std::move(record));
}

} // namespace comanda::menu
