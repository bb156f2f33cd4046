// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/invariants.h"

#include "domain/drawer/cash.h"
#include "domain/kitchen/station_load.h"
#include "domain/kitchen/ticket_state.h"
#include "domain/payment/balance.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace comanda::domain {
namespace {

bool wasSent(v1::LineState state) {
  return state != v1::UNSENT && state != v1::HELD;
}

// It was sent, and the guest does not have it yet.
bool isAwaited(const v1::OrderLine& line) {
  return line.state() == v1::SENT || line.state() == v1::PREPARING || line.state() == v1::READY;
}

void checkLine(const House& house, const v1::Order& order, const v1::OrderLine& line,
               std::vector<std::string>& broken) {
  const std::string where = "order " + order.id() + ", line " + line.id() + ": ";
  if (wasSent(line.state()) == line.round_id().empty()) {
    broken.push_back(where + "what was sent has a round, what was not has none");
  }
  const bool isCooking = line.state() == v1::SENT || line.state() == v1::PREPARING;
  if (isCooking && line.kitchen_line_id().empty()) {
    broken.push_back(where + "waits for a kitchen that does not know it");
  }
  if (line.quantity() < 1) {
    broken.push_back(where + "has no portions");
  }
  if (!line.bill_id().empty()) {
    const v1::Bill* bill = house.bills.find(line.bill_id());
    const bool isOnIt = bill != nullptr && bill->state() != v1::BILL_VOIDED &&
                        std::ranges::count(bill->lines(), line.id(), &v1::BillLine::line_id) == 1;
    if (!isOnIt || line.state() == v1::VOIDED) {
      broken.push_back(where + "is not on the bill that it names");
    }
    if (bill != nullptr && bill->state() == v1::DUE && order.status() != v1::OPEN) {
      broken.push_back(where + "its order is over and its bill is due");
    }
  }
}

// Each id once over all bills, and the index says where.
class IdsOfMoney {
public:
  explicit IdsOfMoney(std::string_view kind) : m_kind(kind) {}

  void add(const v1::Bill& bill, const std::string& id, std::vector<std::string>& broken) {
    if (!m_billOf.emplace(id, bill.id()).second) {
      broken.push_back("bill " + bill.number() + ": " + m_kind + " " + id + " is there twice");
    }
  }

  void compare(const values::Registry<std::string>& index, std::vector<std::string>& broken) const {
    std::map<std::string, std::string> kept;
    index.forEach([&](const std::string& id, const std::string& billId) { kept[id] = billId; });
    if (kept != m_billOf) {
      broken.push_back("the index of " + m_kind + "s is not what the bills say");
    }
  }

private:
  std::string m_kind;
  std::map<std::string, std::string> m_billOf;
};

void checkDrawer(const v1::Drawer& drawer, std::vector<std::string>& broken) {
  std::map<v1::CashMovementKind, std::int64_t> moved;
  for (const v1::CashMovement& movement : drawer.movements()) {
    moved[movement.kind()] += movement.amount();
  }
  const std::string where = "drawer " + drawer.id() + ": ";
  if (moved[v1::CASH_PAID_IN] != drawer.paid_in() || moved[v1::CASH_PAID_OUT] != drawer.paid_out() ||
      moved[v1::CASH_DROPPED] != drawer.dropped()) {
    broken.push_back(where + "its movements do not make its sums");
  }
  const bool isClosed = drawer.state() == v1::DRAWER_CLOSED;
  if (drawer.expected() != (isClosed ? drawer::expectedCash(drawer) : 0)) {
    broken.push_back(where + "something else was expected than went in and out");
  }
  if (drawer.difference() != (isClosed ? drawer.counted() - drawer.expected() : 0)) {
    broken.push_back(where + "its difference is not counted less expected");
  }
}

// Whatever was taken since the day was closed last is added up in several ways, which agree.
void checkDaySums(const House& house, std::vector<std::string>& broken) {
  const v1::DaySums& sums = house.daySums.get();
  std::int64_t gross = 0;
  for (const v1::TaxTotal& tax : sums.taxes()) {
    gross += tax.gross();
    if (tax.net() + tax.tax() != tax.gross()) {
      broken.push_back("the running day, rate " + tax.tax_rate_id() + ": net and tax do not make the gross");
    }
  }
  if (gross != sums.bills().issued_amount() - sums.bills().voided_amount()) {
    broken.emplace_back("the running day: its taxes do not make what was sold");
  }
  v1::CashTakings cash = sums.no_drawer();
  house.drawers.forEach([&](const v1::Drawer& drawer) {
    cash.set_payments(cash.payments() + drawer.takings().payments());
    cash.set_taken(cash.taken() + drawer.takings().taken());
    cash.set_refunds(cash.refunds() + drawer.takings().refunds());
    cash.set_given_back(cash.given_back() + drawer.takings().given_back());
  });
  const auto found = std::ranges::find(sums.tenders(), v1::CASH, &v1::TenderSums::tender);
  const v1::TenderSums all = found == sums.tenders().end() ? v1::TenderSums() : *found;
  if (cash.payments() != all.payments() || cash.refunds() != all.refunds() ||
      cash.taken() != all.amount() + all.tip() + all.rounding() ||
      cash.given_back() != all.refunded_amount() + all.refunded_tip() + all.refund_rounding()) {
    broken.emplace_back("the running day: its cash is not what is in drawers and in none");
  }
}

} // namespace

