-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT OR FAIL INTO read_ticket (ticket_id, station_id, made_at_us) VALUES (?1, ?2, ?3);
