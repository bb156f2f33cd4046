-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the day.
SELECT COALESCE(SUM(CASE WHEN line.void_reason IS NULL THEN line.portion_amount * line.quantity END), 0),
       COALESCE(SUM(CASE WHEN line.void_reason IS NOT NULL THEN line.portion_amount * line.quantity END), 0)
FROM read_order AS o JOIN read_line AS line ON line.order_seq = o.order_seq
WHERE o.business_day = ?1;
