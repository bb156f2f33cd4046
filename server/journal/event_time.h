// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/event.pb.h"
#include "domain/values/timestamp.h"

#include <chrono>
#include <cstdint>

/// When an event happened, as numbers for tables.
namespace comanda::journal {

/// Microseconds since 1970, UTC.
inline std::int64_t atUs(const v1::Event& event) {
  return values::fromTimestamp(event.at()).time_since_epoch().count();
}

/// The hour of the restaurant's local time, 0 to 23.
inline int localHour(const v1::Event& event) {
  const auto local = values::fromTimestamp(event.at()) + std::chrono::minutes(event.utc_offset_minutes());
  return static_cast<int>(
      std::chrono::floor<std::chrono::hours>(local - std::chrono::floor<std::chrono::days>(local)).count());
}

} // namespace comanda::journal
