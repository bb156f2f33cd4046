-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT quote(business_day) || ',' || quote(orders) || ',' || quote(orders_closed) || ',' ||
       quote(orders_cancelled) || ',' || quote(covers) || ',' || quote(lines_total) || ',' || quote(voided) || ',' ||
       quote(portions) || ',' || quote(bills) || ',' || quote(total) || ',' || quote(tax) || ',' ||
       quote(due) || ',' || quote(tips)
FROM read_day ORDER BY business_day;
