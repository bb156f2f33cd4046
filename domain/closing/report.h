// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/day_close.pb.h"
#include "domain/house.h"

namespace comanda::closing {

/// Open orders, and bills that are due, that a report names at most; it counts and adds up all of them.
inline constexpr int kCarriedNamedMax = 1'000;

/// What was taken since the day was closed last: the X report, and what a Z report says if it is made now.
/// Takes as long as there are open orders and bills in the house.
v1::DayReport reportSoFar(const domain::House& house);

} // namespace comanda::closing
