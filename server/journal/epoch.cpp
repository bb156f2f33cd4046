// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/epoch.h"

#include "domain/staff/permission_matrix.h"
#include "domain/values/timestamp.h"

#include <algorithm>
#include <array>
#include <string>

namespace comanda::journal {
namespace {

v1::Event epochStarted(const Head& head, const domain::House& house, const ports::Clock& clock,
                       std::string_view reason) {
  const values::Instant now = std::max(clock.now(), values::fromTimestamp(house.position.get().at));
  const std::chrono::minutes offset = clock.utcOffset(now, house.settings.get().time_zone());
  v1::Event event;
  event.set_epoch(static_cast<std::uint32_t>(head.epoch + 1));
  event.set_seq(static_cast<std::uint64_t>(head.seq + 1));
  *event.mutable_at() = values::toTimestamp(now);
  event.set_utc_offset_minutes(static_cast<std::int32_t>(offset.count()));
  event.set_device_id(std::string(staff::kHostActor));
  event.set_actor_id(std::string(staff::kHostActor));
  event.mutable_epoch_started()->set_reason(std::string(reason));
  return event;
}

} // namespace

Result<void> beginEpoch(Store& store, const ports::Clock& clock, std::string_view reason) {
  const auto house = store.load();
  if (!house) {
    return std::unexpected(house.error());
  }
  const std::array entries{Entry{.deviceId = std::string(staff::kHostActor),
                                 .events = {epochStarted(store.head(), *house, clock, reason)}}};
  return store.append(entries);
}

} // namespace comanda::journal
