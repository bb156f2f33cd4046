// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/order/amounts.h"
#include "tests/domain/payment/at_the_till.h"

#include <rapidcheck/gtest.h>

#include <algorithm>

namespace comanda::payment {
namespace {

using namespace comanda::testing;

// Decides and, where the house says yes, lets it happen.
domain::Decision carryOut(domain::House& house, const v1::Command& command) {
  domain::Decision decision = domain::decide(house, command, {});
  if (decision) {
    for (const v1::Event& event : decision->events) {
      domain::evolve(house, event);
    }
  }
  return decision;
}

// A payment of between nothing and a little more than is open, with or without tip, exact or with a note too
// large.
v1::Command anyPayment(const v1::Bill& bill, int number) {
  const std::int64_t open = openAmount(bill).minorUnits();
  const std::int64_t amount = *rc::gen::weightedOneOf<std::int64_t>(
      {{3, rc::gen::inRange<std::int64_t>(0, open + 2)}, {1, rc::gen::just(open)}});
  const std::int64_t tip = *rc::gen::weightedOneOf<std::int64_t>(
      {{2, rc::gen::just<std::int64_t>(0)}, {1, rc::gen::inRange<std::int64_t>(0, 2'000)}});
  const std::int64_t tendered = *rc::gen::weightedOneOf<std::int64_t>(
      {{2, rc::gen::just<std::int64_t>(0)}, {1, rc::gen::inRange<std::int64_t>(0, 2 * (amount + tip) + 1)}});
  const v1::Tender tender = *rc::gen::element(v1::CASH, v1::CARD, v1::MOBILE);
  return pay("p" + std::to_string(number), "bill", tender, amount, tip, tendered);
}

void checkPayment(const v1::Payment& payment, int increment) {
  RC_ASSERT(payment.change() >= 0);
  RC_ASSERT(payment.tendered() == payment.amount() + payment.tip() + payment.rounding() + payment.change());
  RC_ASSERT(2 * std::abs(payment.rounding()) <= increment);
}

RC_GTEST_PROP(Payments, AndWhatIsOpenMakeTheTotalWhateverIsPaidHow, ()) {
  const auto total = *rc::gen::inRange<std::int64_t>(1, 100'000);
  const int increment = *rc::gen::element(1, 2, 5, 10, 50, 100);
  domain::House house = houseWithBill(total, increment);
  for (int i = 0; i < 30 && billIn(house).state() == v1::DUE; ++i) {
    carryOut(house, anyPayment(billIn(house), i));
    const v1::Bill& bill = billIn(house);
    RC_ASSERT((paidAmount(bill) + openAmount(bill)).minorUnits() == total);
    RC_ASSERT((bill.state() == v1::PAID) == openAmount(bill).isZero());
    RC_ASSERT(imbalanceOf(bill) == "");
    for (const v1::Payment& payment : bill.payments()) {
      checkPayment(payment, increment);
    }
  }
}

RC_GTEST_PROP(Payments, WithRefundsInBetweenNeverLeaveTheBillOutOfBalance, ()) {
  const auto total = *rc::gen::inRange<std::int64_t>(1, 10'000);
  domain::House house = houseWithBill(total, *rc::gen::element(1, 5));
  for (int i = 0; i < 30; ++i) {
    const int payments = billIn(house).payments_size();
    if (payments > 0 && *rc::gen::inRange(0, 3) == 0) {
      const v1::Payment& payment = billIn(house).payments(*rc::gen::inRange(0, payments));
      const auto amount = *rc::gen::inRange<std::int64_t>(0, payment.amount() + 2);
      carryOut(house, refund("r" + std::to_string(i), "bill", payment.id(), amount));
    } else {
      const v1::BillState before = billIn(house).state();
      carryOut(house, anyPayment(billIn(house), i));
      const v1::Bill& bill = billIn(house);
      RC_ASSERT(before == bill.state() || paidAmount(bill) - refundedAmount(bill) == values::Money(total));
    }
    RC_ASSERT(imbalanceOf(billIn(house)) == "");
    RC_ASSERT(!openAmount(billIn(house)).isNegative());
  }
}

// However the refunds are cut, the guest has in the end what they handed over, and at no time more.
RC_GTEST_PROP(Refunds, HandBackWhatWasHandedOver, ()) {
  const auto total = *rc::gen::inRange<std::int64_t>(1, 5'000);
  const auto tip = *rc::gen::inRange<std::int64_t>(0, 500);
  const int increment = *rc::gen::element(1, 5, 10, 50);
  domain::House house = houseWithBill(total, increment);
  const v1::Tender tender = *rc::gen::element(v1::CASH, v1::CARD);
  RC_ASSERT(carryOut(house, pay("p", "bill", tender, total, tip, 0)).has_value());
  for (int i = 0; !isAllGivenBack(billIn(house)); ++i) {
    const v1::Payment& payment = billIn(house).payments(0);
    const auto some = [&](values::Money left) {
      return *rc::gen::inRange<std::int64_t>(0, left.minorUnits() + 1);
    };
    const bool rest = i > 10;
    carryOut(house, refund("r" + std::to_string(i), "bill", "p",
                           rest ? refundableAmount(payment).minorUnits() : some(refundableAmount(payment)),
                           rest ? refundableTip(payment).minorUnits() : some(refundableTip(payment))));
    RC_ASSERT(imbalanceOf(billIn(house)) == "");
    RC_ASSERT(!cashKept(billIn(house).payments(0)).isNegative());
  }
  const v1::Payment& payment = billIn(house).payments(0);
  RC_ASSERT(cashKept(payment).isZero());
  for (const v1::Refund& refund : payment.refunds()) {
    RC_ASSERT((refund.amount() + refund.tip() + refund.rounding()) >= 0);
    RC_ASSERT((tender == v1::CASH || refund.rounding() == 0));
  }
}

// An order to take away with any lines, some of them at rates that are added to the price.
v1::Order anyOrder() {
  v1::Order order;
  order.set_id("o1");
  order.set_type(v1::TAKEAWAY);
  order.set_status(v1::OPEN);
  const int lines = *rc::gen::inRange(1, 20);
  for (int i = 0; i < lines; ++i) {
    v1::OrderLine& line = *order.add_lines();
    line.set_id("l" + std::to_string(i));
    line.set_unit_price(*rc::gen::inRange<std::int64_t>(0, 10'000));
    line.set_quantity(*rc::gen::inRange(1, 20));
    line.set_state(*rc::gen::element(v1::UNSENT, v1::SENT, v1::SERVED, v1::VOIDED));
    const int rate = *rc::gen::inRange(0, 4);
    line.set_tax_rate_id("rate" + std::to_string(rate));
    line.set_tax_ppm(rate * 55'555);
    line.set_tax_inclusive(rate % 2 == 0);
    v1::ChosenModifier& modifier = *line.add_modifiers();
    modifier.set_quantity(*rc::gen::inRange(1, 4));
    modifier.set_price(*rc::gen::inRange<std::int64_t>(0, 500));
  }
  return order;
}

RC_GTEST_PROP(Bill, OfAnyLinesHasTaxBucketsThatMakeTheTotal, ()) {
  domain::House house;
  house.day.edit().set_business_day("2026-03-14");
  const v1::Order order = anyOrder();
  house.orders.put("o1", order);

  const domain::Decision decision = carryOut(house, issueBill("bill", "o1"));

  const bool anythingLeft = std::ranges::any_of(
      order.lines(), [](const v1::OrderLine& line) { return line.state() != v1::VOIDED; });
  RC_ASSERT(decision.has_value() == anythingLeft);
  if (anythingLeft) {
    const v1::Bill& bill = billIn(house);
    std::int64_t gross = 0;
    for (const v1::TaxBucket& bucket : bill.taxes()) {
      gross += bucket.gross();
    }
    RC_ASSERT(gross == bill.total());
    RC_ASSERT(imbalanceOf(bill) == "");
    RC_ASSERT(bill.total() == order::totalsOf(order).total.minorUnits());
  }
}

RC_GTEST_PROP(Bill, OfAnOrderInPartsBillsEveryLineOnce, ()) {
  domain::House house;
  house.day.edit().set_business_day("2026-03-14");
  const v1::Order order = anyOrder();
  house.orders.put("o1", order);
  values::Money billed;

  for (int i = 0; i < order.lines_size(); ++i) {
    if (*rc::gen::arbitrary<bool>()) {
      carryOut(house, issueBill("part" + std::to_string(i), "o1", {order.lines(i).id()}));
    }
  }
  carryOut(house, issueBill("rest", "o1"));

  house.bills.forEach([&](const v1::Bill& bill) {
    for (const v1::BillLine& line : bill.lines()) {
      billed += values::Money(line.amount());
    }
  });
  RC_ASSERT(billed == order::totalsOf(order).lines);
}

} // namespace
} // namespace comanda::payment
