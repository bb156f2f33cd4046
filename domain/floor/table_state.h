// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/event.pb.h"
#include "comanda/v1/floor.pb.h"
#include "domain/house.h"

#include <string_view>

/// The live half of a table.
namespace comanda::floor {

/// How the table stands now; a table nobody touched yet is free.
v1::TableStatus statusOf(const domain::House& house, std::string_view tableId);

/// The event that leaves everything about a table as it is but its state.
v1::Event withState(const domain::House& house, std::string_view tableId, v1::TableState state);

/// The event by which a table becomes free or dirty: no covers, no owner, no order.
v1::Event left(std::string_view tableId, v1::TableState state);

} // namespace comanda::floor
