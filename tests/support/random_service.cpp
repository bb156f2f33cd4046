// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random_service.h"

#include "domain/floor/table_state.h"
#include "domain/payment/balance.h"
#include "tests/support/commands.h"

#include <algorithm>

namespace comanda::testing {

// SplitMix64 (Steele, Lea, Flood 2014): small, and the same everywhere.
int RandomService::below(int n) {
  m_state += 0x9e3779b97f4a7c15ULL;
  std::uint64_t z = m_state;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
  return static_cast<int>((z ^ (z >> 31)) % static_cast<std::uint64_t>(n));
}

std::string RandomService::newId(const char* kind) {
  return kind + std::to_string(++m_lastId);
}

std::string RandomService::oneOf(std::initializer_list<const char*> values) {
  return values.begin()[below(static_cast<int>(values.size()))];
}

std::string RandomService::someLine(const domain::House& house, const std::string& orderId) {
  const v1::Order* order = house.orders.find(orderId);
  if (order == nullptr || order->lines().empty() || below(20) == 0) {
    return "missing";
  }
  return order->lines(below(order->lines_size())).id();
}

v1::NewLine RandomService::someNewLine() {
  const std::string id = newId("l");
  const int quantity = 1 + below(4);
  v1::NewLine line;
  switch (below(5)) {
  case 0: line = steak(id, quantity); break;
  case 1: line = beer(id, quantity, below(2) == 0 ? "small" : "large"); break;
  case 2: line = newLine(id, "bread", quantity); break;
  case 3:
    line = newLine(id, "steak", quantity); // its required choice is missing
    break;
  default: line = newLine(id, "salad", quantity); break;
  }
  line.set_hold(below(4) == 0);
  return line;
}

v1::Command RandomService::next(const domain::House& house) {
  switch (below(15)) {
  case 14: return drawerCommand(house);
  case 13: return officeCommand(house);
  case 0:
  case 1:
  case 2:
  case 3: return orderCommand(house);
  case 10:
  case 11:
  case 12: return finishingCommand(house);
  case 4: return moveCommand(house);
  case 5:
  case 6: return kitchenCommand(house);
  case 7:
  case 8: return moneyCommand(house);
  default: return floorCommand(house);
  }
}

v1::Command RandomService::finishingCommand(const domain::House& house) {
  const std::string orderId = some(house.orders);
  const v1::Order* order = house.orders.find(orderId);
  if (order == nullptr || order->status() != v1::OPEN) {
    return freeTable(some(house.tables));
  }
  for (const v1::OrderLine& line : order->lines()) {
    if (line.state() == v1::UNSENT) {
      return sendRound(orderId, newId("r"));
    }
    if (line.state() == v1::HELD) {
      return fireCourse(orderId, newId("r"), line.course());
    }
  }
  for (const v1::OrderLine& line : order->lines()) {
    const v1::Bill* bill = house.bills.find(line.bill_id());
    if (line.state() != v1::VOIDED && bill == nullptr) {
      return issueBill(newId("b"), orderId);
    }
    if (bill != nullptr && bill->state() == v1::DUE) {
      return pay(newId("p"), bill->id(), below(2) == 0 ? v1::CASH : v1::CARD,
                 payment::openAmount(*bill).minorUnits());
    }
  }
  return closeOrder(orderId);
}

v1::Command RandomService::orderCommand(const domain::House& house) {
  const std::string orderId = some(house.orders);
  switch (below(14)) {
  case 10: {
    v1::NewLine line = someNewLine();
    line.set_id(someLine(house, orderId));
    return changeLine(orderId, line);
  }
  case 11: return holdLines(orderId, {someLine(house, orderId)}, below(2) == 0);
  case 12: return setCovers(orderId, 1 + below(6));
  case 13: return assignOrder(orderId, some(house.staff));
  case 0: return openOrder(newId("o"), some(house.tables), below(5));
  case 1: return openTakeaway(newId("o"));
  case 2:
  case 3:
  case 4: return addLines(orderId, {someNewLine(), someNewLine()});
  case 5:
  case 6: return sendRound(orderId, newId("r"));
  case 7: return fireCourse(orderId, newId("r"), below(4));
  case 8: return serveLines(orderId, {someLine(house, orderId)});
  default: {
    v1::RemoveLines body;
    body.set_order_id(orderId);
    body.add_line_ids(someLine(house, orderId));
    return commandOf(body);
  }
  }
}

v1::Command RandomService::moveCommand(const domain::House& house) {
  const std::string orderId = some(house.orders);
  switch (below(6)) {
  case 0: {
    v1::TransferOrder body;
    body.set_order_id(orderId);
    body.set_table_id(some(house.tables));
    for (const v1::Table* table : house.tables.sorted()) {
      if (floor::statusOf(house, table->id()).state() == v1::FREE) {
        body.set_table_id(table->id());
      }
    }
    return commandOf(body);
  }
  case 1: {
    v1::MergeOrders body;
    body.set_from_order_id(orderId);
    body.set_into_order_id(some(house.orders));
    return commandOf(body);
  }
  case 2:
  case 3: return moveLines(orderId, some(house.orders), {someLine(house, orderId)});
  default: return splitLine(orderId, someLine(house, orderId), newId("l"), 1 + below(3));
  }
}

v1::Command RandomService::kitchenCommand(const domain::House& house) {
  const std::string ticketId = some(house.tickets);
  switch (below(7)) {
  case 6: return prioritizeTicket(ticketId, below(3) != 0);
  case 0: return startTicket(ticketId);
  case 1: {
    const v1::Ticket* ticket = house.tickets.find(ticketId);
    const std::string lineId =
        ticket == nullptr ? "missing" : ticket->lines(below(ticket->lines_size())).id();
    return tickLines(ticketId, {lineId}, below(4) != 0);
  }
  case 2:
  case 3: return bumpTicket(ticketId);
  case 4: return serveTicket(ticketId);
  default: return recallTicket(ticketId);
  }
}

v1::Command RandomService::moneyCommand(const domain::House& house) {
  const std::string orderId = some(house.orders);
  const std::string billId = some(house.bills);
  const v1::Bill* bill = house.bills.find(billId);
  switch (below(11)) {
  case 9: // a terminal that lost its answer: the same money again
    return pay(some(house.billOfPayment), billId, v1::CARD,
               bill == nullptr ? 100 : payment::openAmount(*bill).minorUnits());
  case 10: return takeBackCommand(house, billId);
  case 0: return issueBill(newId("b"), orderId, {someLine(house, orderId)});
  case 1:
  case 2: return issueBill(newId("b"), orderId);
  case 3: return voidBill(billId);
  case 4:
  case 5: {
    const std::int64_t open = bill == nullptr ? 100 : payment::openAmount(*bill).minorUnits();
    const auto tender = static_cast<v1::Tender>(1 + below(3));
    const v1::Command payment =
        pay(newId("p"), billId, tender, below(3) == 0 ? open / 2 : open + (below(4) == 0 ? 1 : 0), below(300),
            tender == v1::CASH && below(2) == 0 ? open + 5'000 : 0);
    return below(4) == 0 ? atDrawer(payment, someDrawer(house)) : payment;
  }
  case 6: {
    const bool hasPayment = bill != nullptr && bill->payments_size() > 0;
    return refund(newId("f"), billId, hasPayment ? bill->payments(0).id() : "missing", below(2'000),
                  below(100));
  }
  case 7: return voidLine(orderId, someLine(house, orderId));
  default: return below(4) == 0 ? cancelOrder(orderId) : closeOrder(orderId);
  }
}

// Gives back what is left of its payments one by one, and then takes the bill back.
v1::Command RandomService::takeBackCommand(const domain::House& house, const std::string& billId) {
  if (const v1::Bill* bill = house.bills.find(billId)) {
    for (const v1::Payment& payment : bill->payments()) {
      if (!payment::isAllGivenBack(payment)) {
        return refund(below(4) == 0 ? some(house.billOfRefund) : newId("f"), billId, payment.id(),
                      payment::refundableAmount(payment).minorUnits(),
                      payment::refundableTip(payment).minorUnits());
      }
    }
  }
  return voidBill(billId);
}

v1::Command RandomService::floorCommand(const domain::House& house) {
  switch (below(7)) {
  case 5: return enterTable(some(house.tables));
  case 6: return leaveTable(some(house.tables));
  case 0: return seatTable(some(house.tables), 1 + below(4));
  case 1:
  case 2: return freeTable(some(house.tables));
  case 3: return countdown("salad", below(20));
  default: return available("salad", below(3) == 0 ? v1::Availability::OFF : v1::Availability::ON);
  }
}

} // namespace comanda::testing
