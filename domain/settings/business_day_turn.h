// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/event.pb.h"
#include "domain/house.h"
#include "domain/values/instant.h"

#include <optional>

namespace comanda::settings {

/// Days for which paid bills stay in the house so that they can be refunded.
inline constexpr int kRefundDays = 30;

/// BusinessDayStarted, if `now` belongs to a later business day than the house stands at; it names the open
/// orders that go on. The host lets it happen before it decides the first command of the day. Nothing while
/// the restaurant is not set up.
std::optional<v1::Event> businessDayTurn(const domain::House& house, const values::LocalTime& now);

} // namespace comanda::settings
