// SPDX-License-Identifier: GPL-3.0-or-later
// Categories and ingredients.
#include "domain/field_path.h"
#include "domain/menu/check.h"
#include "domain/menu/decide.h"
#include "domain/save.h"

#include <algorithm>

namespace comanda::menu {
namespace {

using domain::Approval;
using domain::at;
using domain::Check;
using domain::reject;

// A category under this one, or nullptr.
const v1::Category* childOf(const domain::House& house, const std::string& categoryId) {
  for (const v1::Category* category : house.categories.sorted()) {
    if (category->parent_id() == categoryId) {
      return category;
    }
  }
  return nullptr;
}

Check checkDepth(const domain::House& house, const v1::Category& category) {
  if (category.parent_id().empty()) {
    return {};
  }
  if (category.parent_id() == category.id()) {
    return reject(v1::CATEGORY_TOO_DEEP, "category.parent_id", category.id());
  }
  const v1::Category* parent = house.categories.find(category.parent_id());
  if (parent == nullptr) {
    return reject(v1::CATEGORY_NOT_FOUND, "category.parent_id");
  }
  if (!parent->parent_id().empty()) {
    return reject(v1::CATEGORY_TOO_DEEP, "category.parent_id", parent->id());
  }
  if (const v1::Category* child = childOf(house, category.id())) {
    return reject(v1::CATEGORY_TOO_DEEP, "category.parent_id", child->id());
  }
  return {};
}

} // namespace

domain::Decision decide(const domain::House& house, const v1::SaveIngredient& command,
                        const domain::Context&) {
  const v1::Ingredient& ingredient = command.ingredient();
  if (const auto i = domain::firstRepeat(ingredient.allergens())) {
    return reject(v1::LISTED_TWICE, at("ingredient.allergens", *i));
  }
  return domain::save(house.ingredients, ingredient, [](v1::Event& event) {
    return event.mutable_ingredient_saved()->mutable_ingredient();
  });
}

domain::Decision decide(const domain::House& house, const v1::RemoveIngredient& command,
                        const domain::Context&) {
  const std::string& id = command.ingredient_id();
  if (!house.ingredients.contains(id)) {
    return reject(v1::INGREDIENT_NOT_FOUND, "ingredient_id");
  }
  for (const v1::MenuItem* item : house.items.sorted()) {
    const auto& contained = item->ingredient_ids();
    if (std::ranges::find(contained, id) != contained.end()) {
      return reject(v1::INGREDIENT_IN_USE, "ingredient_id", item->id());
    }
  }
  Approval approval{.events = {}, .subjectId = id};
  approval.events.emplace_back().mutable_ingredient_removed()->set_ingredient_id(id);
  return approval;
}

domain::Decision decide(const domain::House& house, const v1::SaveCategory& command, const domain::Context&) {
  const v1::Category& category = command.category();
  const Check check =
      domain::checkInOrder([&] { return checkDepth(house, category); },
                           [&] { return checkStation(house, category.station_id(), "category.station_id"); },
                           [&] { return checkSchedules(category.schedules(), "category.schedules"); });
  if (!check) {
    return std::unexpected(check.error());
  }
  return domain::save(house.categories, category,
                      [](v1::Event& event) { return event.mutable_category_saved()->mutable_category(); });
}

domain::Decision decide(const domain::House& house, const v1::RemoveCategory& command,
                        const domain::Context&) {
  const std::string& id = command.category_id();
  if (!house.categories.contains(id)) {
    return reject(v1::CATEGORY_NOT_FOUND, "category_id");
  }
  if (const v1::Category* child = childOf(house, id)) {
    return reject(v1::CATEGORY_NOT_EMPTY, "category_id", child->id());
  }
  for (const v1::MenuItem* item : house.items.sorted()) {
    if (item->category_id() == id) {
      return reject(v1::CATEGORY_NOT_EMPTY, "category_id", item->id());
    }
  }
  Approval approval{.events = {}, .subjectId = id};
  approval.events.emplace_back().mutable_category_removed()->set_category_id(id);
  return approval;
}

} // namespace comanda::menu
