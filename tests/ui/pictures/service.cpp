// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pictures/service.h"

#include "tests/support/commands.h"

#include <algorithm>

namespace comanda::pictures {

using namespace comanda::testing;

namespace {

struct Food {
  const char* id;
  const char* name;
  const char* category;
  std::int64_t price;
};

constexpr Food kFoods[] = {{"bistecca", "Bistecca", "mains", 2400},
                           {"branzino", "Branzino", "mains", 2200},
                           {"patate", "Patate arrosto", "mains", 550},
                           {"pollo", "Pollo alla griglia", "mains", 1650},
                           {"verdure", "Verdure grigliate", "mains", 750},
                           {"salsiccia", "Salsiccia e polenta", "mains", 1500},
                           {"burger", "Burger Aurora", "mains", 1450},
                           {"tagliata", "Tagliata", "mains", 2100},
                           {"bruschetta", "Bruschetta", "mains", 800},
                           {"ragu", "Tagliatelle al ragù", "mains", 1450},
                           {"carbonara", "Spaghetti carbonara", "mains", 1350},
                           {"ravioli", "Ravioli ricotta e spinaci", "mains", 1400},
                           {"acqua", "Acqua frizzante", "drinks", 450},
                           {"spritz", "Spritz", "drinks", 700}};

// A table's name as it may stand in an id.
std::string idOf(std::string name) {
  std::ranges::replace_if(
      name, [](char c) { return c == '+' || c == ' '; }, '-');
  return name;
}

v1::Command namedTable(const std::string& id, const std::string& name) {
  v1::Command command = saveTable(id);
  command.mutable_save_table()->mutable_table()->set_name(name);
  return command;
}

v1::Command namedStaff(const std::string& id, const std::string& name, const std::string& role) {
  v1::Command command = saveStaff(id, {role});
  command.mutable_save_staff()->mutable_staff()->set_name(name);
  return command;
}

v1::Command namedStation(const std::string& id, const std::string& name, v1::StationKind kind) {
  v1::Command command = saveStation(id, kind);
  command.mutable_save_station()->mutable_station()->set_name(name);
  return command;
}

} // namespace

Service::Service() : scenario(trattoria()) {
  scenario.as("ada").given(namedStaff("sara", "Sara", "manager")).as("sara");
  scenario.given({namedStation("grill", "Grill", v1::STATION_KITCHEN),
                  namedStation("bar", "Bar", v1::STATION_BAR),
                  namedStation("pass", "Pass", v1::STATION_PASS)});
  v1::ModifierGroup wishes = modifierGroup(
      "wishes", {"rare", "medium", "chimichurri", "butter", "onion", "cheese", "side-salad", "lemon"}, 0, 8);
  scenario.given(saveGroup(wishes));
  for (const Food& food : kFoods) {
    v1::MenuItem item = menuItem(food.id, food.category, food.price);
    item.set_name(food.name);
    item.add_modifier_group_ids("wishes");
    scenario.given(saveItem(item));
  }
  for (const char* name : {"9", "11", "7+8", "2", "Bar 3"}) {
    scenario.given(namedTable("n-" + idOf(name), name));
  }
}

void Service::pass(int minutes) {
  clock.pass(std::chrono::minutes(minutes));
  scenario.later(minutes);
}

std::vector<std::string> Service::send(const std::string& table, const std::vector<Dish>& dishes) {
  const std::string orderId = "o-" + idOf(table);
  if (!scenario.house().orders.contains(orderId)) {
    scenario.given(table == "takeaway" ? openTakeaway(orderId) : openOrder(orderId, "n-" + idOf(table), 4));
  }
  std::vector<v1::NewLine> lines;
  std::vector<std::string> ids;
  for (const Dish& dish : dishes) {
    v1::NewLine line = newLine("l" + std::to_string(++m_lines), dish.item, dish.quantity);
    for (const std::string& modifier : dish.modifiers) {
      const bool isNot = modifier.starts_with("no ");
      line = choosing(line, "wishes", isNot ? modifier.substr(3) : modifier,
                      isNot ? v1::NO : v1::PRE_MODIFIER_UNSPECIFIED);
    }
    line.set_instructions(dish.instructions);
    line.set_seat(dish.seat);
    for (const v1::Allergen allergen : dish.allergies) {
      line.add_allergies(allergen);
    }
    ids.push_back(line.id());
    lines.push_back(std::move(line));
  }
  scenario.given(addLines(orderId, lines));
  scenario.given(sendRound(orderId, "r" + std::to_string(++m_rounds)));
  return ids;
}

Service kitchenService() {
  Service service;
  const auto nine = service.send(
      "9",
      {{2, "bistecca", {"rare", "medium", "chimichurri"}}, {1, "branzino", {"no butter"}}, {1, "patate"}});
  service.scenario.given(startTicket("r1.1"));
  service.scenario.given(tickLines("r1.1", {nine[2]}));
  service.pass(28);
  const auto eleven = service.send(
      "11",
      {{1, "pollo", {"side-salad"}}, {2, "bistecca", {"medium"}}, {1, "verdure", {}, "", 2, {v1::NUTS}}});
  service.scenario.given(voidLine("o-11", eleven[0]));
  service.pass(4);
  service.send("7+8",
               {{4, "bistecca", {}, "2 rare, 2 medium"},
                {3, "salsiccia"},
                {2, "branzino", {"no lemon"}, "bring together with table 9", 0, {v1::MILK, v1::CELERY}},
                {2, "spritz"}});
  service.pass(3);
  service.send("takeaway", {{2, "burger", {"no onion", "cheese"}}});
  service.pass(2);
  service.send("2", {{1, "pollo", {}, "", 4}});
  service.pass(1);
  service.send("2", {{1, "patate"}});
  service.pass(1);
  service.send("Bar 3", {{1, "tagliata", {"rare"}}});
  service.clock.pass(std::chrono::seconds(7));
  return service;
}

Service tillService() {
  Service service;
  service.send("9", {{2, "bistecca", {"rare"}}});
  service.send("takeaway", {{2, "burger"}});
  service.send("2", {{1, "bruschetta"},
                     {1, "ragu", {}, "", 1},
                     {1, "carbonara", {}, "", 2},
                     {1, "ravioli", {}, "", 3},
                     {1, "carbonara", {}, "", 4},
                     {2, "acqua"}});
  service.pass(40);
  return service;
}

} // namespace comanda::pictures