void checkMoney(const House& house, std::vector<std::string>& broken) {
  std::set<std::string> numbers;
  IdsOfMoney payments("payment");
  IdsOfMoney refunds("refund");
  house.bills.forEach([&](const v1::Bill& bill) {
    if (!numbers.insert(bill.number()).second) {
      broken.push_back("bill " + bill.number() + ": its number is there twice");
    }
    for (const v1::Payment& payment : bill.payments()) {
      payments.add(bill, payment.id(), broken);
      for (const v1::Refund& refund : payment.refunds()) {
        refunds.add(bill, refund.id(), broken);
      }
    }
    if (const std::string_view sentence = payment::imbalanceOf(bill); !sentence.empty()) {
      broken.push_back("bill " + bill.number() + ": " + std::string(sentence));
    }
  });
  payments.compare(house.billOfPayment, broken);
  refunds.compare(house.billOfRefund, broken);
}

void checkCash(const House& house, std::vector<std::string>& broken) {
  std::set<std::string> movementIds;
  std::set<std::string> openNames;
  std::set<std::string> openDevices;
  for (const v1::Drawer* drawer : house.drawers.sorted()) {
    checkDrawer(*drawer, broken);
    for (const v1::CashMovement& movement : drawer->movements()) {
      if (!movementIds.insert(movement.id()).second) {
        broken.push_back("drawer " + drawer->id() + ": movement " + movement.id() + " is there twice");
      }
    }
    if (drawer->state() == v1::DRAWER_OPEN && !openNames.insert(drawer->name()).second) {
      broken.push_back("drawer " + drawer->id() + ": another open one has its name");
    }
    if (drawer->state() == v1::DRAWER_OPEN && !openDevices.insert(drawer->device_id()).second) {
      broken.push_back("drawer " + drawer->id() + ": another open one stands at its device");
    }
  }
  checkDaySums(house, broken);
}

void checkFloor(const House& house, std::vector<std::string>& broken) {
  house.tableStatuses.forEach([&](const v1::TableStatus& status) {
    const v1::Order* order = house.orders.find(status.order_id());
    const bool isIdle = status.state() == v1::FREE || status.state() == v1::DIRTY;
    if (isIdle && (!status.order_id().empty() || status.covers() != 0)) {
      broken.push_back("table " + status.table_id() + ": is free or dirty and yet in use");
    }
    if (!status.order_id().empty() &&
        (order == nullptr || order->status() != v1::OPEN || order->table_id() != status.table_id())) {
      broken.push_back("table " + status.table_id() + ": its order is not open at this table");
      return;
    }
    const bool showsNobodyWaits = status.state() == v1::SEATED || status.state() == v1::TABLE_SERVED;
    if (order != nullptr && showsNobodyWaits && std::ranges::any_of(order->lines(), isAwaited)) {
      broken.push_back("table " + status.table_id() + ": guests wait and it does not show it");
    }
    if (order != nullptr && order->covers() != status.covers()) {
      broken.push_back("table " + status.table_id() + ": it has other guests than its order");
    }
  });
  house.orders.forEach([&](const v1::Order& order) {
    const v1::TableStatus* status = house.tableStatuses.find(order.table_id());
    if (order.status() == v1::OPEN && order.type() == v1::DINE_IN &&
        (status == nullptr || status->order_id() != order.id())) {
      broken.push_back("order " + order.id() + ": its table does not know it");
    }
  });
}

