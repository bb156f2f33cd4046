// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/sales_sums.h"

#include "comanda/v1/order.pb.h"
#include "comanda/v1/payment.pb.h"
#include "server/journal/run_bound.h"
#include "server/reports/average.h"
#include "server/reports/sql.h"

#include <utility>

namespace comanda::reports {
namespace {

using journal::Database;
using journal::Result;
using journal::Statement;

v1::SalesTotal& dayOf(SalesSums& sums, std::string_view day) {
  return sums.days[std::string(day)];
}

Result<void> sumOrders(Database& database, const Days& days, SalesSums& sums) {
  return journal::forEachBound(
      database, sql::named("sum_orders"),
      [&](const Statement& row) {
        v1::SalesTotal& day = dayOf(sums, row.text(0));
        day.set_orders(row.integer(1));
        day.set_orders_closed(row.integer(2));
        day.set_orders_cancelled(row.integer(3));
        day.set_covers(row.integer(4));
      },
      days.first, days.last, static_cast<int>(v1::CLOSED), static_cast<int>(v1::CANCELLED));
}

Result<void> sumLines(Database& database, const Days& days, SalesSums& sums) {
  return journal::forEachBound(
      database, sql::named("sum_lines"),
      [&](const Statement& row) {
        v1::SalesTotal& day = dayOf(sums, row.text(0));
        day.set_lines_total(row.integer(1));
        day.set_voided(row.integer(2));
      },
      days.first, days.last);
}

Result<void> sumBills(Database& database, const Days& days, SalesSums& sums) {
  return journal::forEachBound(
      database, sql::named("sum_bills"),
      [&](const Statement& row) {
        v1::SalesTotal& day = dayOf(sums, row.text(0));
        day.set_bills(row.integer(1));
        day.set_total_sales(row.integer(2));
        day.set_average_bill(average(day.total_sales(), day.bills()));
        day.set_due(row.integer(3));
      },
      days.first, days.last, static_cast<int>(v1::BILL_VOIDED), static_cast<int>(v1::DUE));
}

// The rows come tender by tender.
v1::TenderTotal& tenderOf(SalesSums& sums, v1::Tender tender) {
  if (sums.tenders.empty() || sums.tenders.rbegin()->tender() != tender) {
    sums.tenders.Add()->set_tender(tender);
  }
  return *sums.tenders.rbegin();
}

Result<void> sumPayments(Database& database, const Days& days, SalesSums& sums) {
  return journal::forEachBound(
      database, sql::named("sum_payments"),
      [&](const Statement& row) {
        const std::int64_t refunded = row.integer(6);
        const std::int64_t tip = row.integer(4) - row.integer(7);
        v1::TenderTotal& tender = tenderOf(sums, static_cast<v1::Tender>(row.integer(0)));
        tender.set_payments(tender.payments() + row.integer(2));
        tender.set_amount(tender.amount() + row.integer(3) - refunded);
        tender.set_tip(tender.tip() + tip);
        tender.set_rounding(tender.rounding() + row.integer(5));
        tender.set_refunded(tender.refunded() + refunded);
        v1::SalesTotal& day = dayOf(sums, row.text(1));
        day.set_tips(day.tips() + tip);
      },
      days.first, days.last, static_cast<int>(v1::BILL_VOIDED));
}

Result<void> sumTaxes(Database& database, const Days& days, SalesSums& sums) {
  auto taxes = taxTotals(database, days);
  if (!taxes) {
    return std::unexpected(std::move(taxes.error()));
  }
  sums.taxes = *std::move(taxes);
  return {};
}

} // namespace

Result<SalesSums> salesSums(Database& database, const Days& days) {
  SalesSums sums;
  for (const auto sum : {sumOrders, sumLines, sumBills, sumPayments, sumTaxes}) {
    if (auto summed = sum(database, days, sums); !summed) {
      return std::unexpected(std::move(summed.error()));
    }
  }
  return sums;
}

Result<TaxTotals> taxTotals(Database& database, const Days& days) {
  TaxTotals totals;
  auto summed = journal::forEachBound(
      database, sql::named("sum_taxes"),
      [&](const Statement& row) {
        v1::TaxTotal& total = *totals.Add();
        total.set_tax_rate_id(std::string(row.text(0)));
        total.set_name(std::string(row.text(1)));
        total.set_net(row.integer(2));
        total.set_tax(row.integer(3));
        total.set_gross(row.integer(4));
        total.set_ppm(static_cast<int>(row.integer(5)));
        total.set_inclusive(row.integer(6) != 0);
      },
      days.first, days.last, static_cast<int>(v1::BILL_VOIDED));
  return summed ? Result<TaxTotals>(std::move(totals)) : std::unexpected(std::move(summed.error()));
}

} // namespace comanda::reports
