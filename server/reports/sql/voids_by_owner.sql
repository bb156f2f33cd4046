-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the first day, ?2 the last.
SELECT o.owner_id, COUNT(*), SUM(line.portion_amount * line.quantity)
FROM read_order AS o JOIN read_line AS line ON line.order_seq = o.order_seq
WHERE o.business_day BETWEEN ?1 AND ?2 AND line.void_reason IS NOT NULL
GROUP BY o.owner_id;
