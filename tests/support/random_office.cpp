// SPDX-License-Identifier: GPL-3.0-or-later
// The office in the middle of the evening: settings, menu, plan, stations and people change while guests eat.
#include "tests/support/commands.h"
#include "tests/support/random_service.h"
#include "tests/support/scenario.h"

namespace comanda::testing {
namespace {

// Every command that takes something away has one field: its id.
template <class Body>
v1::Command removing(const std::string& id) {
  Body body;
  body.GetReflection()->SetString(&body, Body::descriptor()->field(0), id);
  return commandOf(body);
}

// The item as the small trattoria has it.
v1::MenuItem asItWas(const std::string& itemId) {
  for (const v1::Command& command : smallTrattoria()) {
    if (command.has_save_menu_item() && command.save_menu_item().item().id() == itemId) {
      return command.save_menu_item().item();
    }
  }
  return menuItem(itemId, "mains", 1200);
}

} // namespace

v1::Command RandomService::officeCommand(const domain::House& house) {
  switch (below(8)) {
  case 0: return settingsCommand();
  case 1: return menuCommand(house);
  case 2:
  case 3: return itemCommand(house);
  case 4:
  case 5: return planCommand(house);
  default: return staffCommand(house);
  }
}

v1::Command RandomService::settingsCommand() {
  v1::Settings settings = trattoriaSettings();
  settings.set_cash_increment(below(2) == 0 ? 1 : 5);
  v1::TaxRate& rate = *settings.mutable_tax_rates(below(3));
  rate.set_ppm(rate.ppm() + 10'000 * below(3));
  rate.set_inclusive(below(4) != 0);
  if (below(3) == 0) {
    settings.mutable_tax_classes(0)->clear_overrides();
  }
  if (below(6) == 0) {
    settings.set_currency("CHF"); // refused while an order is open
  }
  return changeSettings(settings);
}

v1::Command RandomService::menuCommand(const domain::House& house) {
  const std::string id = oneOf({"x1", "x2", "x3"});
  switch (below(8)) {
  case 0: return saveIngredient(id, {v1::MILK});
  case 1: return removing<v1::RemoveIngredient>(id);
  case 2: return saveCategory(id, oneOf({"", "grill", "bar"}), below(3) == 0 ? "mains" : "");
  case 3: return removing<v1::RemoveCategory>(some(house.categories));
  case 4: return saveGroup(modifierGroup(id, {"one", "two"}, 0, 1 + below(2)));
  case 5: return removing<v1::RemoveModifierGroup>(some(house.modifierGroups));
  case 6: return saveStation(oneOf({"grill", "bar", "oven"}), v1::STATION_KITCHEN, 1 + below(3));
  default: return removeStation(oneOf({"oven", "bar", "missing"}));
  }
}

v1::Command RandomService::itemCommand(const domain::House& house) {
  const std::string id = oneOf({"salad", "bread", "steak", "x1", "x2"});
  if (house.items.contains(id) && below(4) == 0) {
    return removing<v1::RemoveMenuItem>(id);
  }
  v1::MenuItem item = asItWas(id);
  item.set_price(item.price() + 50 * below(4));
  item.set_tax_class_id(below(4) == 0 ? "drink" : "food");
  if (below(4) == 0) {
    item.add_modifier_group_ids(some(house.modifierGroups));
  }
  return saveItem(item);
}

v1::Command RandomService::planCommand(const domain::House& house) {
  switch (below(6)) {
  case 0: return saveRoom(oneOf({"veranda", "garden"}));
  case 1: return removing<v1::RemoveRoom>(some(house.rooms));
  case 2: return removing<v1::RemoveTable>(some(house.tables));
  default: return saveTable(oneOf({"t1", "t2", "t3", "t4", "t5", "t6"}), some(house.rooms), 2 + below(6));
  }
}

v1::Command RandomService::staffCommand(const domain::House& house) {
  const std::string id = oneOf({"pia", "leo", "sam", "carl"});
  switch (below(7)) {
  case 0:
  case 1: return saveStaff(id, {oneOf({"server", "cashier", "waiter"})}, below(4) != 0);
  case 2: return setPin(some(house.staff));
  case 3: return setPassword(some(house.staff));
  case 4: return saveRole(oneOf({"waiter", "sommelier"}), {v1::PERMISSION_TAKE_ORDERS});
  case 5: return removeRole(oneOf({"waiter", "sommelier"}));
  default: return forgetPerson(oneOf({"pia", "leo", "missing"}));
  }
}

} // namespace comanda::testing
