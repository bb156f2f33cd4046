// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever an evening brought, its daily sales agree with the house and with themselves.
#include "domain/order/amounts.h"
#include "domain/payment/balance.h"
#include "server/reports/daily_sales.h"
#include "tests/support/commands.h"
#include "tests/support/filled_tables.h"
#include "tests/support/random_service.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

namespace comanda::testing {
namespace {

v1::DailySales salesOf(FilledTables& tables) {
  v1::GetDailySales query;
  query.set_business_day("2026-03-14");
  return must(reports::dailySales(tables.database(), query));
}

// The trattoria as it is, or with drinks' tax on top of their prices.
std::vector<v1::Command> trattoria(bool hasExclusiveTax) {
  std::vector<v1::Command> commands = smallTrattoria();
  if (hasExclusiveTax) {
    v1::Settings settings = trattoriaSettings();
    settings.mutable_tax_rates(1)->set_inclusive(false);
    commands.push_back(changeSettings(settings));
  }
  return commands;
}

Scenario randomEvening(std::uint64_t seed, bool hasExclusiveTax, int commands = 150) {
  Scenario scenario;
  scenario.given(trattoria(hasExclusiveTax));
  RandomService service(seed);
  for (int i = 0; i < commands; ++i) {
    scenario.when(service.next(scenario.house()));
    scenario.later(i % 3 == 0 ? 1 : 0);
  }
  return scenario;
}

// Whatever can be sent and billed is, so that no line is left without a bill.
void billEverything(Scenario& scenario) {
  for (const v1::Order* order : scenario.house().orders.sorted()) {
    const std::string id = order->id();
    std::vector<std::string> held;
    for (const v1::OrderLine& line : order->lines()) {
      if (line.state() == v1::HELD) {
        held.push_back(line.id());
      }
    }
    if (!held.empty()) {
      scenario.when(holdLines(id, held, false));
    }
    scenario.when(sendRound(id, "last-" + id));
    scenario.when(issueBill("last-" + id, id));
  }
}

std::int64_t exclusiveTax(const domain::House& house) {
  std::int64_t sum = 0;
  house.bills.forEach([&](const v1::Bill& bill) {
    for (const v1::TaxBucket& tax : bill.taxes()) {
      sum += bill.state() == v1::BILL_VOIDED || tax.inclusive() ? 0 : tax.tax();
    }
  });
  return sum;
}

// What was given back of bills before they were paid in full, and so was owed once more; bills that were
// taken back after that count nowhere.
std::int64_t refundedWhileDue(const std::vector<v1::Event>& journal) {
  std::map<std::string, std::int64_t> refunded;
  std::map<std::string, bool> isPaid;
  for (const v1::Event& event : journal) {
    if (event.has_payment_taken()) {
      isPaid[event.payment_taken().payment().bill_id()] = event.payment_taken().bill_state() == v1::PAID;
    } else if (event.has_payment_refunded() && !isPaid[event.payment_refunded().bill_id()]) {
      refunded[event.payment_refunded().bill_id()] += event.payment_refunded().amount();
    } else if (event.has_bill_voided()) {
      refunded.erase(event.bill_voided().bill_id());
    }
  }
  std::int64_t sum = 0;
  for (const auto& [billId, amount] : refunded) {
    sum += amount;
  }
  return sum;
}

RC_GTEST_PROP(DailySales, AgreeWithTheHouse, (std::uint64_t seed, bool hasExclusiveTax)) {
  const Scenario scenario = randomEvening(seed, hasExclusiveTax);
  FilledTables& tables = FilledTables::anew(scenario);
  const v1::DailySales sales = salesOf(tables);
  std::int64_t bills = 0, total = 0, due = 0, lines = 0;
  scenario.house().bills.forEach([&](const v1::Bill& bill) {
    if (bill.state() != v1::BILL_VOIDED) {
      ++bills;
      total += bill.total();
      due += payment::openAmount(bill).minorUnits();
    }
  });
  scenario.house().orders.forEach(
      [&](const v1::Order& order) { lines += order::totalsOf(order).lines.minorUnits(); });
  RC_ASSERT(sales.bills() == bills);
  RC_ASSERT(sales.total_sales() == total);
  RC_ASSERT(sales.due() == due);
  RC_ASSERT(sales.lines_total() == lines);
}

RC_GTEST_PROP(DailySales, ReconcileLinesBillsAndPayments, (std::uint64_t seed, bool hasExclusiveTax)) {
  Scenario scenario = randomEvening(seed, hasExclusiveTax);
  billEverything(scenario);
  FilledTables& tables = FilledTables::anew(scenario);
  const v1::DailySales sales = salesOf(tables);
  RC_ASSERT(sales.lines_total() + exclusiveTax(scenario.house()) == sales.total_sales());

  std::int64_t taken = 0, gross = 0, hours = 0, billsByHour = 0;
  for (const v1::TenderTotal& tender : sales.tenders()) {
    taken += tender.amount() + tender.refunded();
  }
  RC_ASSERT(taken - refundedWhileDue(scenario.journal()) == sales.total_sales() - sales.due());
  for (const v1::TaxTotal& tax : sales.taxes()) {
    RC_ASSERT(tax.net() + tax.tax() == tax.gross());
    gross += tax.gross();
  }
  RC_ASSERT(gross == sales.total_sales());
  for (const v1::HourTotal& hour : sales.by_hour()) {
    hours += hour.total();
    billsByHour += hour.bills();
  }
  RC_ASSERT(hours == sales.total_sales());
  RC_ASSERT(billsByHour == sales.bills());
}

RC_GTEST_PROP(DailySales, StayTheSameWhereverLinesGo, (std::uint64_t seed)) {
  Scenario scenario = randomEvening(seed, false, 80);
  FilledTables& tables = FilledTables::anew(scenario);
  const std::int64_t before = salesOf(tables).lines_total();
  RandomService service(seed + 1);
  for (int i = 0; i < 200; ++i) {
    v1::Command command = service.next(scenario.house());
    if (command.has_split_line()) {
      command.mutable_split_line()->set_new_line_id("part-" + std::to_string(i));
    }
    if (command.has_split_line() || command.has_move_lines() || command.has_merge_orders()) {
      scenario.when(command);
    }
  }
  tables.take(scenario);
  RC_ASSERT(salesOf(tables).lines_total() == before);
}

} // namespace
} // namespace comanda::testing
