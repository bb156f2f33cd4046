// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/floor/evolve.h"

#include "domain/floor/table_state.h"

#include <google/protobuf/util/time_util.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace comanda::floor {
namespace {

// The status to be changed, made where nobody touched the table yet; nullptr where there is no such table.
v1::TableStatus* editStatus(domain::House& house, const std::string& tableId) {
  if (!house.tables.contains(tableId)) {
    return nullptr;
  }
  if (!house.tableStatuses.contains(tableId)) {
    house.tableStatuses.put(tableId, statusOf(house, tableId));
  }
  return house.tableStatuses.tryEdit(tableId);
}

// The lease of this device ends, and those that ran out by themselves.
void endLeases(v1::TableStatus& status, std::string_view deviceId, const google::protobuf::Timestamp& now) {
  auto& presences = *status.mutable_presences();
  const auto over = std::remove_if(presences.begin(), presences.end(), [&](const v1::Presence& presence) {
    return presence.device_id() == deviceId || presence.until() <= now;
  });
  presences.erase(over, presences.end());
}

} // namespace

void evolve(domain::House& house, const v1::Event&, const v1::RoomSaved& body) {
  house.rooms.put(body.room().id(), body.room());
}

void evolve(domain::House& house, const v1::Event&, const v1::RoomRemoved& body) {
  house.rooms.erase(body.room_id());
}

void evolve(domain::House& house, const v1::Event&, const v1::TableSaved& body) {
  house.tables.put(body.table().id(), body.table());
}

void evolve(domain::House& house, const v1::Event&, const v1::TableRemoved& body) {
  house.tables.erase(body.table_id());
  house.tableStatuses.erase(body.table_id());
}

void evolve(domain::House& house, const v1::Event& event, const v1::TableStateChanged& body) {
  if (v1::TableStatus* status = editStatus(house, body.table_id())) {
    if (status->state() != body.state() || !status->has_since()) {
      *status->mutable_since() = event.at();
    }
    status->set_state(body.state());
    status->set_covers(body.covers());
    status->set_owner_id(body.owner_id());
    status->set_order_id(body.order_id());
  }
}

void evolve(domain::House& house, const v1::Event& event, const v1::PresenceLeased& body) {
  if (v1::TableStatus* status = editStatus(house, body.table_id())) {
    endLeases(*status, body.presence().device_id(), event.at());
    *status->add_presences() = body.presence();
    std::ranges::sort(*status->mutable_presences(), {}, &v1::Presence::device_id);
  }
}

void evolve(domain::House& house, const v1::Event& event, const v1::PresenceEnded& body) {
  if (v1::TableStatus* status = editStatus(house, body.table_id())) {
    endLeases(*status, body.device_id(), event.at());
  }
}

} // namespace comanda::floor
