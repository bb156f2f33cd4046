// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evening/till.h"

#include "app/evening/appetite.h"
#include "app/evening/cash.h"
#include "domain/drawer/cash.h"
#include "domain/payment/balance.h"
#include "domain/values/rounding.h"

#include <algorithm>
#include <set>

namespace comanda::evening {
namespace {

// Chances per mille and per look (every ten seconds).
constexpr int kTakeawayArrival = 15;
constexpr int kPay = 80;
constexpr int kFetch = 100;
// Of 100 bills.
constexpr int kPartPaymentPercent = 12;
constexpr int kTipPercent = 40;
constexpr std::int64_t kBanknote = 1'000; // cash comes in tens
constexpr std::int64_t kFloat = 15'000;
constexpr std::int64_t kFull = 60'000;
constexpr std::int64_t kDropped = 40'000;
constexpr int kMiscountPercent = 20;

// What was handed over for so much in cash: the next banknote.
std::int64_t handedOver(std::int64_t due) {
  return values::divide(due, kBanknote, values::Rounding::Up) * kBanknote;
}

} // namespace

void Till::act(values::Instant now) {
  const v1::Drawer* drawer = openDrawerNamed(house(), drawerName());
  if (isServiceOver(house(), now, m_doorsClose)) {
    if (drawer != nullptr) {
      countDrawer(*drawer);
    }
    return;
  }
  if (drawer == nullptr) {
    openDrawer();
    return; // money is taken at the next look, when there is somewhere to put it
  }
  attendDrawer();
  if (m_index == 0 && now < m_doorsClose && dice().chance(kTakeawayArrival)) {
    openTakeaway(now);
  }
  std::set<std::string> busy;
  for (const v1::Bill* bill : house().bills.sorted()) {
    const v1::Order* order = house().orders.find(bill->order_id());
    if (bill->state() == v1::DUE && order != nullptr && isMine(*order) && dice().chance(kPay)) {
      takeMoney(*bill);
      busy.insert(order->id());
    }
  }
  for (const v1::Order* order : house().orders.sorted()) {
    if (order->status() != v1::OPEN || !isMine(*order) || busy.contains(order->id()) || closeIfDone(*order)) {
      continue;
    }
    if (order->type() != v1::DINE_IN) {
      attendTakeaway(*order);
    }
  }
}

bool Till::isMine(const v1::Order& order) const {
  return trait(order.id(), "till", m_tills) == m_index;
}

std::string Till::drawerName() const {
  return "Till " + std::to_string(m_index + 1);
}

void Till::openDrawer() {
  v1::OpenDrawer open;
  open.set_drawer_id(newId());
  open.set_name(drawerName());
  open.set_opening_float(kFloat);
  submit(std::move(open));
}

void Till::attendDrawer() {
  const v1::Drawer& drawer = *openDrawerNamed(house(), drawerName());
  if (drawer::expectedCash(drawer) < kFull) {
    return;
  }
  v1::MoveCash drop;
  drop.set_movement_id(newId());
  drop.set_drawer_id(drawer.id());
  drop.set_kind(v1::CASH_DROPPED);
  drop.set_amount(kDropped);
  drop.set_reason("to the safe");
  submit(std::move(drop));
}

// Somebody miscounts now and then, or gave wrong change.
void Till::countDrawer(const v1::Drawer& drawer) {
  v1::CloseDrawer close;
  close.set_drawer_id(drawer.id());
  const int off = trait(drawer.id(), "count", 100) < kMiscountPercent ? 50 : 0;
  close.set_counted(std::max<std::int64_t>(drawer::expectedCash(drawer) - off, 0));
  submit(std::move(close));
}

void Till::openTakeaway(values::Instant now) {
  v1::OpenOrder open;
  open.set_order_id(newId());
  open.set_type(v1::TAKEAWAY);
  open.mutable_guest()->set_id(newId());
  open.mutable_guest()->set_name("Guest " + std::to_string(dice().between(1, 999)));
  v1::AddLines add;
  add.set_order_id(open.order_id());
  for (const int course : {0, kMainsCourse}) {
    for (v1::NewLine& line :
         appetite(house(), stage().wallTime(now), course, dice().between(1, 3), dice(), ids())) {
      line.set_seat(0);
      *add.add_lines() = std::move(line);
    }
  }
  if (add.lines().empty()) {
    return;
  }
  v1::SendRound send;
  send.set_order_id(open.order_id());
  send.set_round_id(newId());
  submit(std::move(open), std::move(add), std::move(send));
}

void Till::attendTakeaway(const v1::Order& order) {
  const auto isReady = [](const v1::OrderLine& line) { return line.state() == v1::READY; };
  const auto isOver = [](const v1::OrderLine& line) {
    return line.state() == v1::READY || line.state() == v1::SERVED || line.state() == v1::VOIDED;
  };
  const auto isUnbilled = [](const v1::OrderLine& line) {
    return line.bill_id().empty() && line.state() != v1::VOIDED;
  };
  if (std::ranges::any_of(order.lines(), isUnbilled)) {
    v1::IssueBill bill;
    bill.set_order_id(order.id());
    bill.set_bill_id(newId());
    submit(std::move(bill));
  } else if (std::ranges::all_of(order.lines(), isOver) && std::ranges::any_of(order.lines(), isReady) &&
             dice().chance(kFetch)) {
    v1::ServeLines serve;
    serve.set_order_id(order.id());
    for (const v1::OrderLine& line : order.lines()) {
      if (isReady(line)) {
        serve.add_line_ids(line.id());
      }
    }
    submit(std::move(serve));
  }
}

void Till::takeMoney(const v1::Bill& bill) {
  const std::int64_t open = payment::openAmount(bill).minorUnits();
  const bool isPart =
      bill.payments().empty() && open > 1 && trait(bill.id(), "part", 100) < kPartPaymentPercent;
  v1::TakePayment pay;
  pay.set_payment_id(newId());
  pay.set_bill_id(bill.id());
  pay.set_amount(isPart ? open / 2 : open);
  if (trait(bill.id(), "tip", 100) < kTipPercent) {
    pay.set_tip(pay.amount() / 10);
  }
  switch (dice().below(5)) {
  case 0:
  case 1:
    pay.set_tender(v1::CASH);
    pay.set_tendered(handedOver(pay.amount() + pay.tip()));
    pay.set_drawer_id(openDrawerNamed(house(), drawerName())->id());
    break;
  case 2: pay.set_tender(v1::MOBILE); break;
  default: pay.set_tender(v1::CARD); break;
  }
  submit(std::move(pay));
}

bool Till::closeIfDone(const v1::Order& order) {
  bool isDone = !order.lines().empty();
  for (const v1::OrderLine& line : order.lines()) {
    const v1::Bill* bill = house().bills.find(line.bill_id());
    isDone = isDone && (line.state() == v1::VOIDED ||
                        (line.state() == v1::SERVED && bill != nullptr && bill->state() == v1::PAID));
  }
  if (isDone) {
    v1::CloseOrder close;
    close.set_order_id(order.id());
    submit(std::move(close));
  }
  return isDone;
}

} // namespace comanda::evening
