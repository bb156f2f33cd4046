-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT quote(ticket_id) || ',' || quote(station_id) || ',' || quote(made_at_us)
FROM read_ticket ORDER BY ticket_id;
