-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE OR IGNORE read_preparation
SET station_id = (SELECT station_id FROM read_ticket WHERE ticket_id = ?1),
    ordered_at_us = (SELECT made_at_us FROM read_ticket WHERE ticket_id = ?1),
    ready_at_us = ?3
WHERE line_id = ?2;
