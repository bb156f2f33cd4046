-- SPDX-License-Identifier: GPL-3.0-or-later
-- The latest order of this id, and whether it is of a day that is over; no row where there is none.
SELECT order_seq, order_seq < (SELECT day_seq FROM read_state)
FROM read_order WHERE order_id = ?1 ORDER BY order_seq DESC LIMIT 1;
