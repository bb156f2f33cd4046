// SPDX-License-Identifier: GPL-3.0-or-later
// The restaurant as such.
#include "domain/contract/envelope.h"
#include "server/http/rest/collection.h"
#include "server/http/rest/routes.h"

namespace comanda::rest {
namespace {

constexpr const char* kPath = "/api/v1/restaurant";

MessagePtr settings(const Exchange& exchange) {
  return own(exchange.house().settings.get());
}

void change(Exchange& exchange) {
  v1::ChangeSettings command;
  *command.mutable_settings() = exchange.body<v1::Settings>();
  exchange.submit(
      {contract::commandOf(std::move(command))},
      [&exchange] { return Result{.body = settings(exchange), .isRecord = true}; }, within("settings"));
}

} // namespace

void addRestaurantRoutes(RouteTable& table) {
  table.add({.pattern = kPath,
             .summary = "Name, currency, time zone, business day, taxes and languages.",
             .access = Access::permitted(v1::PERMISSION_READ_HOUSE),
             .response = &v1::Settings::default_instance(),
             .find = settings});
  table.add({.method = http::Method::Put,
             .pattern = kPath,
             .summary = "Replace the restaurant's settings as a whole.",
             .access = Access::to<v1::ChangeSettings>(),
             .rate = RateClass::Write,
             .request = &v1::Settings::default_instance(),
             .response = &v1::Settings::default_instance(),
             .makesIds = false,
             .find = settings,
             .handle = change});
}

} // namespace comanda::rest
