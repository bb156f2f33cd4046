-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the first day, ?2 the last. A row for each day that has a line.
SELECT o.business_day,
       SUM(CASE WHEN line.void_reason IS NULL THEN line.portion_amount * line.quantity ELSE 0 END),
       SUM(CASE WHEN line.void_reason IS NOT NULL THEN line.portion_amount * line.quantity ELSE 0 END)
FROM read_order AS o JOIN read_line AS line ON line.order_seq = o.order_seq
WHERE o.business_day BETWEEN ?1 AND ?2
GROUP BY o.business_day;
