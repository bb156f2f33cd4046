// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/floor/service.h"

#include <algorithm>
#include <chrono>

namespace comanda::ui_floor {

namespace {

bool isLongerThan(const std::optional<values::Instant>& since, int minutes, values::Instant now) {
  return since && now - *since > std::chrono::minutes(minutes);
}

void earliest(std::optional<values::Instant>& first, values::Instant at) {
  first = first ? std::min(*first, at) : at;
}

void addReady(Service& service, const v1::OrderLine& line, const ReadyTimes& ready) {
  service.readyPortions += line.quantity();
  if (const auto found = ready.find(line.kitchen_line_id()); found != ready.end()) {
    earliest(service.readySince, found->second);
  }
}

void addAwaited(Service& service, const v1::Order& order, const v1::OrderLine& line) {
  if (!line.station_id().empty()) service.awaitedStations.insert(line.station_id());
  for (const v1::Round& round : order.rounds()) {
    if (round.id() != line.round_id()) {
      continue;
    }
    const values::Instant sent = instantOf(round.sent_at());
    if (!service.waitsSince || sent < *service.waitsSince) {
      service.waitsSince = sent;
      service.awaitedCourse = line.course();
    }
  }
}

void readLines(Service& service, const v1::Order& order, const ReadyTimes& ready) {
  for (const v1::OrderLine& line : order.lines()) {
    switch (line.state()) {
    case v1::READY: addReady(service, line, ready); break;
    case v1::SENT:
    case v1::PREPARING: addAwaited(service, order, line); break;
    default: break;
    }
  }
}

void markKitchen(Service& service, values::Instant now) {
  if (isLongerThan(service.waitsSince, kLateMinutes, now)) {
    service.mark = Mark::Late;
    service.since = service.waitsSince;
  } else if (service.readyPortions > 0) {
    service.mark = Mark::Ready;
    service.since = service.readySince;
  } else if (isLongerThan(service.waitsSince, kWaitsMinutes, now)) {
    service.mark = Mark::Waits;
    service.since = service.waitsSince;
  }
}

void markState(Service& service, v1::TableState state, values::Instant since, values::Instant now) {
  service.since = since;
  switch (state) {
  case v1::SEATED:
    service.mark = isLongerThan(since, kUnorderedMinutes, now) ? Mark::Waits : Mark::Seated;
    service.seatedSince = since;
    break;
  case v1::ORDERED:
    service.mark = Mark::Ordered;
    if (service.waitsSince) service.since = service.waitsSince;
    break;
  case v1::TABLE_SERVED: service.mark = Mark::Served; break;
  case v1::BILL: service.mark = Mark::Bill; break;
  case v1::DIRTY: service.mark = Mark::Dirty; break;
  default:
    service.mark = Mark::Free;
    service.since.reset();
    break;
  }
}

} // namespace

values::Instant instantOf(const google::protobuf::Timestamp& at) {
  return values::Instant(
      std::chrono::seconds(at.seconds()) +
      std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::nanoseconds(at.nanos())));
}

ReadyTimes readyTimes(const domain::House& house) {
  ReadyTimes times;
  house.tickets.forEach([&](const v1::Ticket& ticket) {
    for (const v1::TicketLine& line : ticket.lines()) {
      if (line.has_ready_at()) times[line.id()] = instantOf(line.ready_at());
    }
  });
  return times;
}

Service serviceOf(const v1::TableStatus& status, const v1::Order* order, const ReadyTimes& ready,
                  values::Instant now) {
  Service service;
  values::Instant since = instantOf(status.since());
  if (order != nullptr) {
    readLines(service, *order, ready);
    // Guests who change tables did not sit down a moment ago.
    if (status.state() == v1::SEATED) since = std::min(since, instantOf(order->opened_at()));
  }
  markState(service, status.state(), since, now);
  markKitchen(service, now);
  return service;
}

Service serviceOf(const v1::Order& order, const ReadyTimes& ready, values::Instant now) {
  Service service;
  readLines(service, order, ready);
  const bool isSent = order.rounds_size() > 0;
  service.mark = !isSent ? Mark::Seated : service.waitsSince ? Mark::Ordered : Mark::Served;
  service.since = service.waitsSince ? *service.waitsSince : instantOf(order.opened_at());
  markKitchen(service, now);
  return service;
}

} // namespace comanda::ui_floor
