// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/commands.h"

#include "tests/support/scenario.h"

namespace comanda::testing {
namespace {

void addRate(v1::Settings& settings, const std::string& id, int ppm) {
  v1::TaxRate* rate = settings.add_tax_rates();
  rate->set_id(id);
  rate->set_name("IVA " + std::to_string(ppm / 10'000) + " %");
  rate->set_ppm(ppm);
  rate->set_inclusive(true);
}

v1::ModifierGroup doneness() {
  v1::ModifierGroup group;
  group.set_id("doneness");
  group.set_name("How done?");
  group.set_min(1);
  group.set_max(1);
  for (const char* name : {"rare", "medium", "well-done"}) {
    v1::Modifier* modifier = group.add_modifiers();
    modifier->set_id(name);
    modifier->set_name(name);
  }
  return group;
}

v1::MenuItem with(v1::MenuItem item, int course, int minutes, const std::string& taxClass = "food") {
  item.set_course(course);
  item.set_preparation_minutes(minutes);
  item.set_tax_class_id(taxClass);
  return item;
}

v1::MenuItem steakItem() {
  v1::MenuItem item = with(menuItem("steak", "mains", 2400), 2, 12);
  item.add_modifier_group_ids("doneness");
  return item;
}

v1::MenuItem beerItem() {
  v1::MenuItem item = with(menuItem("beer", "drinks", 0), 0, 1, "drink");
  for (const auto& [id, price] : {std::pair("small", 400), std::pair("large", 600)}) {
    v1::Variant* variant = item.add_variants();
    variant->set_id(id);
    variant->set_name(id);
    variant->set_price(price);
  }
  return item;
}

} // namespace

v1::Settings trattoriaSettings() {
  v1::Settings settings;
  settings.set_name("Trattoria Piccola");
  settings.set_slug("trattoria-piccola");
  settings.set_currency("EUR");
  settings.set_currency_exponent(2);
  settings.set_cash_increment(1);
  settings.set_time_zone("Europe/Rome");
  settings.set_day_cut_hour(4);
  settings.add_languages("it");
  addRate(settings, "iva10", 100'000);
  addRate(settings, "iva22", 220'000);
  addRate(settings, "iva4", 40'000);
  for (const auto& [id, rate] : {std::pair("food", "iva10"), std::pair("drink", "iva22")}) {
    v1::TaxClass* taxClass = settings.add_tax_classes();
    taxClass->set_id(id);
    taxClass->set_name(id);
    taxClass->set_tax_rate_id(rate);
  }
  v1::TaxOverride* takeaway = settings.mutable_tax_classes(0)->add_overrides();
  takeaway->set_order_type(v1::TAKEAWAY);
  takeaway->set_tax_rate_id("iva4");
  return settings;
}

v1::Command changeSettings(const v1::Settings& settings) {
  v1::ChangeSettings body;
  *body.mutable_settings() = settings;
  return commandOf(body);
}

v1::MenuItem menuItem(const std::string& id, const std::string& categoryId, std::int64_t price) {
  v1::MenuItem item;
  item.set_id(id);
  item.set_category_id(categoryId);
  item.set_name(id);
  item.set_price(price);
  item.set_tax_class_id("food");
  item.set_preparation_minutes(5);
  return item;
}

v1::Command saveItem(const v1::MenuItem& item) {
  v1::SaveMenuItem body;
  *body.mutable_item() = item;
  return commandOf(body);
}

v1::Command saveCategory(const std::string& id, const std::string& stationId, const std::string& parentId) {
  v1::SaveCategory body;
  body.mutable_category()->set_id(id);
  body.mutable_category()->set_name(id);
  body.mutable_category()->set_station_id(stationId);
  body.mutable_category()->set_parent_id(parentId);
  return commandOf(body);
}

v1::Command saveGroup(const v1::ModifierGroup& group) {
  v1::SaveModifierGroup body;
  *body.mutable_group() = group;
  return commandOf(body);
}

v1::Command available(const std::string& itemId, v1::Availability::State state, int remaining) {
  v1::SetAvailability body;
  body.set_item_id(itemId);
  body.mutable_availability()->set_state(state);
  body.mutable_availability()->set_remaining(remaining);
  return commandOf(body);
}

v1::Command countdown(const std::string& itemId, int remaining) {
  return available(itemId, v1::Availability::COUNTDOWN, remaining);
}

v1::Command saveStation(const std::string& id, v1::StationKind kind, int parallel) {
  v1::SaveStation body;
  v1::Station* station = body.mutable_station();
  station->set_id(id);
  station->set_name(id);
  station->set_kind(kind);
  station->set_parallel(parallel);
  station->set_warn_minutes(5);
  station->set_late_minutes(10);
  return commandOf(body);
}

v1::Command saveRoom(const std::string& id) {
  v1::SaveRoom body;
  body.mutable_room()->set_id(id);
  body.mutable_room()->set_name(id);
  return commandOf(body);
}

v1::Command saveTable(const std::string& id, const std::string& roomId, int seats) {
  v1::SaveTable body;
  v1::Table* table = body.mutable_table();
  table->set_id(id);
  table->set_room_id(roomId);
  table->set_name(id);
  table->set_shape(v1::RECTANGLE);
  table->set_width(80);
  table->set_height(80);
  table->set_seats(seats);
  return commandOf(body);
}

v1::Command seatTable(const std::string& tableId, int covers) {
  v1::SeatTable body;
  body.set_table_id(tableId);
  body.set_covers(covers);
  return commandOf(body);
}

v1::Command freeTable(const std::string& tableId) {
  v1::FreeTable body;
  body.set_table_id(tableId);
  return commandOf(body);
}

v1::Command saveStaff(const std::string& id, const std::vector<std::string>& roleIds, bool active) {
  v1::SaveStaff body;
  v1::StaffMember* member = body.mutable_staff();
  member->set_id(id);
  member->set_name(id);
  member->set_user_name(id);
  member->mutable_role_ids()->Assign(roleIds.begin(), roleIds.end());
  member->set_active(active);
  return commandOf(body);
}

v1::NewLine choosing(v1::NewLine line, const std::string& groupId, const std::string& modifierId,
                     v1::PreModifier pre, int quantity, const std::string& parentId) {
  v1::ModifierChoice* choice = line.add_modifiers();
  choice->set_group_id(groupId);
  choice->set_modifier_id(modifierId);
  choice->set_pre(pre);
  choice->set_quantity(quantity);
  choice->set_parent_id(parentId);
  return line;
}

v1::Command removeStation(const std::string& stationId) {
  v1::RemoveStation body;
  body.set_station_id(stationId);
  return commandOf(body);
}

v1::ModifierGroup modifierGroup(const std::string& id, const std::vector<std::string>& modifierIds, int min,
                                int max) {
  v1::ModifierGroup group;
  group.set_id(id);
  group.set_name(id);
  group.set_min(min);
  group.set_max(max);
  for (const std::string& modifierId : modifierIds) {
    v1::Modifier* modifier = group.add_modifiers();
    modifier->set_id(modifierId);
    modifier->set_name(modifierId);
  }
  return group;
}

v1::Command saveIngredient(const std::string& id, const std::vector<v1::Allergen>& allergens) {
  v1::SaveIngredient body;
  body.mutable_ingredient()->set_id(id);
  body.mutable_ingredient()->set_name(id);
  body.mutable_ingredient()->mutable_allergens()->Assign(allergens.begin(), allergens.end());
  return commandOf(body);
}

v1::Command enterTable(const std::string& tableId) {
  v1::EnterTable body;
  body.set_table_id(tableId);
  return commandOf(body);
}

v1::Command leaveTable(const std::string& tableId) {
  v1::LeaveTable body;
  body.set_table_id(tableId);
  return commandOf(body);
}

v1::Command saveRole(const std::string& id, const std::vector<v1::Permission>& permissions) {
  v1::SaveRole body;
  body.mutable_role()->set_id(id);
  body.mutable_role()->set_name(id);
  body.mutable_role()->mutable_permissions()->Assign(permissions.begin(), permissions.end());
  return commandOf(body);
}

v1::Command removeRole(const std::string& id) {
  v1::RemoveRole body;
  body.set_role_id(id);
  return commandOf(body);
}

const char* const kVerifier = "$argon2id$v=19$m=65536,t=3,p=1$c2FsdHNhbHQ$aGFzaGhhc2g";

v1::Command setPin(const std::string& staffId, const std::string& verifier) {
  v1::SetPin body;
  body.set_staff_id(staffId);
  body.set_verifier(verifier);
  return commandOf(body);
}

v1::Command setPassword(const std::string& staffId, const std::string& verifier) {
  v1::SetPassword body;
  body.set_staff_id(staffId);
  body.set_verifier(verifier);
  return commandOf(body);
}

v1::Command forgetPerson(const std::string& personId) {
  v1::ForgetPerson body;
  body.set_person_id(personId);
  return commandOf(body);
}

std::vector<v1::Command> smallTrattoria() {
  std::vector<v1::Command> commands = {
      changeSettings(trattoriaSettings()),
      saveStaff("sara", {"admin"}), // who acts first in a Scenario sets the house up …
      saveStaff("ada", {"admin"}),
      saveStaff("max", {"manager"}),
      saveStaff("sam", {"server"}),
      saveStaff("kim", {"kitchen"}),
      saveStaff("carl", {"cashier"}),
      saveStation("grill", v1::STATION_KITCHEN),
      saveStation("bar", v1::STATION_BAR),
      saveStation("pass", v1::STATION_PASS),
      saveCategory("mains", "grill"),
      saveCategory("drinks", "bar"),
      saveCategory("table", ""),
      saveGroup(doneness()),
      saveItem(steakItem()),
      saveItem(with(menuItem("salad", "mains", 850), 1, 4)),
      saveItem(beerItem()),
      saveItem(with(menuItem("bread", "table", 250), 0, 0)),
      saveRoom("hall"),
  };
  for (const char* id : {"t1", "t2", "t3", "t4"}) {
    commands.push_back(saveTable(id));
  }
  commands.push_back(saveStaff("sara", {"server"})); // … and then is a server like any other
  return commands;
}

} // namespace comanda::testing
