-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the first day, ?2 the last, ?3 BILL_VOIDED. A bill's order is the last one of its id that was opened before it.
SELECT COALESCE((SELECT o.owner_id FROM read_order AS o
                 WHERE o.order_id = bill.order_id AND o.order_seq < bill.bill_seq
                 ORDER BY o.order_seq DESC LIMIT 1), '') AS owner,
       COUNT(*), SUM(bill.total)
FROM read_bill AS bill WHERE bill.business_day BETWEEN ?1 AND ?2 AND bill.state <> ?3
GROUP BY owner;
