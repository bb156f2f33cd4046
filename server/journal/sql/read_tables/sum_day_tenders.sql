-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the day, ?2 BILL_VOIDED. Rows with the columns of read_day_tender.
SELECT ?1, tender, SUM(payments), SUM(amount), SUM(tip), SUM(rounding), SUM(refunded), SUM(refunded_tip)
FROM (
  SELECT payment.tender, 1 AS payments, payment.amount, payment.tip, payment.rounding, 0 AS refunded, 0 AS refunded_tip
  FROM read_bill AS bill CROSS JOIN read_payment AS payment ON payment.bill_seq = bill.bill_seq
  WHERE bill.business_day = ?1 AND bill.state <> ?2
  UNION ALL
  SELECT refund.tender, 0, 0, 0, -refund.rounding, refund.amount, refund.tip
  FROM read_bill AS bill CROSS JOIN read_refund AS refund ON refund.bill_seq = bill.bill_seq
  WHERE bill.business_day = ?1 AND bill.state <> ?2
)
GROUP BY tender;
