// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/host/clock_standing.h"

#include "domain/staff/permission_matrix.h"
#include "domain/values/timestamp.h"
#include "server/journal/reading_place.h"
#include "server/journal/store.h"

#include <array>
#include <string>
#include <utility>

namespace comanda::host {
namespace {

using journal::Error;
using journal::ErrorKind;
using journal::Result;
using journal::Store;

// Dated like the journal's last event: the clock has nothing to say here.
v1::Event acceptance(const journal::Head& head, const domain::House& house, const ports::Clock& clock,
                     const ClockStanding& standing) {
  v1::Event event;
  event.set_epoch(static_cast<std::uint32_t>(head.epoch));
  event.set_seq(static_cast<std::uint64_t>(head.seq + 1));
  *event.mutable_at() = values::toTimestamp(standing.journal);
  const auto offset = clock.utcOffset(standing.journal, house.settings.get().time_zone());
  event.set_utc_offset_minutes(static_cast<std::int32_t>(offset.count()));
  event.set_device_id(std::string(staff::kHostActor));
  event.set_actor_id(std::string(staff::kHostActor));
  v1::ClockJumped& jump = *event.mutable_clock_jumped();
  *jump.mutable_expected() = values::toTimestamp(standing.journal);
  *jump.mutable_found() = values::toTimestamp(standing.clock);
  jump.set_accepted_lead_seconds(
      std::chrono::ceil<std::chrono::seconds>(standing.journal - standing.clock).count());
  return event;
}

} // namespace

ClockStanding clockStanding(const domain::House& house, const ports::Clock& clock) {
  return {.clock = clock.now(),
          .journal = values::fromTimestamp(house.position.get().at),
          .acceptedLead = std::chrono::seconds(house.day.get().accepted_lead_seconds())};
}

Result<void> requireClock(const ClockStanding& standing) {
  if (standing.isAccepted()) {
    return {};
  }
  return std::unexpected(
      Error{ErrorKind::ClockJumped,
            "This computer's clock says " + values::formatRfc3339(standing.clock) +
                ", but the journal was last written at " + values::formatRfc3339(standing.journal) +
                ". Set the clock right and start again. If the clock is right, the journal "
                "was written under a wrong one: comanda accept-clock tells what to do."});
}

Result<ClockStanding> readClockStanding(const std::filesystem::path& folder, const journal::Key& key,
                                        const ports::Clock& clock) {
  const auto place = journal::ReadingPlace::withoutHost(folder, key);
  if (!place) {
    return std::unexpected(place.error());
  }
  auto store = Store::openReadOnly(place->folder(), key, place->access());
  if (!store) {
    return std::unexpected(place->inPlace(std::move(store.error())));
  }
  const auto house = (*store)->load();
  return house ? Result<ClockStanding>(clockStanding(*house, clock))
               : std::unexpected(place->inPlace(house.error()));
}

Result<ClockStanding> acceptClock(const std::filesystem::path& folder, const journal::Key& key,
                                  const ports::Clock& clock) {
  auto store = Store::open(folder, key);
  if (!store) {
    return std::unexpected(std::move(store.error()));
  }
  const auto house = (*store)->load();
  if (!house) {
    return std::unexpected(house.error());
  }
  const ClockStanding standing = clockStanding(*house, clock);
  if (standing.isAccepted()) {
    return standing;
  }
  const std::array entries{journal::Entry{.deviceId = std::string(staff::kHostActor),
                                          .events = {acceptance((*store)->head(), *house, clock, standing)}}};
  auto appended = (*store)->append(entries);
  return appended ? Result<ClockStanding>(standing) : std::unexpected(std::move(appended.error()));
}

} // namespace comanda::host
