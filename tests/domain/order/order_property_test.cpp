// SPDX-License-Identifier: GPL-3.0-or-later
// What holds whatever people tap: moving conserves, tickets and checks agree, restored houses equal those
// that grew. (RC_ASSERT takes an expression apart: && and || stop short only within parentheses of their
// own.)
#include "domain/order/amounts.h"
#include "domain/order/kitchen_line_index.h"
#include "tests/domain/order/at_table.h"

#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace comanda::testing {
namespace {

const Names kOrders = {"o1", "o2", "o3"};

template <class T>
T pick(const std::vector<T>& values) {
  return *rc::gen::elementOf(values);
}

// Three checks with a few lines each, some sent, one of them to take away, so that two tax rates meet.
Scenario anyEvening() {
  Scenario scenario;
  scenario.given(smallTrattoria())
      .given(openOrder("o1", "t1"))
      .given(openOrder("o2", "t2"))
      .given(openTakeaway("o3"));
  scenario.given(countdown("salad", 50));
  int next = 0;
  for (const std::string& order : kOrders) {
    std::vector<v1::NewLine> lines;
    const int count = *rc::gen::inRange(1, 5);
    for (int i = 0; i < count; ++i) {
      const std::string id = "l" + std::to_string(next++);
      const int portions = *rc::gen::inRange(1, 6);
      const v1::NewLine line =
          pick<v1::NewLine>({steak(id, portions), beer(id, portions), newLine(id, "salad", portions),
                             newLine(id, "bread", portions)});
      lines.push_back(*rc::gen::arbitrary<bool>() ? held(line) : line);
    }
    scenario.given(addLines(order, lines));
    if (*rc::gen::arbitrary<bool>()) {
      scenario.when(sendRound(order, "r-" + order));
    }
  }
  return scenario;
}

// Some line of the house: order id and line id. Every evening has one.
std::pair<std::string, std::string> anyLine(const Scenario& scenario) {
  std::vector<std::pair<std::string, std::string>> lines = {{"o1", "nothing"}};
  for (const v1::Order* order : scenario.house().orders.sorted()) {
    for (const v1::OrderLine& line : order->lines()) {
      lines.emplace_back(order->id(), line.id());
    }
  }
  return pick(lines);
}

v1::Command anyMove(const Scenario& scenario, int step) {
  const auto [order, line] = anyLine(scenario);
  switch (*rc::gen::inRange(0, 8)) {
  case 0: return mergeOrders(pick(kOrders), pick(kOrders));
  case 1:
  case 2:
  case 3: return moveLines(order, pick(kOrders), {line});
  case 4: return transferOrder(order, pick<std::string>({"t1", "t2", "t3", "t4"}));
  default: return splitLine(order, line, "s" + std::to_string(step), *rc::gen::inRange(1, 4));
  }
}

std::string anyTicket(const Scenario& scenario) {
  Names ids = {"none"};
  for (const v1::Ticket* ticket : scenario.house().tickets.sorted()) {
    ids.push_back(ticket->id());
  }
  return pick(ids);
}

v1::Command anyCommand(const Scenario& scenario, int step) {
  const auto [order, line] = anyLine(scenario);
  const std::string id = std::to_string(step);
  const std::string ticket = anyTicket(scenario);
  switch (*rc::gen::inRange(0, 18)) {
  case 0:
    return addLines(pick(kOrders), {newLine("a" + id, "salad", *rc::gen::inRange(1, 9)), steak("b" + id, 2)});
  case 1: return changeLine(order, newLine(line, "salad", *rc::gen::inRange(1, 9)));
  case 2: return removeLines(order, {line});
  case 3: return holdLines(order, {line}, *rc::gen::arbitrary<bool>());
  case 4:
  case 5: return sendRound(order, "x" + id);
  case 6: return fireCourse(order, "x" + id, *rc::gen::inRange(0, 3));
  case 7: return serveLines(order, {line});
  case 8: return voidLine(order, line);
  case 9: return cancelOrder(order);
  case 10: return bumpTicket(ticket);
  case 11: return serveTicket(ticket);
  case 12: return recallTicket(ticket);
  case 13: return tickLines(ticket, {line});
  case 14: return openOrder(pick(kOrders), pick<std::string>({"t1", "t2", "t3"}));
  default: return anyMove(scenario, step);
  }
}

// What everything comes to: the lines' amounts, and those of each kind of goods.
struct Books {
  std::int64_t amount = 0;
  std::map<std::string, std::int64_t> amountByKind;
  int portions = 0;

