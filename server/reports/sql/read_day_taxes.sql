-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the first day, ?2 the last: the sums of those that are not open.
SELECT business_day, tax_rate_id, name, ppm, inclusive, bills, net, tax, gross
FROM read_day_tax
WHERE business_day BETWEEN ?1 AND ?2 AND business_day NOT IN (SELECT business_day FROM read_open_day);
