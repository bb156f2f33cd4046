// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/closing/sums.h"

#include <algorithm>
#include <cstdint>

namespace comanda::closing {
namespace {

v1::DaySums& running(domain::House& house) {
  noteDay(house);
  return house.daySums.edit();
}

// A rate that was redefined since is another one, as on the bills.
v1::TaxTotal& sumOfRate(v1::DaySums& sums, const v1::TaxBucket& bucket) {
  const auto found = std::ranges::find_if(sums.taxes(), [&](const v1::TaxTotal& tax) {
    return tax.tax_rate_id() == bucket.tax_rate_id() && tax.ppm() == bucket.ppm() &&
           tax.inclusive() == bucket.inclusive();
  });
  if (found != sums.taxes().end()) {
    return *sums.mutable_taxes(static_cast<int>(found - sums.taxes().begin()));
  }
  v1::TaxTotal& added = *sums.add_taxes();
  added.set_tax_rate_id(bucket.tax_rate_id());
  added.set_name(bucket.name());
  added.set_ppm(bucket.ppm());
  added.set_inclusive(bucket.inclusive());
  return added;
}

// `sign` is 1 for a bill that was issued, -1 for one that was voided.
void addTaxes(v1::DaySums& sums, const v1::Bill& bill, std::int64_t sign) {
  for (const v1::TaxBucket& bucket : bill.taxes()) {
    v1::TaxTotal& tax = sumOfRate(sums, bucket);
    tax.set_net(tax.net() + sign * bucket.net());
    tax.set_tax(tax.tax() + sign * bucket.tax());
    tax.set_gross(tax.gross() + sign * bucket.gross());
  }
}

v1::TenderSums& sumOfTender(v1::DaySums& sums, v1::Tender tender) {
  const auto found = std::ranges::find(sums.tenders(), tender, &v1::TenderSums::tender);
  if (found != sums.tenders().end()) {
    return *sums.mutable_tenders(static_cast<int>(found - sums.tenders().begin()));
  }
  v1::TenderSums& added = *sums.add_tenders();
  added.set_tender(tender);
  return added;
}

} // namespace

bool isAnythingRunning(const domain::House& house) {
  const v1::DaySums& sums = house.daySums.get();
  return sums.bills().issued() != 0 || sums.bills().voided() != 0 || !sums.tenders().empty() ||
         !house.drawers.empty();
}

void noteDay(domain::House& house) {
  if (house.daySums.get().first_business_day().empty()) {
    house.daySums.edit().set_first_business_day(house.day.get().business_day());
  }
}

void addIssued(domain::House& house, const v1::Bill& bill) {
  v1::DaySums& sums = running(house);
  v1::BillSums& bills = *sums.mutable_bills();
  if (bills.issued() == 0) {
    bills.set_first_number(bill.number());
  }
  bills.set_last_number(bill.number());
  bills.set_issued(bills.issued() + 1);
  bills.set_issued_amount(bills.issued_amount() + bill.total());
  addTaxes(sums, bill, 1);
}

void addVoided(domain::House& house, const v1::Bill& bill) {
  v1::DaySums& sums = running(house);
  v1::BillSums& bills = *sums.mutable_bills();
  bills.set_voided(bills.voided() + 1);
  bills.set_voided_amount(bills.voided_amount() + bill.total());
  addTaxes(sums, bill, -1);
}

void addPayment(domain::House& house, const v1::Payment& payment) {
  v1::TenderSums& tender = sumOfTender(running(house), payment.tender());
  tender.set_payments(tender.payments() + 1);
  tender.set_amount(tender.amount() + payment.amount());
  tender.set_tip(tender.tip() + payment.tip());
  tender.set_rounding(tender.rounding() + payment.rounding());
}

void addRefund(domain::House& house, const v1::PaymentRefunded& refund) {
  v1::TenderSums& tender = sumOfTender(running(house), refund.tender());
  tender.set_refunds(tender.refunds() + 1);
  tender.set_refunded_amount(tender.refunded_amount() + refund.amount());
  tender.set_refunded_tip(tender.refunded_tip() + refund.tip());
  tender.set_refund_rounding(tender.refund_rounding() + refund.rounding());
}

} // namespace comanda::closing
