-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT quote(month) || ',' || quote(item_id) || ',' || quote(variant_name) || ',' || quote(name) || ',' ||
       quote(quantity) || ',' || quote(amount) || ',' || quote(last_order_seq)
FROM read_month_item ORDER BY month, item_id, variant_name;
