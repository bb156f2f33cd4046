// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/closing/report.h"

#include "domain/drawer/cash.h"
#include "domain/order/amounts.h"
#include "domain/payment/balance.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

namespace comanda::closing {
namespace {

// What of the order is on no bill yet, with the tax on top of it.
std::int64_t unbilledAmount(const v1::Order& order) {
  std::vector<const v1::OrderLine*> unbilled;
  for (const v1::OrderLine& line : order.lines()) {
    if (line.bill_id().empty()) {
      unbilled.push_back(&line);
    }
  }
  std::int64_t amount = 0;
  for (const v1::TaxBucket& bucket : order::taxBuckets(unbilled)) {
    amount += bucket.gross();
  }
  return amount;
}

void setSales(v1::DayReport& report, const v1::DaySums& sums) {
  *report.mutable_bills() = sums.bills();
  *report.mutable_taxes() = sums.taxes();
  std::ranges::sort(*report.mutable_taxes(), {}, [](const v1::TaxTotal& tax) {
    return std::tuple(tax.tax_rate_id(), tax.ppm(), tax.inclusive());
  });
  for (const v1::TaxTotal& tax : sums.taxes()) {
    report.set_net(report.net() + tax.net());
    report.set_tax(report.tax() + tax.tax());
  }
  report.set_gross(sums.bills().issued_amount() - sums.bills().voided_amount());
  *report.mutable_tenders() = sums.tenders();
  std::ranges::sort(*report.mutable_tenders(), {}, &v1::TenderSums::tender);
}

void setDrawers(v1::DayReport& report, const domain::House& house) {
  for (const v1::Drawer* drawer : house.drawers.sorted()) {
    v1::Drawer& told = *report.add_drawers();
    told = *drawer;
    if (told.state() == v1::DRAWER_OPEN) {
      told.set_expected(drawer::expectedCash(told));
    }
  }
  std::ranges::stable_sort(*report.mutable_drawers(), {}, &v1::Drawer::name);
}

void setOpenOrders(v1::DayReport& report, const domain::House& house) {
  std::vector<const v1::Order*> open;
  house.orders.forEach([&](const v1::Order& order) {
    if (order.status() == v1::OPEN) {
      open.push_back(&order);
    }
  });
  std::ranges::sort(open, {}, [](const v1::Order* order) {
    return std::tuple<const std::string&, int, const std::string&>(order->owner_id(), order->number(),
                                                                   order->id());
  });
  report.set_orders_open(static_cast<std::int64_t>(open.size()));
  for (const v1::Order* order : open) {
    const std::int64_t amount = unbilledAmount(*order);
    report.set_orders_open_amount(report.orders_open_amount() + amount);
    if (report.open_orders_size() < kCarriedNamedMax) {
      v1::CarriedOrder& carried = *report.add_open_orders();
      const v1::Table* table = house.tables.find(order->table_id());
      carried.set_order_id(order->id());
      carried.set_number(order->number());
      carried.set_table(table == nullptr ? "" : table->name());
      carried.set_owner_id(order->owner_id());
      carried.set_amount(amount);
    }
  }
}

void setDueBills(v1::DayReport& report, const domain::House& house) {
  std::vector<const v1::Bill*> due;
  house.bills.forEach([&](const v1::Bill& bill) {
    if (bill.state() == v1::DUE) {
      due.push_back(&bill);
    }
  });
  std::ranges::sort(due, {}, [](const v1::Bill* bill) {
    return std::tuple<const std::string&, const std::string&>(bill->number(), bill->id());
  });
  report.set_bills_due(static_cast<std::int64_t>(due.size()));
  for (const v1::Bill* bill : due) {
    const std::int64_t amount = payment::openAmount(*bill).minorUnits();
    report.set_bills_due_amount(report.bills_due_amount() + amount);
    if (report.due_bills_size() < kCarriedNamedMax) {
      v1::CarriedBill& carried = *report.add_due_bills();
      carried.set_bill_id(bill->id());
      carried.set_number(bill->number());
      carried.set_order_id(bill->order_id());
      carried.set_amount(amount);
    }
  }
}

} // namespace

v1::DayReport reportSoFar(const domain::House& house) {
  const v1::DaySums& sums = house.daySums.get();
  v1::DayReport report;
  report.set_number(sums.closed() + 1);
  if (sums.has_since()) {
    *report.mutable_since() = sums.since();
  }
  report.set_first_business_day(sums.first_business_day());
  report.set_business_day(house.day.get().business_day());
  setSales(report, sums);
  setDrawers(report, house);
  *report.mutable_no_drawer() = sums.no_drawer();
  setOpenOrders(report, house);
  setDueBills(report, house);
  return report;
}

} // namespace comanda::closing
