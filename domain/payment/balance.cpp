// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/payment/balance.h"

#include <algorithm>
#include <initializer_list>

namespace comanda::payment {
namespace {

using values::Money;

bool allMoney(std::initializer_list<std::int64_t> minorUnits) {
  return std::ranges::all_of(minorUnits, values::isMoney);
}

bool isInRange(const v1::Bill& bill) {
  return allMoney({bill.total()}) &&
         std::ranges::all_of(bill.lines(),
                             [](const v1::BillLine& line) { return allMoney({line.amount()}); }) &&
         std::ranges::all_of(bill.taxes(),
                             [](const v1::TaxBucket& bucket) {
                               return allMoney({bucket.net(), bucket.tax(), bucket.gross()});
                             }) &&
         std::ranges::all_of(bill.payments(), [](const v1::Payment& payment) {
           return allMoney({payment.amount(), payment.tip(), payment.rounding(), payment.tendered(),
                            payment.change(), payment.refunded_amount(), payment.refunded_tip()}) &&
                  std::ranges::all_of(payment.refunds(), [](const v1::Refund& refund) {
                    return allMoney({refund.amount(), refund.tip(), refund.rounding()});
                  });
         });
}

// A bill has at most some hundreds of figures, each in the range of Money, so their sums are exact in int64.
template <class Records, class Figure>
std::int64_t sumOf(const Records& records, Figure&& figure) {
  std::int64_t sum = 0;
  for (const auto& record : records) {
    sum += (record.*figure)();
  }
  return sum;
}

std::string_view imbalanceOf(const v1::Payment& payment) {
  if (payment.amount() < 0 || payment.tip() < 0 || payment.change() < 0) {
    return "a payment is below zero";
  }
  if (payment.tender() != v1::CASH && (payment.change() != 0 || payment.rounding() != 0)) {
    return "change or rounding without cash";
  }
  if (payment.tendered() != payment.amount() + payment.tip() + payment.rounding() + payment.change()) {
    return "a payment is not what was handed over";
  }
  const auto within = [](std::int64_t refunded, std::int64_t taken) {
    return refunded >= 0 && refunded <= taken;
  };
  if (!within(payment.refunded_amount(), payment.amount()) ||
      !within(payment.refunded_tip(), payment.tip())) {
    return "more was refunded than taken";
  }
  if (sumOf(payment.refunds(), &v1::Refund::amount) != payment.refunded_amount() ||
      sumOf(payment.refunds(), &v1::Refund::tip) != payment.refunded_tip()) {
    return "the refunds do not make what was refunded";
  }
  const std::int64_t rounding = sumOf(payment.refunds(), &v1::Refund::rounding);
  const std::int64_t handedBack = payment.refunded_amount() + payment.refunded_tip() + rounding;
  const std::int64_t handedOver = payment.tendered() - payment.change();
  const bool isAll = payment.refunded_amount() == payment.amount() && payment.refunded_tip() == payment.tip();
  // Journals from before refunds were rounded handed back to the cent.
  if (rounding != 0 && (handedBack > handedOver || (isAll && handedBack != handedOver))) {
    return "what was handed back is not what was handed over";
  }
  return {};
}

// Whether what was paid fits where the bill stands.
bool paymentsFit(const v1::Bill& bill) {
  const std::int64_t paid = sumOf(bill.payments(), &v1::Payment::amount);
  const std::int64_t kept = paid - sumOf(bill.payments(), &v1::Payment::refunded_amount);
  if (bill.state() == v1::BILL_VOIDED) {
    return isAllGivenBack(bill);
  }
  return bill.state() == v1::PAID ? kept <= bill.total() && bill.total() <= paid : kept < bill.total();
}

} // namespace

Money paidAmount(const v1::Bill& bill) {
  return Money(sumOf(bill.payments(), &v1::Payment::amount));
}

Money refundedAmount(const v1::Bill& bill) {
  return Money(sumOf(bill.payments(), &v1::Payment::refunded_amount));
}

Money cashKept(const v1::Payment& payment) {
  return Money(payment.amount() + payment.tip() + payment.rounding() - payment.refunded_amount() -
               payment.refunded_tip() - sumOf(payment.refunds(), &v1::Refund::rounding));
}

bool isAllGivenBack(const v1::Payment& payment) {
  return refundableAmount(payment).isZero() && refundableTip(payment).isZero();
}

bool isAllGivenBack(const v1::Bill& bill) {
  return std::ranges::all_of(bill.payments(),
                             [](const v1::Payment& payment) { return isAllGivenBack(payment); });
}

Money openAmount(const v1::Bill& bill) {
  return bill.state() == v1::DUE ? Money(bill.total()) - (paidAmount(bill) - refundedAmount(bill)) : Money();
}

Money refundableAmount(const v1::Payment& payment) {
  return Money(payment.amount()) - Money(payment.refunded_amount());
}

Money refundableTip(const v1::Payment& payment) {
  return Money(payment.tip()) - Money(payment.refunded_tip());
}

std::string_view imbalanceOf(const v1::Bill& bill) {
  if (!isInRange(bill)) {
    return "a figure is out of range";
  }
  std::int64_t onTop = 0;
  for (const v1::TaxBucket& bucket : bill.taxes()) {
    if (bucket.net() + bucket.tax() != bucket.gross()) {
      return "net and tax do not make the gross";
    }
    onTop += bucket.inclusive() ? 0 : bucket.tax();
  }
  if (sumOf(bill.lines(), &v1::BillLine::amount) + onTop != bill.total()) {
    return "the lines do not make the total";
  }
  if (sumOf(bill.taxes(), &v1::TaxBucket::gross) != bill.total()) {
    return "the tax buckets do not make the total";
  }
  for (const v1::Payment& payment : bill.payments()) {
    if (const std::string_view found = imbalanceOf(payment); !found.empty()) {
      return found;
    }
  }
  return paymentsFit(bill) ? std::string_view() : "payments and what is open do not make the total";
}

} // namespace comanda::payment
