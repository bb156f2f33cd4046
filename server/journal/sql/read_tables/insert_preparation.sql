-- SPDX-License-Identifier: GPL-3.0-or-later
-- For what comes behind; nothing where there is no such ticket.
INSERT OR IGNORE INTO read_preparation (line_id, station_id, ordered_at_us)
SELECT ?2, station_id, made_at_us FROM read_ticket WHERE ticket_id = ?1;
