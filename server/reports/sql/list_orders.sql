-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the first day, ?2 the last, ?3 and ?4 the day and the order_seq where the page before ended ('' and 0 for the first),
-- ?5 the status, ?6 the type (0: any), ?7 the table ('': any), ?8 how many at most. Oldest first.
SELECT o.order_seq, o.order_id, o.number, o.type, o.status, o.table_id, o.covers, o.owner_id, o.opened_at_us,
       o.ended_at_us,
       (SELECT COUNT(*) FROM read_line AS line WHERE line.order_seq = o.order_seq),
       (SELECT COALESCE(SUM(line.portion_amount * line.quantity), 0) FROM read_line AS line
        WHERE line.order_seq = o.order_seq AND line.void_reason IS NULL),
       o.business_day
FROM read_order AS o
WHERE o.business_day BETWEEN ?1 AND ?2 AND (o.business_day > ?3 OR o.order_seq > ?4)
  AND (?5 = 0 OR o.status = ?5) AND (?6 = 0 OR o.type = ?6) AND (?7 = '' OR o.table_id = ?7)
ORDER BY o.business_day, o.order_seq LIMIT ?8;
