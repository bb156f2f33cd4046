// SPDX-License-Identifier: GPL-3.0-or-later
// What can be ordered, and what it is made of.
#include "domain/contract/envelope.h"
#include "domain/menu/offer.h"
#include "server/http/rest/collection.h"
#include "server/http/rest/routes.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace comanda::rest {
namespace {

v1::Command saveIngredient(v1::Ingredient ingredient) {
  v1::SaveIngredient body;
  *body.mutable_ingredient() = std::move(ingredient);
  return contract::commandOf(std::move(body));
}

v1::Command removeIngredient(const std::string& id) {
  v1::RemoveIngredient body;
  body.set_ingredient_id(id);
  return contract::commandOf(std::move(body));
}

v1::Command saveCategory(v1::Category category) {
  v1::SaveCategory body;
  *body.mutable_category() = std::move(category);
  return contract::commandOf(std::move(body));
}

v1::Command removeCategory(const std::string& id) {
  v1::RemoveCategory body;
  body.set_category_id(id);
  return contract::commandOf(std::move(body));
}

v1::Command saveGroup(v1::ModifierGroup group) {
  v1::SaveModifierGroup body;
  *body.mutable_group() = std::move(group);
  return contract::commandOf(std::move(body));
}

v1::Command removeGroup(const std::string& id) {
  v1::RemoveModifierGroup body;
  body.set_group_id(id);
  return contract::commandOf(std::move(body));
}

v1::Command saveItem(v1::MenuItem item) {
  v1::SaveMenuItem body;
  *body.mutable_item() = std::move(item);
  return contract::commandOf(std::move(body));
}

v1::Command removeItem(const std::string& id) {
  v1::RemoveMenuItem body;
  body.set_item_id(id);
  return contract::commandOf(std::move(body));
}

// The group, and those that its modifiers bring.
void addGroup(const domain::House& house, const std::string& id, std::set<std::string>& groups) {
  const v1::ModifierGroup* group = house.modifierGroups.find(id);
  if (group == nullptr || !groups.insert(id).second) {
    return;
  }
  for (const v1::Modifier& modifier : group->modifiers()) {
    for (const std::string& nested : modifier.group_ids()) {
      addGroup(house, nested, groups);
    }
  }
}

v1::MenuEntry entryOf(const domain::House& house, const v1::MenuItem& item) {
  v1::MenuEntry entry;
  *entry.mutable_item() = item;
  *entry.mutable_availability() = menu::availabilityOf(house, item.id());
  for (const v1::Allergen allergen : menu::allergensOf(house, item)) {
    entry.add_allergens(allergen);
  }
  return entry;
}

// As it reads on a card: by position, then by name, then by id.
template <class Record>
void sortByPlace(std::vector<const Record*>& records) {
  std::ranges::sort(records, [](const Record* a, const Record* b) {
    return std::make_tuple(a->position(), std::string_view(a->name()), std::string_view(a->id())) <
           std::make_tuple(b->position(), std::string_view(b->name()), std::string_view(b->id()));
  });
}

// The headings of these categories, those above them included.
std::vector<const v1::Category*> headingsOf(const domain::House& house, const std::set<std::string>& ids) {
  std::set<std::string> wanted = ids;
  for (const std::string& id : ids) {
    const v1::Category* category = house.categories.find(id);
    if (category != nullptr && !category->parent_id().empty()) {
      wanted.insert(category->parent_id());
    }
  }
  std::vector<const v1::Category*> headings;
  for (const std::string& id : wanted) {
    if (const v1::Category* category = house.categories.find(id)) {
      headings.push_back(category);
    }
  }
  sortByPlace(headings);
  return headings;
}

v1::Menu menuNow(const domain::House& house, const values::LocalTime& now) {
  std::vector<const v1::MenuItem*> items;
  std::set<std::string> categories;
  std::set<std::string> groups;
  house.items.forEach([&](const v1::MenuItem& item) {
    if (!menu::isOffered(house, item, now)) {
      return;
    }
    items.push_back(&item);
    categories.insert(item.category_id());
    for (const std::string& id : item.modifier_group_ids()) {
      addGroup(house, id, groups);
    }
  });
  sortByPlace(items);
  v1::Menu menu;
  for (const v1::Category* category : headingsOf(house, categories)) {
    *menu.add_categories() = *category;
  }
  for (const v1::MenuItem* item : items) {
    *menu.add_items() = entryOf(house, *item);
  }
  for (const std::string& id : groups) {
    *menu.add_modifier_groups() = *house.modifierGroups.find(id);
  }
  return menu;
}

void showMenu(Exchange& exchange) {
  exchange.reply({.body = own(menuNow(exchange.house(), exchange.now())), .isRecord = true});
}

v1::ItemAvailability stockOf(const domain::House& house, const std::string& itemId) {
  if (const v1::ItemAvailability* record = house.availabilities.find(itemId)) {
    return *record;
  }
  v1::ItemAvailability stock;
  stock.set_item_id(itemId);
  stock.mutable_availability(); // as much as anyone wants
  return stock;
}

MessagePtr findStock(const Exchange& exchange) {
  return exchange.house().items.contains(exchange.path()) ? own(stockOf(exchange.house(), exchange.path()))
                                                          : nullptr;
}

void setStock(Exchange& exchange) {
  v1::SetAvailability command;
  command.set_item_id(exchange.path());
  *command.mutable_availability() = exchange.body<v1::Availability>();
  exchange.submit(
      {contract::commandOf(std::move(command))},
      [&exchange] { return recordOf(stockOf(exchange.house(), exchange.path())); }, within("availability"));
}

void addRecords(RouteTable& table) {
  addCollection(table, Collection<v1::Ingredient, v1::IngredientPage>{.path = "/api/v1/menu/ingredients",
                                                                      .one = "an ingredient",
                                                                      .many = "the ingredients",
                                                                      .records = &domain::House::ingredients,
                                                                      .show = asItIs<v1::Ingredient>,
                                                                      .save = saveIngredient,
                                                                      .remove = removeIngredient,
                                                                      .recordField = "ingredient"});
  addCollection(table, Collection<v1::Category, v1::CategoryPage>{.path = "/api/v1/menu/categories",
                                                                  .one = "a category",
                                                                  .many = "the categories",
                                                                  .records = &domain::House::categories,
                                                                  .show = asItIs<v1::Category>,
                                                                  .save = saveCategory,
                                                                  .remove = removeCategory,
                                                                  .recordField = "category"});
  addCollection(
      table, Collection<v1::ModifierGroup, v1::ModifierGroupPage>{.path = "/api/v1/menu/modifier-groups",
                                                                  .one = "a modifier group",
                                                                  .many = "the modifier groups",
                                                                  .records = &domain::House::modifierGroups,
                                                                  .show = asItIs<v1::ModifierGroup>,
                                                                  .save = saveGroup,
                                                                  .remove = removeGroup,
                                                                  .recordField = "group"});
  addCollection(table, Collection<v1::MenuItem, v1::MenuItemPage>{.path = "/api/v1/menu/items",
                                                                  .one = "an item",
                                                                  .many = "the items of the menu",
                                                                  .records = &domain::House::items,
                                                                  .show = asItIs<v1::MenuItem>,
                                                                  .save = saveItem,
                                                                  .remove = removeItem,
                                                                  .recordField = "item"});
}

} // namespace

void addMenuRoutes(RouteTable& table) {
  table.add({.pattern = "/api/v1/menu",
             .summary = "What can be ordered now.",
             .access = Access::permitted(v1::PERMISSION_READ_HOUSE),
             .response = &v1::Menu::default_instance(),
             .handle = showMenu});
  addRecords(table);
  table.add({.pattern = "/api/v1/menu/items/{id}/stock",
             .summary = "Whether an item can be had, and how many are left.",
             .access = Access::permitted(v1::PERMISSION_READ_HOUSE),
             .response = &v1::ItemAvailability::default_instance(),
             .find = findStock});
  table.add({.method = http::Method::Put,
             .pattern = "/api/v1/menu/items/{id}/stock",
             .summary = "Take an item off (86), count it down, or put it back on.",
             .access = Access::to<v1::SetAvailability>(),
             .rate = RateClass::Write,
             .request = &v1::Availability::default_instance(),
             .response = &v1::ItemAvailability::default_instance(),
             .find = findStock,
             .handle = setStock});
}

} // namespace comanda::rest
