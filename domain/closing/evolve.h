// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/event.pb.h"
#include "domain/house.h"

/// What the closing of a day changes in the house. No rules, no failure.
namespace comanda::closing {

/// The sums begin anew, and closed drawers leave the house: they are in the report.
void evolve(domain::House& house, const v1::Event& event, const v1::DayClosed& body);

} // namespace comanda::closing
