// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/kitchen_times.h"

#include "server/journal/run_bound.h"
#include "server/reports/sql.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace comanda::reports {
namespace {

// Rows of one order are one ticket of a station where it got them at the same moment.
class TicketCounter {
public:
  bool isNew(std::int64_t orderSeq, const std::string& stationId, std::int64_t orderedAtUs) {
    if (orderSeq != m_orderSeq) {
      m_orderSeq = orderSeq;
      m_seen.clear();
    }
    return m_seen.emplace(stationId, orderedAtUs).second;
  }

private:
  std::int64_t m_orderSeq = 0;
  std::set<std::pair<std::string, std::int64_t>> m_seen; ///< Of the order that is being read.
};

std::vector<v1::ItemTime> slowestFirst(const std::map<std::string, KitchenWork::Item>& items) {
  std::vector<v1::ItemTime> times;
  for (const auto& [id, item] : items) {
    v1::ItemTime& time = times.emplace_back();
    time.set_item_id(id);
    time.set_name(item.name);
    *time.mutable_time() = item.times.message();
  }
  // Stable: they come in order of their ids.
  std::ranges::stable_sort(times, std::ranges::greater(),
                           [](const v1::ItemTime& item) { return item.time().average_seconds(); });
  times.resize(std::min(times.size(), kSlowestItemsMax));
  return times;
}

} // namespace

journal::Result<KitchenWork> kitchenWork(journal::Database& database, const Days& days) {
  KitchenWork work;
  TicketCounter tickets;
  auto read = journal::forEachBound(
      database, sql::named("read_preparations"),
      [&](const journal::Statement& row) {
        const std::string stationId(row.text(3));
        const std::int64_t orderedAtUs = row.integer(4);
        const std::int64_t tookUs = row.integer(5) - orderedAtUs;
        KitchenWork::Station& station = work.stations[stationId];
        station.tickets += tickets.isNew(row.integer(0), stationId, orderedAtUs) ? 1 : 0;
        station.times.add(tookUs);
        KitchenWork::Item& item = work.items[std::string(row.text(1))];
        item.name = row.text(2);
        item.times.add(tookUs);
      },
      days.first, days.last);
  return read ? journal::Result<KitchenWork>(std::move(work)) : std::unexpected(std::move(read.error()));
}

journal::Result<v1::KitchenTimes> kitchenTimes(journal::Database& database,
                                               const v1::GetKitchenTimes& query) {
  const auto work = kitchenWork(database, daysOf(query));
  if (!work) {
    return std::unexpected(work.error());
  }
  v1::KitchenTimes times;
  times.set_from(query.from());
  times.set_to(query.to());
  for (const auto& [id, station] : work->stations) {
    v1::StationTime& time = *times.add_stations();
    time.set_station_id(id);
    *time.mutable_time() = station.times.message();
  }
  for (v1::ItemTime& item : slowestFirst(work->items)) {
    *times.add_items() = std::move(item);
  }
  return times;
}

} // namespace comanda::reports
