-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT quote(bill_seq) || ',' || quote(bill_id) || ',' || quote(order_id) || ',' || quote(number) || ',' ||
       quote(business_day) || ',' || quote(issued_at_us) || ',' || quote(local_hour) || ',' || quote(total) || ',' ||
       quote(state)
FROM read_bill ORDER BY bill_seq;
