// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pictures/demo_evening.h"

#include "tests/resources/demo_files.h"
#include "tests/support/commands.h"

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace comanda::pictures {

using namespace comanda::testing;

namespace {

constexpr int kMinutesToday = 103; // from 19:00 to 20:43

class DemoEvening {
public:
  DemoEvening() { m_scenario.as("staff-admin").given(demoCommands()); }

  DemoEvening& at(int minute) {
    m_scenario.later(minute - m_minute);
    m_minute = minute;
    return *this;
  }

  DemoEvening& seat(const std::string& waiter, const std::string& table, int covers) {
    m_scenario.as(waiter).given(openOrder("order-" + table, "table-" + table, covers));
    return *this;
  }

  DemoEvening& send(const std::string& table, const std::vector<std::string>& items) {
    const std::string order = "order-" + table;
    const std::string round = order + "-r" + std::to_string(++m_rounds);
    std::vector<v1::NewLine> lines;
    for (const std::string& item : items) {
      lines.push_back(newLine("line-" + std::to_string(++m_lines), "item-" + item));
    }
    m_scenario.given(addLines(order, lines)).given(sendRound(order, round));
    return *this;
  }

  /// All that a table waits for; or the first ticket of it alone.
  DemoEvening& cook(const std::string& table, bool isFirstAlone = false) {
    std::vector<std::string> tickets = ticketsOf(table);
    if (isFirstAlone) tickets.resize(1);
    for (const std::string& id : tickets) {
      std::vector<std::string> ready;
      for (const v1::TicketLine& line : m_scenario.house().tickets.find(id)->lines()) {
        ready.push_back(line.id());
      }
      m_scenario.given(tickLines(id, ready));
    }
    return *this;
  }

  DemoEvening& serve(const std::string& table) {
    for (const std::string& id : ticketsOf(table))
      m_scenario.given(serveTicket(id));
    return *this;
  }

  DemoEvening& given(const v1::Command& command) {
    m_scenario.given(command);
    return *this;
  }

  Scenario take() { return std::move(m_scenario); }

private:
  std::vector<std::string> ticketsOf(const std::string& table) const {
    std::vector<std::string> ids;
    for (const v1::Ticket* ticket : m_scenario.house().tickets.sorted()) {
      if (ticket->order_id() == "order-" + table && ticket->state() != v1::TICKET_SERVED) {
        ids.push_back(ticket->id());
      }
    }
    return ids;
  }

  Scenario m_scenario;
  int m_minute = 0;
  int m_rounds = 0;
  int m_lines = 0;
};

void earlyTables(DemoEvening& evening) {
  evening.at(20).seat("staff-server-2", "6", 5).send("6", {"caprese", "bruschetta", "tiramisu"});
  evening.cook("6").serve("6");
  evening.at(30).seat("staff-server-1", "7", 3).send("7", {"cannolo", "panna-cotta"}).cook("7").serve("7");
  evening.at(60).seat("staff-server-3", "9", 7).at(62).send("9", {"parmigiana", "branzino", "verdure"});
  evening.at(70).seat("staff-server-2", "11", 2).at(74).send("11", {"limonata", "limonata"});
  evening.at(73).seat("staff-server-4", "8", 6).send("8", {"branzino", "parmigiana", "patate"});
  evening.at(79).seat("staff-server-2", "4", 2).send("4", {"caprese", "branzino"});
}

void lateTables(DemoEvening& evening) {
  evening.at(80).given(openTakeaway("order-takeaway-1")).send("takeaway-1", {"verdure", "patate"});
  evening.at(84).seat("staff-server-1", "2", 2).at(85).send("2", {"caprese", "carpaccio", "verdure"});
  evening.at(86).given(issueBill("bill-6", "order-6")).given(openTakeaway("order-takeaway-2"));
  evening.at(90).seat("staff-server-3", "5", 4);
  evening.at(91).seat("staff-server-4", "10", 9).send("10", {"bruschetta", "caprese", "limonata"});
  evening.at(95).given(transferOrder("order-7", "table-12"));
  evening.at(99).seat("staff-server-1", "1", 2).seat("staff-server-2", "bar-2", 1);
  evening.at(102).cook("takeaway-1").cook("4", true);
}

} // namespace

std::unique_ptr<Stage> demoEvening() {
  DemoEvening evening;
  earlyTables(evening);
  lateTables(evening);
  auto stage = std::make_unique<Stage>(evening.at(kMinutesToday).take(), "staff-server-1");
  stage->clock.pass(std::chrono::minutes(kMinutesToday));
  return stage;
}

} // namespace comanda::pictures
