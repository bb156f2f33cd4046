// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/sales_sums.h"

#include "comanda/v1/payment.pb.h"
#include "server/reports/average.h"
#include "server/reports/stored_sums.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace comanda::reports {
namespace {

using journal::Database;
using journal::Result;
using journal::Statement;

Result<void> sumDays(Database& database, const Days& days, SalesSums& sums) {
  return forEachSum(database, kDaySums, days, [&](const Statement& row) {
    v1::SalesTotal& day = sums.days[std::string(row.text(0))];
    day.set_orders(row.integer(1));
    day.set_orders_closed(row.integer(2));
    day.set_orders_cancelled(row.integer(3));
    day.set_covers(row.integer(4));
    day.set_lines_total(row.integer(5));
    day.set_voided(row.integer(6));
    day.set_bills(row.integer(8));
    day.set_total_sales(row.integer(9));
    day.set_average_bill(average(day.total_sales(), day.bills()));
    day.set_due(row.integer(11));
    day.set_tips(row.integer(12));
  });
}

Result<void> sumTenders(Database& database, const Days& days, SalesSums& sums) {
  std::map<std::int64_t, v1::TenderTotal> tenders;
  auto summed = forEachSum(database, kTenderSums, days, [&](const Statement& row) {
    const std::int64_t refunded = row.integer(6);
    v1::TenderTotal& tender = tenders[row.integer(1)];
    tender.set_tender(static_cast<v1::Tender>(row.integer(1)));
    tender.set_payments(tender.payments() + row.integer(2));
    tender.set_amount(tender.amount() + row.integer(3) - refunded);
    tender.set_tip(tender.tip() + row.integer(4) - row.integer(7));
    tender.set_rounding(tender.rounding() + row.integer(5));
    tender.set_refunded(tender.refunded() + refunded);
  });
  for (auto& [number, tender] : tenders) {
    *sums.tenders.Add() = std::move(tender);
  }
  return summed;
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
  for (const auto sum : {sumDays, sumTenders, sumTaxes}) {
    if (auto summed = sum(database, days, sums); !summed) {
      return std::unexpected(std::move(summed.error()));
    }
  }
  return sums;
}

Result<TaxTotals> taxTotals(Database& database, const Days& days) {
  // A rate that was redefined in between has a sum before and a sum after.
  std::map<std::tuple<std::string, std::int64_t, std::int64_t>, v1::TaxTotal> rates;
  auto summed = forEachSum(database, kTaxSums, days, [&](const Statement& row) {
    v1::TaxTotal& rate = rates[{std::string(row.text(1)), row.integer(3), row.integer(4)}];
    rate.set_tax_rate_id(std::string(row.text(1)));
    rate.set_name(std::max(rate.name(), std::string(row.text(2))));
    rate.set_ppm(static_cast<int>(row.integer(3)));
    rate.set_inclusive(row.integer(4) != 0);
    rate.set_net(rate.net() + row.integer(6));
    rate.set_tax(rate.tax() + row.integer(7));
    rate.set_gross(rate.gross() + row.integer(8));
  });
  TaxTotals totals;
  for (auto& [key, rate] : rates) {
    *totals.Add() = std::move(rate);
  }
  return summed ? Result<TaxTotals>(std::move(totals)) : std::unexpected(std::move(summed.error()));
}

} // namespace comanda::reports
