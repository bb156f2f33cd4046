-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the first day, ?2 the last: the sums of those that are not open.
SELECT business_day, orders, orders_closed, orders_cancelled, covers, lines_total, voided, portions, bills, total, tax, due,
       tips
FROM read_day
WHERE business_day BETWEEN ?1 AND ?2 AND business_day NOT IN (SELECT business_day FROM read_open_day);
