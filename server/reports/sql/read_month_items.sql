-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the first month, YYYY-MM, ?2 the last; none of their days may be open.
SELECT month, item_id, variant_name, name, quantity, amount, last_order_seq
FROM read_month_item
WHERE month BETWEEN ?1 AND ?2;
