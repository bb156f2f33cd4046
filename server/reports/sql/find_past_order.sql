-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the order's id: the latest order of it, with the columns of list_orders.
SELECT o.order_seq, o.order_id, o.number, o.type, o.status, o.table_id, o.covers, o.owner_id, o.opened_at_us,
       o.ended_at_us,
       (SELECT COUNT(*) FROM read_line AS line WHERE line.order_seq = o.order_seq),
       (SELECT COALESCE(SUM(line.portion_amount * line.quantity), 0) FROM read_line AS line
        WHERE line.order_seq = o.order_seq AND line.void_reason IS NULL),
       o.business_day
FROM read_order AS o
WHERE o.order_seq = (SELECT MAX(order_seq) FROM read_order WHERE order_id = ?1);
