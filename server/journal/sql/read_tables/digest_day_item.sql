-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT quote(business_day) || ',' || quote(item_id) || ',' || quote(variant_name) || ',' || quote(name) || ',' ||
       quote(quantity) || ',' || quote(amount) || ',' || quote(last_order_seq)
FROM read_day_item ORDER BY business_day, item_id, variant_name;
