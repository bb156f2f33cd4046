// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/payment.pb.h"
#include "domain/house.h"

/// What runs since the day was closed last (House::daySums). Every event of money is added here once, when it
/// happens, and closing the day begins anew: so nothing is ever in two Z reports or in none. Sums are whole
/// minor units in int64, which millions of the largest bills do not fill.
namespace comanda::closing {

/// Whether there is anything for a Z report: a bill, a payment, a drawer.
bool isAnythingRunning(const domain::House& house);

/// For evolve: something of these sums happened; the first one says on which business day they begin.
void noteDay(domain::House& house);
/// For evolve: what happened to bills and their money. A bill to be voided is as it was before.
void addIssued(domain::House& house, const v1::Bill& bill);
void addVoided(domain::House& house, const v1::Bill& bill);
void addPayment(domain::House& house, const v1::Payment& payment);
void addRefund(domain::House& house, const v1::PaymentRefunded& refund);

} // namespace comanda::closing
