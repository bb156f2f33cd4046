// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evening/waiter.h"

#include "app/evening/appetite.h"
#include "domain/floor/table_state.h"

#include <algorithm>
#include <chrono>

namespace comanda::evening {
namespace {

using std::chrono::minutes;

// Chances per mille and per look (a waiter looks every ten seconds).
constexpr int kArrival = 12;
constexpr int kClear = 60;
constexpr int kServe = 350;
constexpr int kFire = 120;
constexpr int kBill = 60;
constexpr int kMisadventure = 3;
// Of 100 parties.
constexpr int kDessertPercent = 60;
constexpr int kSplitBillPercent = 15;
constexpr minutes kReadMenu{4};
constexpr int kDessertCourse = 3;

bool hasState(const v1::Order& order, v1::LineState state) {
  return std::ranges::any_of(order.lines(), [&](const v1::OrderLine& line) { return line.state() == state; });
}

bool isInKitchen(const v1::OrderLine& line) {
  return line.state() == v1::SENT || line.state() == v1::PREPARING || line.state() == v1::READY;
}

bool hasCourse(const v1::Order& order, int course) {
  return std::ranges::any_of(order.lines(),
                             [&](const v1::OrderLine& line) { return line.course() == course; });
}

} // namespace

void Waiter::act(values::Instant now) {
  for (const v1::Table* table : house().tables.sorted()) {
    if (m_tableIds.contains(table->id())) {
      attendTable(*table, now);
    }
  }
}

void Waiter::attendTable(const v1::Table& table, values::Instant now) {
  const v1::TableStatus status = floor::statusOf(house(), table.id());
  const v1::Order* order = house().orders.find(status.order_id());
  if (order != nullptr && order->status() == v1::OPEN) {
    attendOrder(*order, now);
  } else if (status.state() == v1::DIRTY && dice().chance(kClear)) {
    v1::FreeTable free;
    free.set_table_id(table.id());
    submit(std::move(free));
  } else if (status.state() == v1::FREE && now < m_doorsClose && dice().chance(kArrival)) {
    seatGuests(table);
  } else if (status.state() == v1::SEATED) {
    // Somebody was seated and the host stopped before their order was opened.
    v1::OpenOrder open;
    open.set_order_id(newId());
    open.set_type(v1::DINE_IN);
    open.set_table_id(table.id());
    submit(std::move(open));
  }
}

void Waiter::seatGuests(const v1::Table& table) {
  v1::SeatTable seat;
  seat.set_table_id(table.id());
  seat.set_covers(dice().between(1, table.seats()));
  v1::EnterTable enter;
  enter.set_table_id(table.id());
  v1::OpenOrder open;
  open.set_order_id(newId());
  open.set_type(v1::DINE_IN);
  open.set_table_id(table.id());
  submit(std::move(seat), std::move(enter), std::move(open));
}

void Waiter::attendOrder(const v1::Order& order, values::Instant now) {
  if (order.lines().empty()) {
    if (now - stage().momentOf(order.opened_at()) >= kReadMenu) {
      takeCourse(order, {0, 1, kMainsCourse}, now);
    }
    return;
  }
  if (hasState(order, v1::UNSENT)) {
    v1::SendRound send;
    send.set_order_id(order.id());
    send.set_round_id(newId());
    submit(std::move(send));
    return;
  }
  if ((dice().chance(kMisadventure) && misadventure(order)) || serveWhatIsReady(order)) {
    return;
  }
  if (std::ranges::any_of(order.lines(), isInKitchen) || fireNextCourse(order) || hasState(order, v1::HELD)) {
    return;
  }
  if (!hasCourse(order, kDessertCourse) && trait(order.id(), "dessert", 100) < kDessertPercent) {
    takeCourse(order, {kDessertCourse}, now);
    if (underWay() > 0) {
      return;
    }
  }
  bringBill(order);
}

void Waiter::takeCourse(const v1::Order& order, const std::vector<int>& courses, values::Instant now) {
  v1::AddLines add;
  add.set_order_id(order.id());
  const int guests = std::max(order.covers(), 1);
  for (const int course : courses) {
    for (v1::NewLine& line : appetite(house(), stage().wallTime(now), course, guests, dice(), ids())) {
      // Mains wait for the starters.
      line.set_hold(course == kMainsCourse);
      *add.add_lines() = std::move(line);
    }
  }
  if (add.lines().empty()) {
    return;
  }
  const bool hasSomethingToSend =
      std::ranges::any_of(add.lines(), [](const auto& line) { return !line.hold(); });
  if (!hasSomethingToSend) {
    for (v1::NewLine& line : *add.mutable_lines()) {
      line.set_hold(false);
    }
  }
  v1::SendRound send;
  send.set_order_id(order.id());
  send.set_round_id(newId());
  submit(std::move(add), std::move(send));
}

bool Waiter::serveWhatIsReady(const v1::Order& order) {
  if (!hasState(order, v1::READY) || !dice().chance(kServe)) {
    return false;
  }
  v1::ServeLines serve;
  serve.set_order_id(order.id());
  for (const v1::OrderLine& line : order.lines()) {
    if (line.state() == v1::READY) {
      serve.add_line_ids(line.id());
    }
  }
  submit(std::move(serve));
  return true;
}

bool Waiter::fireNextCourse(const v1::Order& order) {
  int next = kDessertCourse + 1;
  for (const v1::OrderLine& line : order.lines()) {
    if (line.state() == v1::HELD) {
      next = std::min(next, line.course());
    }
  }
  if (next > kDessertCourse || !dice().chance(kFire)) {
    return false;
  }
  v1::FireCourse fire;
  fire.set_order_id(order.id());
  fire.set_round_id(newId());
  fire.set_course(next);
  submit(std::move(fire));
  return true;
}

void Waiter::bringBill(const v1::Order& order) {
  std::vector<std::string> unbilled;
  for (const v1::OrderLine& line : order.lines()) {
    if (line.bill_id().empty() && line.state() != v1::VOIDED) {
      unbilled.push_back(line.id());
    }
  }
  if (unbilled.empty() || !dice().chance(kBill)) {
    return;
  }
  v1::IssueBill bill;
  bill.set_order_id(order.id());
  bill.set_bill_id(newId());
  const bool isSplit = unbilled.size() > 1 && trait(order.id(), "split", 100) < kSplitBillPercent;
  if (!isSplit) {
    submit(std::move(bill));
    return;
  }
  v1::IssueBill other;
  other.set_order_id(order.id());
  other.set_bill_id(newId());
  for (std::size_t i = 0; i < unbilled.size(); ++i) {
    (i % 2 == 0 ? bill : other).add_line_ids(unbilled[i]);
  }
  submit(std::move(bill), std::move(other));
}

bool Waiter::misadventure(const v1::Order& order) {
  if (dice().chance(500)) {
    for (const v1::Table* table : house().tables.sorted()) {
      if (m_tableIds.contains(table->id()) && floor::statusOf(house(), table->id()).state() == v1::FREE) {
        v1::TransferOrder transfer;
        transfer.set_order_id(order.id());
        transfer.set_table_id(table->id());
        submit(std::move(transfer));
        return true;
      }
    }
  }
  // Two parties know each other: theirs becomes one check.
  for (const v1::Order* other : house().orders.sorted()) {
    const bool hasNoBill =
        std::ranges::all_of(order.lines(), [](const auto& line) { return line.bill_id().empty(); });
    if (other->status() == v1::OPEN && other->id() != order.id() && m_tableIds.contains(other->table_id()) &&
        hasNoBill) {
      v1::MergeOrders merge;
      merge.set_from_order_id(order.id());
      merge.set_into_order_id(other->id());
      submit(std::move(merge));
      return true;
    }
  }
  return false;
}

} // namespace comanda::evening
