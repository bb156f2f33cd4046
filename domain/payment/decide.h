// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/payment.pb.h"
#include "domain/decision.h"
#include "domain/house.h"

/// The rules of bills and payments: what each command makes happen, or which rule it breaks. Pure; the
/// commands have passed contract::validate and the permission check.
namespace comanda::payment {

domain::Decision decide(const domain::House& house, const v1::IssueBill& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::VoidBill& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::TakePayment& command,
                        const domain::Context& context);
domain::Decision decide(const domain::House& house, const v1::RefundPayment& command,
                        const domain::Context& context);

} // namespace comanda::payment
