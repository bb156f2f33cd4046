-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the day, ?2 CLOSED, ?3 CANCELLED, ?4 BILL_VOIDED. Rows with the columns of read_day_staff. A bill's order is the last
-- one of its id that was opened before it; a tip that was given back is taken from who had taken it.
SELECT ?1, staff_id, SUM(orders), SUM(covers), SUM(portions), SUM(bills), SUM(total), SUM(tax), SUM(tips)
FROM (
  SELECT o.owner_id AS staff_id, o.status <> ?3 AS orders, CASE o.status WHEN ?2 THEN o.covers ELSE 0 END AS covers,
         (SELECT COALESCE(SUM(line.quantity), 0) FROM read_line AS line
          WHERE line.order_seq = o.order_seq AND line.void_reason IS NULL) AS portions,
         0 AS bills, 0 AS total, 0 AS tax, 0 AS tips
  FROM read_order AS o WHERE o.business_day = ?1
  UNION ALL
  SELECT COALESCE((SELECT o.owner_id FROM read_order AS o
                   WHERE o.order_id = bill.order_id AND o.order_seq < bill.bill_seq
                   ORDER BY o.order_seq DESC LIMIT 1), ''),
         0, 0, 0, 1, bill.total,
         (SELECT COALESCE(SUM(tax.tax), 0) FROM read_bill_tax AS tax WHERE tax.bill_seq = bill.bill_seq), 0
  FROM read_bill AS bill WHERE bill.business_day = ?1 AND bill.state <> ?4
  UNION ALL
  SELECT payment.taken_by, 0, 0, 0, 0, 0, 0, payment.tip
  FROM read_bill AS bill CROSS JOIN read_payment AS payment ON payment.bill_seq = bill.bill_seq
  WHERE bill.business_day = ?1 AND bill.state <> ?4
  UNION ALL
  SELECT payment.taken_by, 0, 0, 0, 0, 0, 0, -refund.tip
  FROM read_bill AS bill
  CROSS JOIN read_refund AS refund ON refund.bill_seq = bill.bill_seq
  CROSS JOIN read_payment AS payment ON payment.bill_seq = refund.bill_seq AND payment.payment_id = refund.payment_id
  WHERE bill.business_day = ?1 AND bill.state <> ?4
)
GROUP BY staff_id;
