-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT quote(business_day) || ',' || quote(staff_id) || ',' || quote(orders) || ',' || quote(covers) || ',' ||
       quote(portions) || ',' || quote(bills) || ',' || quote(total) || ',' || quote(tax) || ',' || quote(tips)
FROM read_day_staff ORDER BY business_day, staff_id;
