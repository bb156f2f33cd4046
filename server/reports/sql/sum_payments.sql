-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the first day, ?2 the last, ?3 BILL_VOIDED. What bills of these days were paid with, and what was given back of it,
-- whenever. A row for each tender of each day.
SELECT tender, business_day, SUM(payments), SUM(amount), SUM(tip), SUM(rounding), SUM(refunded), SUM(refunded_tip)
FROM (
  SELECT bill.business_day, payment.tender, 1 AS payments, payment.amount, payment.tip, payment.rounding,
         0 AS refunded, 0 AS refunded_tip
  FROM read_bill AS bill JOIN read_payment AS payment ON payment.bill_seq = bill.bill_seq
  WHERE bill.business_day BETWEEN ?1 AND ?2 AND bill.state <> ?3
  UNION ALL
  SELECT bill.business_day, refund.tender, 0, 0, 0, -refund.rounding, refund.amount, refund.tip
  FROM read_bill AS bill JOIN read_refund AS refund ON refund.bill_seq = bill.bill_seq
  WHERE bill.business_day BETWEEN ?1 AND ?2 AND bill.state <> ?3
)
GROUP BY tender, business_day ORDER BY tender, business_day;
