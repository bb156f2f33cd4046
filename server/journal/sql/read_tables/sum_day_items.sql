-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the day. Rows with the columns of read_day_item. The name is that of the row in which order_seq is largest: SQLite
-- takes a plain column from the row of the MAX.
SELECT ?1, line.item_id, line.variant_name, line.name, SUM(line.quantity), SUM(line.portion_amount * line.quantity),
       MAX(o.order_seq)
FROM read_order AS o CROSS JOIN read_line AS line ON line.order_seq = o.order_seq
WHERE o.business_day = ?1 AND line.void_reason IS NULL
GROUP BY line.item_id, line.variant_name;
