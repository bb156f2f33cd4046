// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/order.pb.h"
#include "domain/decision.h"
#include "domain/house.h"

/// The rules of orders: what each command makes happen, or which rule it breaks. Pure; the commands have
/// passed contract::validate and the permission check.
namespace comanda::order {

domain::Decision decide(const domain::House& house, const v1::OpenOrder& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::AddLines& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::ChangeLine& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::RemoveLines& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::HoldLines& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::SendRound& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::FireCourse& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::ServeLines& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::VoidLine& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::CancelOrder& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::TransferOrder& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::MergeOrders& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::MoveLines& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::SplitLine& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::SetCovers& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::AssignOrder& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::CloseOrder& command,
                        const domain::Context& context);

} // namespace comanda::order
