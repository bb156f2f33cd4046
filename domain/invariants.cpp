// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/invariants.h"

#include "domain/kitchen/station_load.h"
#include "domain/kitchen/ticket_state.h"
#include "domain/payment/balance.h"

#include <algorithm>
#include <map>
#include <set>

namespace comanda::domain {
namespace {

bool wasSent(v1::LineState state) {
  return state != v1::UNSENT && state != v1::HELD;
}

void checkLine(const House& house, const v1::Order& order, const v1::OrderLine& line,
               std::vector<std::string>& broken) {
  const std::string where = "order " + order.id() + ", line " + line.id() + ": ";
  if (wasSent(line.state()) == line.round_id().empty()) {
    broken.push_back(where + "what was sent has a round, what was not has none");
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
  }
}

} // namespace

void checkMoney(const House& house, std::vector<std::string>& broken) {
  house.bills.forEach([&](const v1::Bill& bill) {
    if (const std::string_view sentence = payment::imbalanceOf(bill); !sentence.empty()) {
      broken.push_back("bill " + bill.number() + ": " + std::string(sentence));
    }
  });
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
  checkFloor(house, broken);
  checkOrders(house, broken);
  checkKitchen(house, broken);
  return broken;
}

} // namespace comanda::domain
