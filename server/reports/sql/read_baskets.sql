-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the first day, ?2 the last. What stands on the orders of these days, order by order. CROSS JOIN keeps the tables in
-- this order: by the days' orders to their lines.
SELECT o.order_seq, line.item_id
FROM read_order AS o CROSS JOIN read_line AS line ON line.order_seq = o.order_seq
WHERE o.business_day BETWEEN ?1 AND ?2 AND line.void_reason IS NULL
ORDER BY o.business_day, o.order_seq;
