// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/settings/business_day_turn.h"

#include "domain/values/business_day.h"

#include <set>
#include <string>

namespace comanda::settings {
namespace {

// Rounds stay whole: a line that was moved to an order that goes on keeps the tickets of its round here.
std::set<std::string> roundsOf(const v1::Order& order) {
  std::set<std::string> ids;
  for (const v1::Round& round : order.rounds()) {
    ids.insert(round.id());
  }
  for (const v1::OrderLine& line : order.lines()) {
    if (!line.round_id().empty()) {
      ids.insert(line.round_id());
    }
  }
  return ids;
}

} // namespace

std::optional<v1::Event> businessDayTurn(const domain::House& house, const values::LocalTime& now) {
  const v1::Settings& settings = house.settings.get();
  if (settings.name().empty()) {
    return std::nullopt;
  }
  const values::BusinessDay today = values::businessDayOf(now, settings.day_cut_hour());
  const auto running = values::parseBusinessDay(house.day.get().business_day());
  if (running && today <= *running) {
    return std::nullopt;
  }
  v1::Event event;
  v1::BusinessDayStarted* body = event.mutable_business_day_started();
  body->set_business_day(values::formatBusinessDay(today));
  std::set<std::string> rounds;
  for (const v1::Order* order : house.orders.sorted()) {
    if (order->status() == v1::OPEN) {
      body->add_carried_order_ids(order->id());
      rounds.merge(roundsOf(*order));
    }
  }
  body->mutable_carried_round_ids()->Assign(rounds.begin(), rounds.end());
  return event;
}

} // namespace comanda::settings
