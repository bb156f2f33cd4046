// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evening/cash.h"

#include "domain/drawer/cash.h"

#include <algorithm>
#include <map>

namespace comanda::evening {
namespace {

// What became of it in the drawers and outside of them.
v1::CashTakings cashOf(const v1::DayReport& report) {
  v1::CashTakings sum = report.no_drawer();
  for (const v1::Drawer& drawer : report.drawers()) {
    sum.set_taken(sum.taken() + drawer.takings().taken());
    sum.set_given_back(sum.given_back() + drawer.takings().given_back());
  }
  return sum;
}

// By tender what stayed of amounts, tips and rounding.
using Kept = std::map<v1::Tender, std::int64_t>;

Kept keptOf(const v1::DailySales& sales) {
  Kept kept;
  for (const v1::TenderTotal& tender : sales.tenders()) {
    kept[tender.tender()] += tender.amount() + tender.tip() + tender.rounding();
  }
  return kept;
}

Kept keptOf(std::span<const v1::DayReport> reports) {
  Kept kept;
  for (const v1::DayReport& report : reports) {
    for (const v1::TenderSums& sums : report.tenders()) {
      kept[sums.tender()] += sums.amount() + sums.tip() + sums.rounding() - sums.refunded_amount() -
                             sums.refunded_tip() - sums.refund_rounding();
    }
  }
  return kept;
}

} // namespace

const v1::Drawer* openDrawerNamed(const domain::House& house, std::string_view name) {
  for (const v1::Drawer* drawer : house.drawers.sorted()) {
    if (drawer->state() == v1::DRAWER_OPEN && drawer->name() == name) {
      return drawer;
    }
  }
  return nullptr;
}

bool isServiceOver(const domain::House& house, values::Instant now, values::Instant doorsClose) {
  bool isOver = now >= doorsClose;
  house.orders.forEach([&](const v1::Order& order) { isOver = isOver && order.status() != v1::OPEN; });
  house.bills.forEach([&](const v1::Bill& bill) { isOver = isOver && bill.state() != v1::DUE; });
  return isOver;
}

std::vector<std::string> brokenReport(const v1::DayReport& report) {
  std::vector<std::string> broken;
  const std::string name = "Z report " + std::to_string(report.number()) + ": ";
  std::int64_t gross = 0;
  for (const v1::TaxTotal& tax : report.taxes()) {
    gross += tax.gross();
  }
  if (gross != report.gross() || report.net() + report.tax() != report.gross()) {
    broken.push_back(name + "its taxes come to " + std::to_string(gross) + ", what was sold to " +
                     std::to_string(report.gross()));
  }
  const v1::CashTakings cash = cashOf(report);
  const std::int64_t kept = keptOf({&report, 1})[v1::CASH];
  if (cash.taken() - cash.given_back() != kept) {
    broken.push_back(name + "the cash of its drawers comes to " +
                     std::to_string(cash.taken() - cash.given_back()) + ", that of its payments to " +
                     std::to_string(kept));
  }
  for (const v1::Drawer& drawer : report.drawers()) {
    if (drawer.state() != v1::DRAWER_CLOSED || drawer.expected() != drawer::expectedCash(drawer) ||
        drawer.difference() != drawer.counted() - drawer.expected()) {
      broken.push_back(name + "drawer " + drawer.name() + " is not what went in less what went out");
    }
  }
  return broken;
}

std::vector<std::string> brokenClosings(const v1::DailySales& sales, std::span<const v1::DayReport> reports) {
  if (reports.empty()) {
    return {"the day was not closed"};
  }
  const auto reachesBack = [&](const v1::DayReport& report) {
    return report.first_business_day() < sales.business_day();
  };
  if (std::ranges::any_of(reports, reachesBack)) {
    return {};
  }
  std::vector<std::string> broken;
  std::int64_t gross = 0;
  std::int64_t bills = 0;
  for (const v1::DayReport& report : reports) {
    gross += report.gross();
    bills += report.bills().issued() - report.bills().voided();
  }
  if (gross != sales.total_sales() || bills != sales.bills()) {
    broken.push_back("the Z reports come to " + std::to_string(gross) + " on " + std::to_string(bills) +
                     " bills, the day's sales to " + std::to_string(sales.total_sales()) + " on " +
                     std::to_string(sales.bills()));
  }
  if (keptOf(reports) != keptOf(sales)) {
    broken.emplace_back("the Z reports have other payments than the day's sales");
  }
  return broken;
}

} // namespace comanda::evening
