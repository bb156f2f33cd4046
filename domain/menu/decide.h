// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/menu.pb.h"
#include "domain/decision.h"
#include "domain/house.h"

/// The rules of the menu: what each command makes happen, or which rule it breaks. Pure; the commands have
/// passed contract::validate and the permission check.
namespace comanda::menu {

domain::Decision decide(const domain::House& house, const v1::SaveIngredient& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::RemoveIngredient& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::SaveCategory& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::RemoveCategory& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::SaveModifierGroup& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::RemoveModifierGroup& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::SaveMenuItem& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::RemoveMenuItem& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::SetAvailability& command,
                        const domain::Context& context);

} // namespace comanda::menu
