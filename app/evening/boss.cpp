// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evening/boss.h"

#include "app/evening/cash.h"
#include "domain/closing/sums.h"
#include "domain/drawer/cash.h"

#include <algorithm>
#include <chrono>
#include <string>

namespace comanda::evening {
namespace {

// Chances per mille and per look (every ten seconds).
constexpr int kVoid = 1;
constexpr int kRefund = 4;
constexpr std::chrono::minutes kEmptyFor{30};
constexpr std::chrono::minutes kLateAfter{25};
// So long the tills have to count their drawers themselves.
constexpr std::chrono::minutes kTillsCount{10};

} // namespace

void Boss::act(values::Instant now) {
  if (isServiceOver(house(), now, m_doorsClose)) {
    closeDay(now);
    return;
  }
  m_overSince.reset();
  for (const v1::Order* order : house().orders.sorted()) {
    if (order->status() == v1::OPEN && !cancelWhatIsEmpty(*order, now) && dice().chance(kVoid)) {
      voidSomething(*order);
    }
  }
  hurry(now);
  if (dice().chance(kRefund)) {
    refundSomething();
  }
}

bool Boss::cancelWhatIsEmpty(const v1::Order& order, values::Instant now) {
  const bool hasNothing =
      std::ranges::all_of(order.lines(), [](const auto& line) { return line.state() == v1::VOIDED; });
  if (!hasNothing || now - stage().momentOf(order.opened_at()) < kEmptyFor) {
    return false;
  }
  v1::CancelOrder cancel;
  cancel.set_order_id(order.id());
  cancel.set_reason("nothing ordered");
  submit(std::move(cancel));
  return true;
}

void Boss::voidSomething(const v1::Order& order) {
  for (const v1::OrderLine& line : order.lines()) {
    const bool isWithKitchen =
        line.state() == v1::SENT || line.state() == v1::PREPARING || line.state() == v1::READY;
    if (isWithKitchen && line.bill_id().empty()) {
      v1::VoidLine voided;
      voided.set_order_id(order.id());
      voided.set_line_id(line.id());
      voided.set_reason("guest changed their mind");
      submit(std::move(voided));
      return;
    }
  }
}

void Boss::hurry(values::Instant now) {
  for (const v1::Ticket* ticket : house().tickets.sorted()) {
    if (ticket->state() == v1::QUEUED && !ticket->priority() &&
        now - stage().momentOf(ticket->made_at()) > kLateAfter) {
      v1::PrioritizeTicket prioritize;
      prioritize.set_ticket_id(ticket->id());
      prioritize.set_priority(true);
      submit(std::move(prioritize));
      return;
    }
  }
}

// Of the running day only: the day's sales count what is given back for the day of its bill, the Z report for
// the day of giving. Both are right, and could not be compared in the end.
void Boss::refundSomething() {
  const std::string& today = house().day.get().business_day();
  for (const v1::Bill* bill : house().bills.sorted()) {
    const bool isUntouched = std::ranges::all_of(
        bill->payments(), [](const v1::Payment& payment) { return payment.refunded_amount() == 0; });
    if (bill->state() == v1::PAID && bill->business_day() == today && isUntouched &&
        bill->payments_size() > 0 && trait(bill->id(), "cold", 20) == 0) {
      const v1::Payment& payment = bill->payments(0);
      if (payment.amount() == 0) {
        continue;
      }
      refund(*bill, payment);
      return;
    }
  }
}

// Cash comes out of the drawer that it went into, if that is still open.
void Boss::refund(const v1::Bill& bill, const v1::Payment& payment) {
  v1::RefundPayment refund;
  refund.set_refund_id(newId());
  refund.set_bill_id(bill.id());
  refund.set_payment_id(payment.id());
  refund.set_amount(std::max<std::int64_t>(payment.amount() / 4, 1));
  refund.set_reason("the soup was cold");
  const v1::Drawer* drawer = house().drawers.find(payment.drawer_id());
  if (drawer != nullptr && drawer->state() == v1::DRAWER_OPEN) {
    refund.set_drawer_id(drawer->id());
  }
  submit(std::move(refund));
}

// A drawer that no till of this evening counts (of an evening that was broken off, with more tills) is
// counted by the manager.
void Boss::closeDay(values::Instant now) {
  m_overSince = m_overSince.value_or(now);
  for (const v1::Drawer* drawer : house().drawers.sorted()) {
    if (drawer->state() != v1::DRAWER_OPEN) {
      continue;
    }
    if (now - *m_overSince >= kTillsCount) {
      v1::CloseDrawer close;
      close.set_drawer_id(drawer->id());
      close.set_counted(std::max<std::int64_t>(drawer::expectedCash(*drawer), 0));
      submit(std::move(close));
    }
    return;
  }
  if (closing::isAnythingRunning(house())) {
    submit(v1::CloseDay());
  }
}

} // namespace comanda::evening
