// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/payment/money_index.h"

namespace comanda::payment {

void indexMoney(domain::House& house, const v1::Bill& bill) {
  for (const v1::Payment& payment : bill.payments()) {
    house.billOfPayment.put(payment.id(), bill.id());
    for (const v1::Refund& refund : payment.refunds()) {
      house.billOfRefund.put(refund.id(), bill.id());
    }
  }
}

void unindexMoney(domain::House& house, const v1::Bill& bill) {
  for (const v1::Payment& payment : bill.payments()) {
    house.billOfPayment.erase(payment.id());
    for (const v1::Refund& refund : payment.refunds()) {
      house.billOfRefund.erase(refund.id());
    }
  }
}

void reindexMoney(domain::House& house) {
  house.bills.forEach([&](const v1::Bill& bill) { indexMoney(house, bill); });
}

} // namespace comanda::payment
