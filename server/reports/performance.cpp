// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/performance.h"

#include "comanda/v1/order.pb.h"
#include "comanda/v1/payment.pb.h"
#include "server/journal/run_bound.h"
#include "server/reports/average.h"
#include "server/reports/kitchen_times.h"
#include "server/reports/read_transaction.h"
#include "server/reports/sql.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace comanda::reports {
namespace {

using journal::Database;
using journal::Result;
using journal::Statement;

constexpr std::int64_t kSecondsPerMinute = 60;
constexpr std::int64_t kUsPerMinute = kSecondsPerMinute * 1'000'000;

using Servers = std::map<std::string, v1::ServerPerformance>; // by id

v1::ServerPerformance& serverIn(const Statement& row, Servers& servers) {
  return servers[std::string(row.text(0))];
}

Result<void> sumOrders(Database& database, const Days& days, Servers& servers) {
  return journal::forEachBound(
      database, sql::named("orders_by_owner"),
      [&](const Statement& row) {
        v1::ServerPerformance& server = serverIn(row, servers);
        server.set_orders(row.integer(1));
        server.set_covers(row.integer(2));
      },
      days.first, days.last, static_cast<int>(v1::CLOSED));
}

Result<void> sumBills(Database& database, const Days& days, Servers& servers) {
  return journal::forEachBound(
      database, sql::named("bills_by_owner"),
      [&](const Statement& row) {
        v1::ServerPerformance& server = serverIn(row, servers);
        server.set_bills(row.integer(1));
        server.set_sales(row.integer(2));
        server.set_average_bill(average(server.sales(), server.bills()));
      },
      days.first, days.last, static_cast<int>(v1::BILL_VOIDED));
}

Result<void> sumTips(Database& database, const Days& days, Servers& servers) {
  return journal::forEachBound(
      database, sql::named("tips_by_taker"),
      [&](const Statement& row) { serverIn(row, servers).set_tips(row.integer(1)); }, days.first, days.last,
      static_cast<int>(v1::BILL_VOIDED));
}

Result<void> sumVoids(Database& database, const Days& days, Servers& servers) {
  return journal::forEachBound(
      database, sql::named("voids_by_owner"),
      [&](const Statement& row) {
        v1::ServerPerformance& server = serverIn(row, servers);
        server.set_voided_lines(row.integer(1));
        server.set_voided_amount(row.integer(2));
      },
      days.first, days.last);
}

void addServers(v1::Performance& performance, Servers servers) {
  std::vector<v1::ServerPerformance> sorted;
  for (auto& [id, server] : servers) {
    server.set_staff_id(id);
    sorted.push_back(std::move(server));
  }
  // Stable: those who sold the same come in order of their ids.
  std::ranges::stable_sort(sorted, std::ranges::greater(), &v1::ServerPerformance::sales);
  for (v1::ServerPerformance& server : sorted) {
    *performance.add_servers() = std::move(server);
  }
}

void addStations(v1::Performance& performance, const KitchenWork& work) {
  for (const auto& [id, done] : work.stations) {
    v1::StationPerformance& station = *performance.add_stations();
    station.set_station_id(id);
    station.set_tickets(done.tickets);
    station.set_lines(done.times.lines());
    station.set_average_minutes(done.times.averageIn(kUsPerMinute));
    station.set_p90_minutes(average(done.times.p90Seconds(), kSecondsPerMinute));
  }
}

} // namespace

Result<v1::Performance> performance(Database& database, const v1::GetPerformance& query) {
  const auto moment = ReadTransaction::begin(database);
  if (!moment) {
    return std::unexpected(moment.error());
  }
  const Days days = daysOf(query);
  Servers servers;
  for (const auto sum : {sumOrders, sumBills, sumTips, sumVoids}) {
    if (auto summed = sum(database, days, servers); !summed) {
      return std::unexpected(std::move(summed.error()));
    }
  }
  const auto work = kitchenWork(database, days);
  if (!work) {
    return std::unexpected(work.error());
  }
  v1::Performance performance;
  performance.set_from(query.from());
  performance.set_to(query.to());
  addServers(performance, std::move(servers));
  addStations(performance, *work);
  return performance;
}

} // namespace comanda::reports
