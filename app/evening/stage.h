// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/values/instant.h"

#include <google/protobuf/timestamp.pb.h>

namespace comanda::evening {

/// The course of the menu that guests wait longest for.
inline constexpr int kMainsCourse = 2;

/// What time it is where the players act. On their stage an evening passes in minutes; the host dates what
/// they do by its own clock, which may be another one.
class Stage {
public:
  virtual ~Stage() = default;

  /// When something happened on the stage that the host has dated so.
  virtual values::Instant momentOf(const google::protobuf::Timestamp& dated) const = 0;

  /// What the host's clock on the wall says while it is `now` on the stage: what is on the menu goes by it.
  virtual values::LocalTime wallTime(values::Instant now) const = 0;
};

} // namespace comanda::evening
