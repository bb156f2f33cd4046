-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT quote(close_seq) || ',' || quote(number) || ',' || quote(closed_at_us) || ',' || quote(closed_by) || ',' ||
       quote(first_business_day) || ',' || quote(business_day) || ',' || quote(bills) || ',' || quote(gross) || ',' ||
       quote(tax) || ',' || quote(difference) || ',' || quote(report)
FROM read_day_report ORDER BY close_seq;