void checkOrders(const House& house, std::vector<std::string>& broken) {
  std::set<std::string> lineIds;
  std::map<std::string, std::set<std::string>> index;
  house.orders.forEach([&](const v1::Order& order) {
    for (const v1::OrderLine& line : order.lines()) {
      if (!lineIds.insert(line.id()).second) {
        broken.push_back("order " + order.id() + ", line " + line.id() + ": is there twice");
      }
      index[line.id()].insert(order.id());
      if (!line.kitchen_line_id().empty()) {
        index[line.kitchen_line_id()].insert(order.id());
      }
      checkLine(house, order, line, broken);
    }
  });
  std::map<std::string, std::set<std::string>> kept;
  house.ordersOfKitchenLine.forEach([&](const std::string& id, const std::vector<std::string>& orders) {
    kept[id] = std::set(orders.begin(), orders.end());
  });
  if (index != kept) {
    broken.emplace_back("the index of kitchen lines is not what the orders say");
  }
}

void checkMenu(const House& house, std::vector<std::string>& broken) {
  std::map<std::pair<std::string, std::uint64_t>, std::int64_t> held;
  house.orders.forEach([&](const v1::Order& order) {
    for (const v1::OrderLine& line : order.lines()) {
      if (line.reserved() < 0 || line.reserved() > line.quantity()) {
        broken.push_back("order " + order.id() + ", line " + line.id() + ": holds more than it is");
      }
      if (!wasSent(line.state())) {
        held[{line.item_id(), line.counted_seq()}] += line.reserved();
      }
    }
  });
  house.availabilities.forEach([&](const v1::ItemAvailability& item) {
    const std::int64_t left = item.availability().remaining();
    if (left < 0) {
      broken.push_back("item " + item.item_id() + ": less than none is left");
    }
    // Journals from before counting was told from taking do not say how many there were.
    if (item.counted_seq() != 0 && left + held[{item.item_id(), item.counted_seq()}] > item.counted()) {
      broken.push_back("item " + item.item_id() + ": more is left and held than was counted");
    }
  });
}

void checkKitchen(const House& house, std::vector<std::string>& broken) {
  std::map<std::string, std::int64_t> loads;
  std::map<std::string, v1::LineState> states;
  house.tickets.forEach([&](const v1::Ticket& ticket) {
    loads[ticket.station_id()] += kitchen::openWorkMinutes(ticket);
    for (const v1::TicketLine& line : ticket.lines()) {
      states[line.id()] = line.state();
    }
    if (ticket.state() != kitchen::stateOf(ticket)) {
      broken.push_back("ticket " + ticket.id() + ": its state does not follow from its lines");
    }
  });
  house.orders.forEach([&](const v1::Order& order) {
    for (const v1::OrderLine& line : order.lines()) {
      const auto state = states.find(line.kitchen_line_id());
      // A waiter may serve the parts of a split line one by one.
      const bool mayDiffer = line.state() == v1::VOIDED || line.state() == v1::SERVED;
      if (state == states.end() && !line.kitchen_line_id().empty()) {
        broken.push_back("order " + order.id() + ", line " + line.id() + ": is on no ticket");
      }
      if (state != states.end() && !mayDiffer && state->second != line.state()) {
        broken.push_back("order " + order.id() + ", line " + line.id() +
                         ": stands elsewhere than its kitchen line");
      }
    }
  });
  house.stationLoads.forEach([&](const v1::StationLoad& load) {
    if (loads[load.station_id()] != load.work_minutes()) {
      broken.push_back("station " + load.station_id() + ": its load is not the sum of its open work");
    }
    loads.erase(load.station_id());
  });
  for (const auto& [stationId, work] : loads) {
    if (work != 0) {
      broken.push_back("station " + stationId + ": has open work and no load");
    }
  }
}

std::vector<std::string> brokenInvariants(const House& house) {
  std::vector<std::string> broken;
  checkMoney(house, broken);
  checkCash(house, broken);
  checkFloor(house, broken);
  checkOrders(house, broken);
  checkMenu(house, broken);
  checkKitchen(house, broken);
  return broken;
}

} // namespace comanda::domain
