// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/event.pb.h"
#include "domain/house.h"

/// What each event of bills and payments changes in the house. No rules, no failure: where a record is not
/// there (a kitchen screen does not hold orders) there is nothing to change.
namespace comanda::payment {

void evolve(domain::House& house, const v1::Event& event, const v1::BillIssued& body);
void evolve(domain::House& house, const v1::Event& event, const v1::BillVoided& body);
void evolve(domain::House& house, const v1::Event& event, const v1::PaymentTaken& body);
void evolve(domain::House& house, const v1::Event& event, const v1::PaymentRefunded& body);

} // namespace comanda::payment
