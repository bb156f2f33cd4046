-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT quote(order_seq) || ',' || quote(line_id) || ',' || quote(item_id) || ',' || quote(name) || ',' ||
       quote(variant_name) || ',' || quote(portion_amount) || ',' || quote(quantity) || ',' ||
       quote(tax_rate_id) || ',' || quote(seat) || ',' || quote(course) || ',' || quote(station_id) || ',' ||
       quote(void_reason)
FROM read_line ORDER BY order_seq, line_id;
