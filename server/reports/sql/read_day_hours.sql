-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the first day, ?2 the last: the sums of those that are not open.
SELECT business_day, local_hour, bills, total, tax, tips
FROM read_day_hour
WHERE business_day BETWEEN ?1 AND ?2 AND business_day NOT IN (SELECT business_day FROM read_open_day);
