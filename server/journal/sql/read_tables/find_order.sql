-- SPDX-License-Identifier: GPL-3.0-or-later
-- The latest order of this id; NULL where there is none.
SELECT MAX(order_seq) FROM read_order WHERE order_id = ?1;
