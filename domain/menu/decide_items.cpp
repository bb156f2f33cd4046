// SPDX-License-Identifier: GPL-3.0-or-later
// Items and whether they can be had.
#include "domain/contract/same.h"
#include "domain/field_path.h"
#include "domain/menu/check.h"
#include "domain/menu/decide.h"
#include "domain/menu/offer.h"
#include "domain/save.h"

#include <algorithm>

namespace comanda::menu {
namespace {

using domain::Approval;
using domain::at;
using domain::Check;
using domain::firstRepeat;
using domain::reject;

Check checkListedOnce(const v1::MenuItem& item) {
  if (const auto i = firstRepeat(item.variants(), &v1::Variant::id)) {
    return reject(v1::LISTED_TWICE, at("item.variants", *i, "id"), item.variants(*i).id());
  }
  if (const auto i = firstRepeat(item.ingredient_ids())) {
    return reject(v1::LISTED_TWICE, at("item.ingredient_ids", *i), item.ingredient_ids(*i));
  }
  if (const auto i = firstRepeat(item.allergens())) {
    return reject(v1::LISTED_TWICE, at("item.allergens", *i));
  }
  if (const auto i = firstRepeat(item.dietary_tags())) {
    return reject(v1::LISTED_TWICE, at("item.dietary_tags", *i));
  }
  if (const auto i = firstRepeat(item.modifier_group_ids())) {
    return reject(v1::LISTED_TWICE, at("item.modifier_group_ids", *i), item.modifier_group_ids(*i));
  }
  return {};
}

// Everything that the item refers to is there.
Check checkReferences(const domain::House& house, const v1::MenuItem& item) {
  if (!house.categories.contains(item.category_id())) {
    return reject(v1::CATEGORY_NOT_FOUND, "item.category_id");
  }
  const auto& classes = house.settings.get().tax_classes();
  if (std::ranges::find(classes, item.tax_class_id(), &v1::TaxClass::id) == classes.end()) {
    return reject(v1::TAX_CLASS_NOT_FOUND, "item.tax_class_id");
  }
  for (int i = 0; i < item.ingredient_ids_size(); ++i) {
    if (!house.ingredients.contains(item.ingredient_ids(i))) {
      return reject(v1::INGREDIENT_NOT_FOUND, at("item.ingredient_ids", i));
    }
  }
  for (int i = 0; i < item.modifier_group_ids_size(); ++i) {
    if (!house.modifierGroups.contains(item.modifier_group_ids(i))) {
      return reject(v1::GROUP_NOT_FOUND, at("item.modifier_group_ids", i));
    }
  }
  return {};
}

// A price that is entered with each order is one price, not one for each size.
Check checkOpenPrice(const v1::MenuItem& item) {
  if (item.open_price() && !item.variants().empty()) {
    return reject(v1::OPEN_PRICE_WITH_VARIANTS, "item.open_price", item.id());
  }
  return {};
}

} // namespace

domain::Decision decide(const domain::House& house, const v1::SaveMenuItem& command, const domain::Context&) {
  const v1::MenuItem& item = command.item();
  const Check check =
      domain::checkInOrder([&] { return checkListedOnce(item); },
                           [&] { return checkReferences(house, item); }, [&] { return checkOpenPrice(item); },
                           [&] { return checkStation(house, item.station_id(), "item.station_id"); },
                           [&] { return checkSchedules(item.schedules(), "item.schedules"); });
  if (!check) {
    return std::unexpected(check.error());
  }
  return domain::save(house.items, item,
                      [](v1::Event& event) { return event.mutable_menu_item_saved()->mutable_item(); });
}

domain::Decision decide(const domain::House& house, const v1::RemoveMenuItem& command,
                        const domain::Context&) {
  if (!house.items.contains(command.item_id())) {
    return reject(v1::ITEM_NOT_FOUND, "item_id");
  }
  Approval approval{.events = {}, .subjectId = command.item_id()};
  approval.events.emplace_back().mutable_menu_item_removed()->set_item_id(command.item_id());
  return approval;
}

domain::Decision decide(const domain::House& house, const v1::SetAvailability& command,
                        const domain::Context&) {
  const v1::Availability& availability = command.availability();
  if (!house.items.contains(command.item_id())) {
    return reject(v1::ITEM_NOT_FOUND, "item_id");
  }
  if (availability.state() != v1::Availability::COUNTDOWN && availability.remaining() != 0) {
    return reject(v1::COUNTDOWN_INVALID, "availability.remaining");
  }
  Approval approval{.events = {}, .subjectId = command.item_id()};
  if (!contract::same(availability, availabilityOf(house, command.item_id()))) {
    v1::AvailabilityChanged* changed = approval.events.emplace_back().mutable_availability_changed();
    changed->set_item_id(command.item_id());
    *changed->mutable_availability() = availability;
    changed->set_counted(availability.state() == v1::Availability::COUNTDOWN);
  }
  return approval;
}

} // namespace comanda::menu
