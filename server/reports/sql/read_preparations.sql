-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the first day, ?2 the last. What is ready of the orders of these days, order by order. CROSS JOIN keeps the tables in
-- this order: by the day's orders to their lines, never through all lines that were ever prepared.
SELECT o.order_seq, line.item_id, line.name, preparation.station_id, preparation.ordered_at_us, preparation.ready_at_us
FROM read_order AS o
CROSS JOIN read_line AS line ON line.order_seq = o.order_seq
CROSS JOIN read_preparation AS preparation ON preparation.line_id = line.line_id
WHERE o.business_day BETWEEN ?1 AND ?2 AND preparation.ready_at_us IS NOT NULL
ORDER BY o.business_day, o.order_seq;
