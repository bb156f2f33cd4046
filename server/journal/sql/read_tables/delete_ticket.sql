-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM read_ticket WHERE ticket_id = ?1;
