// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/daily_sales.h"

#include "server/journal/run_bound.h"
#include "server/reports/read_transaction.h"
#include "server/reports/sales_sums.h"
#include "server/reports/sql.h"

#include <utility>

namespace comanda::reports {
namespace {

using journal::Database;
using journal::Result;
using journal::Statement;

void setTotals(v1::DailySales& sales, const v1::SalesTotal& total) {
  sales.set_orders(total.orders());
  sales.set_orders_closed(total.orders_closed());
  sales.set_orders_cancelled(total.orders_cancelled());
  sales.set_covers(total.covers());
  sales.set_bills(total.bills());
  sales.set_total_sales(total.total_sales());
  sales.set_average_bill(total.average_bill());
  sales.set_due(total.due());
  sales.set_lines_total(total.lines_total());
  sales.set_voided(total.voided());
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
  auto sums = salesSums(database, {query.business_day(), query.business_day()});
  if (!sums) {
    return std::unexpected(std::move(sums.error()));
  }
  setTotals(sales, sums->days[query.business_day()]);
  *sales.mutable_tenders() = std::move(sums->tenders);
  *sales.mutable_taxes() = std::move(sums->taxes);
  if (auto summed = sumHours(database, sales); !summed) {
    return std::unexpected(std::move(summed.error()));
  }
  return sales;
}

} // namespace comanda::reports
