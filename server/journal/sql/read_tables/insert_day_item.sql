-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT OR FAIL INTO read_day_item (business_day, item_id, variant_name, name, quantity, amount, last_order_seq)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7);