  bool operator==(const Books&) const = default;
};

Books booksOf(const Scenario& scenario) {
  Books books;
  scenario.house().orders.forEach([&](const v1::Order& order) {
    books.amount += order::totalsOf(order).lines.minorUnits();
    for (const v1::OrderLine& line : order.lines()) {
      books.amountByKind[line.tax_class_id()] += order::amountOf(line).minorUnits();
      books.portions += line.quantity();
    }
  });
  return books;
}

// Food is taxed by where it is eaten, drinks are not: whatever way a line came to its order.
void checkTaxes(const domain::House& house) {
  house.orders.forEach([&](const v1::Order& order) {
    for (const v1::OrderLine& line : order.lines()) {
      const char* const food = order.type() == v1::TAKEAWAY ? "iva4" : "iva10";
      if (line.state() != v1::VOIDED) {
        RC_ASSERT(line.tax_rate_id() == (line.item_id() == "beer" ? "iva22" : food));
      }
    }
  });
}

RC_GTEST_PROP(Moves, ConserveAmountsAndPortionsAndTaxByTheOrder, ()) {
  Scenario scenario = anyEvening();
  const Books before = booksOf(scenario);
  const auto ticketsBefore = domain::snapshot(scenario.house(), v1::AUDIENCE_KITCHEN).SerializeAsString();
  for (int step = 0; step < 30; ++step) {
    scenario.when(anyMove(scenario, step));
    checkTaxes(scenario.house());
  }
  RC_ASSERT(booksOf(scenario) == before);
  v1::HouseSnapshot after = domain::snapshot(scenario.house(), v1::AUDIENCE_KITCHEN);
  v1::HouseSnapshot expected;
  expected.ParseFromString(ticketsBefore);
  after.set_seq(expected.seq());
  RC_ASSERT(after.SerializeAsString() == expected.SerializeAsString());
}

// All lines of the house by id; an id that stands twice fails.
std::map<std::string, const v1::OrderLine*> linesById(const domain::House& house) {
  std::map<std::string, const v1::OrderLine*> lines;
  house.orders.forEach([&](const v1::Order& order) {
    for (const v1::OrderLine& line : order.lines()) {
      RC_ASSERT(lines.emplace(line.id(), &line).second);
    }
  });
  return lines;
}

// A line of a check stands where its ticket line stands; only waiters who serve part of it may be ahead.
bool agree(v1::LineState onCheck, v1::LineState onTicket) {
  return onCheck == onTicket || (onCheck == v1::SERVED && onTicket == v1::READY);
}

// Every portion that a ticket line still asks for stands on some check, in the same state.
void checkTickets(const domain::House& house) {
  std::map<std::string, int> onChecks;
  std::multimap<std::string, v1::LineState> states;
  for (const auto& [id, line] : linesById(house)) {
    if (!line->kitchen_line_id().empty() && line->state() != v1::VOIDED) {
      onChecks[line->kitchen_line_id()] += line->quantity();
      states.emplace(line->kitchen_line_id(), line->state());
    }
  }
  house.tickets.forEach([&](const v1::Ticket& ticket) {
    bool allOver = true;
    for (const v1::TicketLine& line : ticket.lines()) {
      const bool over = line.state() == v1::SERVED || line.state() == v1::VOIDED;
      allOver = allOver && over;
      for (auto [state, end] = states.equal_range(line.id()); state != end; ++state) {
        RC_ASSERT(agree(state->second, line.state()));
      }
      // What was voided after it was served stays on its ticket, and a recall brings it back.
      if (!over) {
        RC_ASSERT(onChecks[line.id()] == line.quantity() - line.voided_quantity());
      }
    }
    RC_ASSERT((ticket.state() == v1::TICKET_SERVED) == allOver);
  });
}

// A table and its order know each other, and no two tables have one order.
void checkTables(const domain::House& house) {
  house.orders.forEach([&](const v1::Order& order) {
    const v1::TableStatus* status = house.tableStatuses.find(order.table_id());
    const bool atTable = order.status() == v1::OPEN && order.type() == v1::DINE_IN;
    RC_ASSERT((!atTable || (status != nullptr && status->order_id() == order.id())));
    RC_ASSERT((!atTable || status->covers() == order.covers()));
  });
  std::set<std::string> seen;
  house.tableStatuses.forEach([&](const v1::TableStatus& status) {
    if (!status.order_id().empty()) {
      const v1::Order* order = house.orders.find(status.order_id());
      RC_ASSERT(seen.insert(status.order_id()).second);
      RC_ASSERT((order != nullptr && order->status() == v1::OPEN && order->table_id() == status.table_id()));
      const bool awaited = std::ranges::any_of(order->lines(), [](const v1::OrderLine& line) {
        return line.state() == v1::SENT || line.state() == v1::PREPARING || line.state() == v1::READY;
      });
      RC_ASSERT((!awaited || (status.state() != v1::SEATED && status.state() != v1::TABLE_SERVED)));
    }
  });
}

// What the salad's countdown took is what stands on the checks, unless it was deleted unsent.
void checkCountdown(const Scenario& scenario) {
  int salads = 0;
  for (const auto& [id, line] : linesById(scenario.house())) {
    salads += line->item_id() == "salad" ? line->quantity() : 0;
  }
  RC_ASSERT(leftOf(scenario, "salad") == 50 - salads);
}

RC_GTEST_PROP(Orders, KeepTheirInvariantsWhateverIsTapped, ()) {
  Scenario scenario = anyEvening();
  for (int step = 0; step < 40; ++step) {
    scenario.when(anyCommand(scenario, step));
    checkTickets(scenario.house());
    checkTables(scenario.house());
    checkCountdown(scenario);
    checkTaxes(scenario.house());
  }
  domain::House reindexed = scenario.house();
  order::reindexKitchenLines(reindexed);
  RC_ASSERT(reindexed.ordersOfKitchenLine == scenario.house().ordersOfKitchenLine);
}

RC_GTEST_PROP(Orders, RestoredAnywhereEndTheSame, ()) {
  Scenario scenario = anyEvening();
  for (int step = 0; step < 15; ++step) {
    scenario.when(anyCommand(scenario, step));
  }
  const std::size_t cut = *rc::gen::inRange<std::size_t>(0, scenario.journal().size());
  domain::House house;
  for (std::size_t i = 0; i < scenario.journal().size(); ++i) {
    if (i == cut) {
      house = domain::restore(domain::snapshot(house, v1::AUDIENCE_HOST_ONLY));
    }
    domain::evolve(house, scenario.journal()[i]);
  }
  RC_ASSERT(domain::digest(house, v1::AUDIENCE_HOST_ONLY) ==
            domain::digest(scenario.house(), v1::AUDIENCE_HOST_ONLY));
  RC_ASSERT(house.ordersOfKitchenLine == scenario.house().ordersOfKitchenLine);
}

} // namespace
} // namespace comanda::testing
