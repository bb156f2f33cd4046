-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT quote(order_seq) || ',' || quote(order_id) || ',' || quote(number) || ',' || quote(type) || ',' ||
       quote(status) || ',' || quote(table_id) || ',' || quote(covers) || ',' || quote(owner_id) || ',' ||
       quote(business_day) || ',' || quote(opened_at_us) || ',' || quote(ended_at_us)
FROM read_order ORDER BY order_seq;
