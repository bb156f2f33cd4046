// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/kitchen/station_load.h"

#include "domain/kitchen/ticket_state.h"
#include "domain/kitchen/tickets.h"

#include <string>
#include <utility>

namespace comanda::kitchen {

std::int64_t openWorkMinutes(const v1::TicketLine& line) {
  if (!isOpen(line.state())) {
    return 0;
  }
  return std::int64_t{line.quantity() - line.voided_quantity()} * line.preparation_minutes();
}

std::int64_t openWorkMinutes(const v1::Ticket& ticket) {
  std::int64_t work = 0;
  for (const v1::TicketLine& line : ticket.lines()) {
    work += openWorkMinutes(line);
  }
  return work;
}

std::int64_t loadOf(const domain::House& house, std::string_view stationId) {
  const v1::StationLoad* load = house.stationLoads.find(stationId);
  return load == nullptr ? 0 : load->work_minutes();
}

std::int64_t recomputedLoad(const domain::House& house, std::string_view stationId) {
  std::int64_t work = 0;
  house.tickets.forEach([&](const v1::Ticket& ticket) {
    if (ticket.station_id() == stationId) {
      work += openWorkMinutes(ticket);
    }
  });
  return work;
}

void addLoad(domain::House& house, std::string_view stationId, std::int64_t workMinutes) {
  if (workMinutes == 0) {
    return;
  }
  if (v1::StationLoad* load = house.stationLoads.tryEdit(stationId)) {
    load->set_work_minutes(load->work_minutes() + workMinutes);
    return;
  }
  v1::StationLoad load;
  load.set_station_id(std::string(stationId));
  load.set_work_minutes(workMinutes);
  house.stationLoads.put(std::string(stationId), std::move(load));
}

} // namespace comanda::kitchen
