-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT quote(business_day) || ',' || quote(local_hour) || ',' || quote(bills) || ',' || quote(total) || ',' ||
       quote(tax) || ',' || quote(tips)
FROM read_day_hour ORDER BY business_day, local_hour;
