-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the month, YYYY-MM: its days are the texts between it and its end. The name is that of the row with the MAX.
INSERT OR FAIL INTO read_month_item (month, item_id, variant_name, name, quantity, amount, last_order_seq)
SELECT ?1, item_id, variant_name, name, SUM(quantity), SUM(amount), MAX(last_order_seq)
FROM read_day_item WHERE business_day BETWEEN ?1 || '-01' AND ?1 || '-31'
GROUP BY item_id, variant_name;
