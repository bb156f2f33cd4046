-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT OR REPLACE INTO read_preparation (line_id, station_id, ordered_at_us, started_at_us, ready_at_us)
SELECT ?2, ticket.station_id, ticket.made_at_us, before.started_at_us, ?3
FROM read_ticket AS ticket LEFT JOIN read_preparation AS before ON before.line_id = ?2
WHERE ticket.ticket_id = ?1;
