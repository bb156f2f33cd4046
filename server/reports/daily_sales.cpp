// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/daily_sales.h"

#include "domain/values/rounding.h"
#include "server/journal/run_bound.h"
#include "server/reports/read_transaction.h"
#include "server/reports/sql.h"

#include <initializer_list>

namespace comanda::reports {
namespace {

using journal::Database;
using journal::Result;
using journal::Statement;

Result<void> sumOrders(Database& database, v1::DailySales& sales) {
  return journal::forEachBound(
      database, sql::named("sum_orders"),
      [&](const Statement& row) {
        sales.set_orders(row.integer(0));
        sales.set_orders_closed(row.integer(1));
        sales.set_orders_cancelled(row.integer(2));
        sales.set_covers(row.integer(3));
      },
      sales.business_day(), static_cast<int>(v1::CLOSED), static_cast<int>(v1::CANCELLED));
}

Result<void> sumLines(Database& database, v1::DailySales& sales) {
  return journal::forEachBound(
      database, sql::named("sum_lines"),
      [&](const Statement& row) {
        sales.set_lines_total(row.integer(0));
        sales.set_voided(row.integer(1));
      },
      sales.business_day());
}

Result<void> sumBills(Database& database, v1::DailySales& sales) {
  return journal::forEachBound(
      database, sql::named("sum_bills"),
      [&](const Statement& row) {
        sales.set_bills(row.integer(0));
        sales.set_total_sales(row.integer(1));
        sales.set_due(row.integer(2));
        if (sales.bills() > 0) {
          sales.set_average_bill(
              values::divide(sales.total_sales(), sales.bills(), values::Rounding::HalfUp));
        }
      },
      sales.business_day(), static_cast<int>(v1::BILL_VOIDED), static_cast<int>(v1::DUE));
}

Result<void> sumPayments(Database& database, v1::DailySales& sales) {
  return journal::forEachBound(
      database, sql::named("sum_payments"),
      [&](const Statement& row) {
        v1::TenderTotal& total = *sales.add_tenders();
        total.set_tender(static_cast<v1::Tender>(row.integer(0)));
        total.set_payments(row.integer(1));
        total.set_amount(row.integer(2) - row.integer(5));
        total.set_tip(row.integer(3) - row.integer(6));
        total.set_rounding(row.integer(4));
        total.set_refunded(row.integer(5));
      },
      sales.business_day(), static_cast<int>(v1::BILL_VOIDED));
}

Result<void> sumTaxes(Database& database, v1::DailySales& sales) {
  return journal::forEachBound(
      database, sql::named("sum_taxes"),
      [&](const Statement& row) {
        v1::TaxTotal& total = *sales.add_taxes();
        total.set_tax_rate_id(std::string(row.text(0)));
        total.set_name(std::string(row.text(1)));
        total.set_net(row.integer(2));
        total.set_tax(row.integer(3));
        total.set_gross(row.integer(4));
      },
      sales.business_day(), static_cast<int>(v1::BILL_VOIDED));
}

Result<void> sumHours(Database& database, v1::DailySales& sales) {
  return journal::forEachBound(
      database, sql::named("sum_hours"),
      [&](const Statement& row) {
        v1::HourTotal& total = *sales.add_by_hour();
        total.set_hour(static_cast<int>(row.integer(0)));
        total.set_bills(row.integer(1));
        total.set_total(row.integer(2));
      },
      sales.business_day(), static_cast<int>(v1::BILL_VOIDED));
}

} // namespace

Result<v1::DailySales> dailySales(Database& database, const v1::GetDailySales& query) {
  const auto moment = ReadTransaction::begin(database);
  if (!moment) {
    return std::unexpected(moment.error());
  }
  v1::DailySales sales;
  sales.set_business_day(query.business_day());
  for (const auto sum : {sumOrders, sumLines, sumBills, sumPayments, sumTaxes, sumHours}) {
    if (auto summed = sum(database, sales); !summed) {
      return std::unexpected(std::move(summed.error()));
    }
  }
  return sales;
}

} // namespace comanda::reports
