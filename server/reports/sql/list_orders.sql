-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the day, ?2 the order_seq where the page before ended, ?3 how many at most. Oldest first.
SELECT o.order_seq, o.order_id, o.number, o.type, o.status, o.table_id, o.covers, o.owner_id, o.opened_at_us,
       o.ended_at_us,
       (SELECT COUNT(*) FROM read_line AS line WHERE line.order_seq = o.order_seq),
       (SELECT COALESCE(SUM(line.portion_amount * line.quantity), 0) FROM read_line AS line
        WHERE line.order_seq = o.order_seq AND line.void_reason IS NULL)
FROM read_order AS o WHERE o.business_day = ?1 AND o.order_seq > ?2
ORDER BY o.order_seq LIMIT ?3;
