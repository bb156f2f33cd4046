-- SPDX-License-Identifier: GPL-3.0-or-later
-- The latest order of this id, and whether it is of a day that is over; NULL where there is none.
SELECT MAX(order_seq), MAX(order_seq) < (SELECT day_seq FROM read_state) FROM read_order WHERE order_id = ?1;
