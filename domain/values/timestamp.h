// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/values/instant.h"

#include <google/protobuf/timestamp.pb.h>

/// Between an Instant and the contract's google.protobuf.Timestamp (whole seconds since 1970 and 0 …
/// 999'999'999 ns).
namespace comanda::values {

inline google::protobuf::Timestamp toTimestamp(Instant instant) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(instant);
  google::protobuf::Timestamp timestamp;
  timestamp.set_seconds(seconds.time_since_epoch().count());
  timestamp.set_nanos(static_cast<std::int32_t>(std::chrono::nanoseconds(instant - seconds).count()));
  return timestamp;
}

/// Cut to whole microseconds; 1970 for one that was never set.
inline Instant fromTimestamp(const google::protobuf::Timestamp& timestamp) {
  return Instant(std::chrono::seconds(timestamp.seconds()) +
                 std::chrono::microseconds(timestamp.nanos() / 1'000));
}

} // namespace comanda::values
