-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the first day, ?2 the last. The name is that of the row in which order_seq is largest: SQLite takes a plain column
-- from the row of the MAX.
SELECT line.item_id, line.name, SUM(line.quantity), SUM(line.portion_amount * line.quantity), MAX(o.order_seq)
FROM read_order AS o JOIN read_line AS line ON line.order_seq = o.order_seq
WHERE o.business_day BETWEEN ?1 AND ?2 AND line.void_reason IS NULL
GROUP BY line.item_id;
