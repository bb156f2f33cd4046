// SPDX-License-Identifier: GPL-3.0-or-later
// What the closing of a day changes in the read tables.
#include "server/journal/bytes_of.h"
#include "server/journal/event_time.h"
#include "server/journal/read_tables.h"
#include "server/journal/run_bound.h"
#include "server/journal/sql.h"

namespace comanda::journal {

Result<void> ReadTables::on(const v1::Event& event, const v1::DayClosed& body) {
  const v1::DayReport& report = body.report();
  std::int64_t difference = 0;
  for (const v1::Drawer& drawer : report.drawers()) {
    difference += drawer.difference();
  }
  return runBound(*m_database, sql::named("insert_day_report"), event.seq(), report.number(), atUs(event),
                  event.actor_id(), report.first_business_day(), report.business_day(),
                  report.bills().issued(), report.gross(), report.tax(), difference,
                  bytesOf(report.SerializeAsString()));
}

} // namespace comanda::journal
