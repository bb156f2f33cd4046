// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/rest_order.pb.h"
#include "domain/house.h"

namespace comanda::rest {

/// An order as the API shows it.
v1::OrderView viewOf(const domain::House& house, const v1::Order& order);

} // namespace comanda::rest
