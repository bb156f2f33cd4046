// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/staff.pb.h"
#include "domain/decision.h"
#include "domain/house.h"

/// The rules of people, roles and permissions: what each command makes happen, or which rule it breaks. Pure;
/// the commands have passed contract::validate and the permission check.
namespace comanda::staff {

domain::Decision decide(const domain::House& house, const v1::SaveRole& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::RemoveRole& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::SaveStaff& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::SetPin& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::SetPassword& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::ForgetPerson& command,
                        const domain::Context& context);

} // namespace comanda::staff
