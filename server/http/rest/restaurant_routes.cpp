// SPDX-License-Identifier: GPL-3.0-or-later
// The restaurant as such.
#include "domain/contract/envelope.h"
#include "domain/settings/names.h"
#include "server/http/rest/collection.h"
#include "server/http/rest/routes.h"

#include <QTimeZone>

namespace comanda::rest {
namespace {

constexpr const char* kPath = "/api/v1/restaurant";

MessagePtr settingsOf(const Exchange& exchange) {
  return own(exchange.house().settings.get());
}

// The rules of the house know what a time zone looks like, but not which there are; one that nobody knows
// would count as UTC. What looks like none is left to them.
bool isUnknownZone(const std::string& zone) {
  return settings::isTimeZone(zone) && !QTimeZone::isTimeZoneIdAvailable(QByteArray::fromStdString(zone));
}

void change(Exchange& exchange) {
  v1::ChangeSettings command;
  *command.mutable_settings() = exchange.body<v1::Settings>();
  if (isUnknownZone(command.settings().time_zone())) {
    exchange.fail(
        invalidField("time_zone", "is no time zone that this computer knows; one looks like Europe/Rome"));
    return;
  }
  exchange.submit(
      {contract::commandOf(std::move(command))},
      [&exchange] { return Result{.body = settingsOf(exchange), .isRecord = true}; }, within("settings"));
}

} // namespace

void addRestaurantRoutes(RouteTable& table) {
  table.add({.pattern = kPath,
             .summary = "Name, currency, time zone, business day, taxes and languages.",
             .access = Access::permitted(v1::PERMISSION_READ_HOUSE),
             .response = &v1::Settings::default_instance(),
             .find = settingsOf});
  table.add({.method = http::Method::Put,
             .pattern = kPath,
             .summary = "Replace the restaurant's settings as a whole.",
             .access = Access::to<v1::ChangeSettings>(),
             .rate = RateClass::Write,
             .request = &v1::Settings::default_instance(),
             .response = &v1::Settings::default_instance(),
             .makesIds = false,
             .find = settingsOf,
             .handle = change});
}

} // namespace comanda::rest
