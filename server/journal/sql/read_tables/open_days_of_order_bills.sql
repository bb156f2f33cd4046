-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the order's key. Its bills are of its day or of later ones.
INSERT OR IGNORE INTO read_open_day (business_day)
SELECT bill.business_day
FROM read_order AS o CROSS JOIN read_bill AS bill
WHERE o.order_seq = ?1 AND bill.business_day >= o.business_day AND bill.order_id = o.order_id;
