// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/values/instant.h"

#include <chrono>
#include <string_view>

namespace comanda::ports {

/// Where time comes from. Nothing else in Comanda reads a clock, so that a test or a simulated evening can.
class Clock {
public:
  virtual ~Clock() = default;

  /// The computer's idea of now. May jump when somebody sets the clock.
  virtual values::Instant now() const = 0;

  /// Time since some moment, which nobody can set.
  virtual std::chrono::microseconds steady() const = 0;

  /// Minutes east of UTC in an IANA time zone at a moment; 0 for a zone that is not known.
  virtual std::chrono::minutes utcOffset(values::Instant at, std::string_view timeZone) const = 0;
};

} // namespace comanda::ports
