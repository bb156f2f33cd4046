// SPDX-License-Identifier: GPL-3.0-or-later
// Tables in the evening: who sits there, who looks after them.
#include "domain/floor/decide.h"
#include "domain/floor/presence.h"
#include "domain/floor/table_state.h"

#include <google/protobuf/util/time_util.h>

#include <algorithm>

namespace comanda::floor {

using domain::Approval;
using domain::reject;

domain::Decision decide(const domain::House& house, const v1::SeatTable& command,
                        const domain::Context& context) {
  const std::string& id = command.table_id();
  if (!house.tables.contains(id)) {
    return reject(v1::TABLE_NOT_FOUND, "table_id");
  }
  const v1::TableStatus status = statusOf(house, id);
  if (status.state() != v1::FREE) {
    return reject(v1::TABLE_NOT_FREE, "table_id", status.order_id().empty() ? id : status.order_id());
  }
  Approval approval{.events = {left(id, v1::SEATED)}, .subjectId = id};
  v1::TableStateChanged& seated = *approval.events.front().mutable_table_state_changed();
  seated.set_covers(command.covers());
  seated.set_owner_id(context.actorId);
  return approval;
}

domain::Decision decide(const domain::House& house, const v1::FreeTable& command, const domain::Context&) {
  const std::string& id = command.table_id();
  if (!house.tables.contains(id)) {
    return reject(v1::TABLE_NOT_FOUND, "table_id");
  }
  const v1::TableStatus status = statusOf(house, id);
  if (!status.order_id().empty()) {
    return reject(v1::TABLE_HAS_ORDER, "table_id", status.order_id());
  }
  if (status.state() == v1::FREE) {
    return reject(v1::TABLE_ALREADY_FREE, "table_id", id);
  }
  return Approval{.events = {left(id, v1::FREE)}, .subjectId = id};
}

domain::Decision decide(const domain::House& house, const v1::EnterTable& command,
                        const domain::Context& context) {
  if (!house.tables.contains(command.table_id())) {
    return reject(v1::TABLE_NOT_FOUND, "table_id");
  }
  using google::protobuf::util::TimeUtil;
  const values::Instant until = context.now.utc + kPresenceLease;
  Approval approval{.events = {}, .subjectId = command.table_id()};
  v1::PresenceLeased* leased = approval.events.emplace_back().mutable_presence_leased();
  leased->set_table_id(command.table_id());
  leased->mutable_presence()->set_staff_id(context.actorId);
  leased->mutable_presence()->set_device_id(context.deviceId);
  *leased->mutable_presence()->mutable_until() =
      TimeUtil::MicrosecondsToTimestamp(until.time_since_epoch().count());
  return approval;
}

domain::Decision decide(const domain::House& house, const v1::LeaveTable& command,
                        const domain::Context& context) {
  if (!house.tables.contains(command.table_id())) {
    return reject(v1::TABLE_NOT_FOUND, "table_id");
  }
  Approval approval{.events = {}, .subjectId = command.table_id()};
  const v1::TableStatus status = statusOf(house, command.table_id());
  const auto& presences = status.presences();
  if (std::ranges::find(presences, context.deviceId, &v1::Presence::device_id) != presences.end()) {
    v1::PresenceEnded* ended = approval.events.emplace_back().mutable_presence_ended();
    ended->set_table_id(command.table_id());
    ended->set_device_id(context.deviceId);
  }
  return approval;
}

} // namespace comanda::floor
