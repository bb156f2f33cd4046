-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the order's key, ?2 its id, ?3 its business day, ?4 when it ended in microseconds since 1970 (0 while it is open),
-- ?5 how many at most. Bills are indexed by their day, not by their order. They are issued before the order ends, and no
-- business day is later than the day after that moment in UTC.
SELECT bill_seq, bill_id, number, business_day, issued_at_us, total, state
FROM read_bill
WHERE business_day >= ?3
  AND business_day <= CASE ?4 WHEN 0 THEN '9999-12-31' ELSE strftime('%Y-%m-%d', ?4 / 1000000 + 86400, 'unixepoch') END
  AND order_id = ?2 AND bill_seq > ?1
ORDER BY bill_seq LIMIT ?5;
