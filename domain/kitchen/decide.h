// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/kitchen.pb.h"
#include "domain/decision.h"
#include "domain/house.h"

/// The rules of stations and tickets: what each command makes happen, or which rule it breaks. Pure; the
/// commands have passed contract::validate and the permission check.
namespace comanda::kitchen {

domain::Decision decide(const domain::House& house, const v1::SaveStation& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::RemoveStation& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::StartTicket& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::TickLines& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::BumpTicket& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::ServeTicket& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::RecallTicket& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::PrioritizeTicket& command,
                        const domain::Context& context);

} // namespace comanda::kitchen
