// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/drawer.pb.h"
#include "domain/decision.h"
#include "domain/house.h"

/// The rules of cash drawers: what each command makes happen, or which rule it breaks. Pure; the commands
/// have passed contract::validate and the permission check.
namespace comanda::drawer {

domain::Decision decide(const domain::House& house, const v1::OpenDrawer& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::MoveCash& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::CloseDrawer& command,
                        const domain::Context& context);

} // namespace comanda::drawer
