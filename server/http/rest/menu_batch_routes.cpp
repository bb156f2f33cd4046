// SPDX-License-Identifier: GPL-3.0-or-later
// Much of a menu at once: as records of the contract, or as a table that another system exported.
#include "server/http/rest/exchange.h"
#include "server/http/rest/routes.h"
#include "server/imports/menu_plan.h"
#include "server/imports/menu_trial.h"

#include <sstream>
#include <utility>

namespace comanda::rest {
namespace {

constexpr std::int64_t kMappingBytesMax = 1'000;

const std::vector<Parameter>& mappingParameters() {
  static const std::vector<Parameter> parameters = {
      {.name = "map",
       .kind = Parameter::Kind::Text,
       .says =
           "Of a table: which column is which field, \"article=pizza_id,price=Preis\". Fields are article, "
           "item, name, category, size, price, ingredients, description and tax.",
       .max = kMappingBytesMax},
      {.name = "set",
       .kind = Parameter::Kind::Text,
       .says = "Of a table: what a field is in every row, \"category=Pizza,tax=food\".",
       .max = kMappingBytesMax},
  };
  return parameters;
}

std::vector<std::string> partsOf(const std::string& list) {
  std::vector<std::string> parts;
  std::istringstream in(list);
  for (std::string part; std::getline(in, part, ',');) {
    parts.push_back(part);
  }
  return parts;
}

Failure tableFailure(const imports::Faults& faults) {
  std::vector<v1::Violation> violations;
  for (const imports::Fault& fault : faults) {
    v1::Violation& violation = violations.emplace_back();
    violation.set_field(imports::place(fault));
    violation.set_message(fault.what);
  }
  return invalid(std::move(violations));
}

domain::Context contextOf(const Exchange& exchange) {
  return {.now = exchange.now(), .actorId = exchange.session().staffId, .deviceId = exchange.session().id};
}

// What a table changes about the menu.
std::expected<std::vector<v1::Command>, Failure> planOf(const Exchange& exchange) {
  const auto mapping = imports::parseMapping(partsOf(exchange.query("map")), partsOf(exchange.query("set")),
                                             imports::kMenuFields);
  if (!mapping) {
    return std::unexpected(invalidField("map", mapping.error()));
  }
  std::istringstream in(exchange.request().body.toStdString());
  auto table = imports::readCsvTable(in, "");
  if (!table) {
    return std::unexpected(tableFailure({table.error()}));
  }
  auto rows = imports::MenuRows::of(*std::move(table), *mapping);
  if (!rows) {
    return std::unexpected(tableFailure(rows.error()));
  }
  auto commands = imports::planMenu(exchange.house(), *rows, contextOf(exchange));
  return commands ? std::expected<std::vector<v1::Command>, Failure>(*std::move(commands))
                  : std::unexpected(tableFailure(commands.error()));
}

void saveBatch(Exchange& exchange) {
  auto commands = exchange.isTable() ? planOf(exchange) : imports::commandsOf(exchange.body<v1::MenuBatch>());
  if (!commands) {
    exchange.fail(commands.error());
    return;
  }
  if (exchange.isTable() && commands->empty()) {
    const domain::House::Position& position = exchange.house().position.get();
    v1::Accepted unchanged;
    unchanged.set_epoch(position.epoch);
    unchanged.set_seq(position.seq);
    exchange.reply({.body = own(std::move(unchanged))});
    return;
  }
  v1::CommandBatch batch;
  batch.set_id(exchange.key().empty() ? exchange.idFor("batch") : exchange.key());
  for (v1::Command& command : *commands) {
    *batch.add_commands() = std::move(command);
  }
  exchange.submitImport(batch);
}

void tryBatch(Exchange& exchange) {
  if (exchange.isTable()) {
    const auto commands = planOf(exchange);
    if (commands) {
      exchange.reply({.body = own(imports::recordsOf(*commands))});
    } else {
      exchange.fail(commands.error());
    }
    return;
  }
  const auto changing = imports::tryOut(exchange.house(), imports::commandsOf(exchange.body<v1::MenuBatch>()),
                                        contextOf(exchange));
  if (changing) {
    exchange.reply({.body = own(imports::recordsOf(*changing))});
  } else {
    exchange.fail(ruleBroken(changing.error()));
  }
}

} // namespace

void addMenuBatchRoutes(RouteTable& table) {
  table.add({.method = http::Method::Post,
             .pattern = "/api/v1/menu/batch",
             .summary = "Add or replace much of the menu at once, all of it or nothing.",
             .access = Access::to<v1::SaveMenuItem>(),
             .rate = RateClass::Batch,
             .request = &v1::MenuBatch::default_instance(),
             .takesTable = true,
             .response = &v1::Accepted::default_instance(),
             .parameters = mappingParameters(),
             .handle = saveBatch});
  table.add({.method = http::Method::Post,
             .pattern = "/api/v1/menu/batch/dry-run",
             .summary = "What a batch would add or replace; nothing is changed.",
             .access = Access::to<v1::SaveMenuItem>(),
             .rate = RateClass::Batch,
             .request = &v1::MenuBatch::default_instance(),
             .takesTable = true,
             .response = &v1::MenuBatch::default_instance(),
             .parameters = mappingParameters(),
             .handle = tryBatch});
}

} // namespace comanda::rest
