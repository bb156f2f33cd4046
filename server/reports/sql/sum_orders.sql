-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the first day, ?2 the last, ?3 CLOSED, ?4 CANCELLED. A row for each day that has an order.
SELECT business_day, COUNT(*), SUM(status = ?3), SUM(status = ?4), SUM(CASE status WHEN ?3 THEN covers ELSE 0 END)
FROM read_order WHERE business_day BETWEEN ?1 AND ?2
GROUP BY business_day;
