-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the first day, ?2 the last, ?3 BILL_VOIDED. A tip that was given back is taken from who had taken it.
SELECT taken_by, SUM(tip)
FROM (
  SELECT payment.taken_by, payment.tip
  FROM read_bill AS bill JOIN read_payment AS payment ON payment.bill_seq = bill.bill_seq
  WHERE bill.business_day BETWEEN ?1 AND ?2 AND bill.state <> ?3
  UNION ALL
  SELECT payment.taken_by, -refund.tip
  FROM read_bill AS bill
  JOIN read_refund AS refund ON refund.bill_seq = bill.bill_seq
  JOIN read_payment AS payment ON payment.bill_seq = refund.bill_seq AND payment.payment_id = refund.payment_id
  WHERE bill.business_day BETWEEN ?1 AND ?2 AND bill.state <> ?3
)
GROUP BY taken_by;
