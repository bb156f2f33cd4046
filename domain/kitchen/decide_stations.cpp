// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/kitchen/decide.h"
#include "domain/save.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace comanda::kitchen {
namespace {

bool waitsFor(const v1::Order& order, std::string_view stationId) {
  return order.status() == v1::OPEN && std::ranges::any_of(order.lines(), [&](const v1::OrderLine& line) {
           return line.station_id() == stationId && (line.state() == v1::UNSENT || line.state() == v1::HELD);
         });
}

// The id of a record that needs the station: a category or an item that is routed there, a ticket that is not
// served, an order with a line that will be sent there; empty for none. The least id of its kind, so that
// every machine gives the same answer.
std::string neededBy(const domain::House& house, std::string_view stationId) {
  std::string result;
  const auto search = [&](const auto& registry, auto&& needs) {
    if (!result.empty()) {
      return;
    }
    registry.forEach([&](const auto& record) {
      if (needs(record) && (result.empty() || record.id() < result)) {
        result = record.id();
      }
    });
  };
  search(house.categories, [&](const v1::Category& category) { return category.station_id() == stationId; });
  search(house.items, [&](const v1::MenuItem& item) { return item.station_id() == stationId; });
  search(house.tickets, [&](const v1::Ticket& ticket) {
    return ticket.station_id() == stationId && ticket.state() != v1::TICKET_SERVED;
  });
  search(house.orders, [&](const v1::Order& order) { return waitsFor(order, stationId); });
  return result;
}

} // namespace

domain::Decision decide(const domain::House& house, const v1::SaveStation& command, const domain::Context&) {
  const v1::Station& station = command.station();
  if (station.late_minutes() < station.warn_minutes()) {
    return domain::reject(v1::LATE_BEFORE_WARN, "station.late_minutes");
  }
  // The pass prepares nothing, so whatever comes here must have gone elsewhere before.
  const v1::Station* before = house.stations.find(station.id());
  if (before != nullptr && station.kind() == v1::STATION_PASS && before->kind() != v1::STATION_PASS) {
    if (std::string user = neededBy(house, station.id()); !user.empty()) {
      return domain::reject(v1::STATION_IN_USE, "station.kind", std::move(user));
    }
  }
  return domain::save(house.stations, station,
                      [](v1::Event& event) { return event.mutable_station_saved()->mutable_station(); });
}

domain::Decision decide(const domain::House& house, const v1::RemoveStation& command,
                        const domain::Context&) {
  if (!house.stations.contains(command.station_id())) {
    return domain::reject(v1::STATION_NOT_FOUND, "station_id");
  }
  if (std::string user = neededBy(house, command.station_id()); !user.empty()) {
    return domain::reject(v1::STATION_IN_USE, "station_id", std::move(user));
  }
  domain::Approval approval{.events = {}, .subjectId = command.station_id()};
  approval.events.emplace_back().mutable_station_removed()->set_station_id(command.station_id());
  return approval;
}

} // namespace comanda::kitchen
