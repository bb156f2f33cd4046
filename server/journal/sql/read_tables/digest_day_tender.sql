-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT quote(business_day) || ',' || quote(tender) || ',' || quote(payments) || ',' || quote(amount) || ',' ||
       quote(tip) || ',' || quote(rounding) || ',' || quote(refunded) || ',' || quote(refunded_tip)
FROM read_day_tender ORDER BY business_day, tender;
