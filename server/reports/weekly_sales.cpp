// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/weekly_sales.h"

#include "domain/values/assert.h"
#include "domain/values/iso_week.h"
#include "server/reports/average.h"
#include "server/reports/read_transaction.h"
#include "server/reports/sales_sums.h"

#include <utility>

namespace comanda::reports {
namespace {

constexpr int kDaysPerWeek = 7;

std::string dateText(std::chrono::local_days day) {
  return values::formatDate(std::chrono::year_month_day(day));
}

void add(v1::SalesTotal& sum, const v1::SalesTotal& day) {
  sum.set_orders(sum.orders() + day.orders());
  sum.set_orders_closed(sum.orders_closed() + day.orders_closed());
  sum.set_orders_cancelled(sum.orders_cancelled() + day.orders_cancelled());
  sum.set_covers(sum.covers() + day.covers());
  sum.set_bills(sum.bills() + day.bills());
  sum.set_total_sales(sum.total_sales() + day.total_sales());
  sum.set_due(sum.due() + day.due());
  sum.set_lines_total(sum.lines_total() + day.lines_total());
  sum.set_voided(sum.voided() + day.voided());
  sum.set_tips(sum.tips() + day.tips());
}

// The seven days and their sum.
void setDays(v1::WeeklySales& sales, std::chrono::local_days monday, SalesSums& sums) {
  for (int i = 0; i < kDaysPerWeek; ++i) {
    v1::WeekdaySales& day = *sales.add_days();
    day.set_business_day(dateText(monday + std::chrono::days(i)));
    day.set_weekday(i + 1);
    *day.mutable_total() = std::move(sums.days[day.business_day()]);
    add(*sales.mutable_total(), day.total());
  }
  v1::SalesTotal& week = *sales.mutable_total();
  week.set_average_bill(average(week.total_sales(), week.bills()));
}

} // namespace

journal::Result<v1::WeeklySales> weeklySales(journal::Database& database, const v1::GetWeeklySales& query) {
  const auto week = values::parseWeek(query.week());
  COMANDA_ASSERT(week.has_value(), "a week that was not checked");
  const std::chrono::local_days monday(week->date());
  v1::WeeklySales sales;
  sales.set_week(values::formatWeek(*week));
  sales.set_from(dateText(monday));
  sales.set_to(dateText(monday + std::chrono::days(kDaysPerWeek - 1)));
  const auto moment = ReadTransaction::begin(database);
  if (!moment) {
    return std::unexpected(moment.error());
  }
  auto sums = salesSums(database, {sales.from(), sales.to()});
  if (!sums) {
    return std::unexpected(std::move(sums.error()));
  }
  setDays(sales, monday, *sums);
  *sales.mutable_tenders() = std::move(sums->tenders);
  *sales.mutable_taxes() = std::move(sums->taxes);
  return sales;
}

} // namespace comanda::reports
