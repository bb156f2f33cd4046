// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/day_close.pb.h"
#include "domain/decision.h"
#include "domain/house.h"

/// The rules by which a day is closed. Pure; the command has passed contract::validate and the permission
/// check.
namespace comanda::closing {

/// The Z report is about everything since the one before and says so in the event; its number, as text, is
/// what the command concerned. Rejected: DRAWER_STILL_OPEN (against the first open drawer by its name),
/// NOTHING_TO_CLOSE. Open orders and bills go on and are named in the report.
domain::Decision decide(const domain::House& house, const v1::CloseDay& command,
                        const domain::Context& context);

} // namespace comanda::closing
