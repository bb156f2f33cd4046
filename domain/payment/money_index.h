// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/payment.pb.h"
#include "domain/house.h"

/// Keeps House::billOfPayment and House::billOfRefund, by which a decision knows the ids of all payments and
/// refunds in the house. They are known as long as their bill is in the house.
namespace comanda::payment {

/// The bill is in the house with these payments and refunds. Indexing it again adds what is new.
void indexMoney(domain::House& house, const v1::Bill& bill);

/// The bill with all its payments leaves the house; call it before the bill is erased.
void unindexMoney(domain::House& house, const v1::Bill& bill);

/// Builds both indexes of a house that has none.
void reindexMoney(domain::House& house);

} // namespace comanda::payment
