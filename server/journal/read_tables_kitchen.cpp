// SPDX-License-Identifier: GPL-3.0-or-later
// What events change about preparation times in the read tables.
#include "server/journal/event_time.h"
#include "server/journal/read_tables.h"
#include "server/journal/run_bound.h"
#include "server/journal/sql.h"

namespace comanda::journal {

Result<void> ReadTables::on(const v1::Event& event, const v1::TicketsMade& body) {
  for (const v1::Ticket& ticket : body.tickets()) {
    // An id may come again on another day: its row is the latest.
    if (auto gone = runBound(*m_database, sql::named("delete_ticket"), ticket.id()); !gone) {
      return gone;
    }
    if (auto inserted =
            runBound(*m_database, sql::named("insert_ticket"), ticket.id(), ticket.station_id(), atUs(event));
        !inserted) {
      return inserted;
    }
  }
  return {};
}

Result<void> ReadTables::on(const v1::Event& event, const v1::TicketAdvanced& body) {
  if (body.line_state() != v1::PREPARING && body.line_state() != v1::READY) {
    return {};
  }
  const std::string_view change =
      body.line_state() == v1::READY ? sql::named("finish_preparation") : sql::named("start_preparation");
  for (const std::string& lineId : body.line_ids()) {
    if (auto inserted = runBound(*m_database, sql::named("insert_preparation"), body.ticket_id(), lineId);
        !inserted) {
      return inserted;
    }
    if (auto changed = runBound(*m_database, change, body.ticket_id(), lineId, atUs(event)); !changed) {
      return changed;
    }
  }
  return {};
}

} // namespace comanda::journal
