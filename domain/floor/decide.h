// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/floor.pb.h"
#include "domain/decision.h"
#include "domain/house.h"

/// The rules of rooms and tables: what each command makes happen, or which rule it breaks. Pure; the commands
/// have passed contract::validate and the permission check.
namespace comanda::floor {

domain::Decision decide(const domain::House& house, const v1::SaveRoom& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::RemoveRoom& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::SaveTable& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::RemoveTable& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::SeatTable& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::FreeTable& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::EnterTable& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::LeaveTable& command,
                        const domain::Context& context);

} // namespace comanda::floor
