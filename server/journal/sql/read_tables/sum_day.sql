-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the day, ?2 CLOSED, ?3 CANCELLED, ?4 BILL_VOIDED, ?5 DUE. A row with the columns of read_day, or none where nothing
-- happened. A bill that is due owes what was paid and given back again.
SELECT ?1, orders, closed, cancelled, covers, lines_total, voided, portions, bills, total, tax, due, paid_tips - given_tips
FROM (SELECT COUNT(*) AS orders, COALESCE(SUM(status = ?2), 0) AS closed, COALESCE(SUM(status = ?3), 0) AS cancelled,
             COALESCE(SUM(CASE status WHEN ?2 THEN covers ELSE 0 END), 0) AS covers
      FROM read_order WHERE business_day = ?1)
CROSS JOIN (
  SELECT COALESCE(SUM(CASE WHEN line.void_reason IS NULL THEN line.portion_amount * line.quantity ELSE 0 END), 0)
           AS lines_total,
         COALESCE(SUM(CASE WHEN line.void_reason IS NOT NULL THEN line.portion_amount * line.quantity ELSE 0 END), 0)
           AS voided,
         COALESCE(SUM(CASE WHEN line.void_reason IS NULL THEN line.quantity ELSE 0 END), 0) AS portions
  FROM read_order AS o CROSS JOIN read_line AS line ON line.order_seq = o.order_seq
  WHERE o.business_day = ?1)
CROSS JOIN (
  SELECT COUNT(*) AS bills, COALESCE(SUM(total), 0) AS total,
         COALESCE(SUM(CASE state WHEN ?5 THEN
           total
           - (SELECT COALESCE(SUM(amount), 0) FROM read_payment AS payment WHERE payment.bill_seq = bill.bill_seq)
           + (SELECT COALESCE(SUM(amount), 0) FROM read_refund AS refund WHERE refund.bill_seq = bill.bill_seq)
         ELSE 0 END), 0) AS due
  FROM read_bill AS bill WHERE business_day = ?1 AND state <> ?4)
CROSS JOIN (
  SELECT COALESCE(SUM(tax.tax), 0) AS tax
  FROM read_bill AS bill CROSS JOIN read_bill_tax AS tax ON tax.bill_seq = bill.bill_seq
  WHERE bill.business_day = ?1 AND bill.state <> ?4)
CROSS JOIN (
  SELECT COALESCE(SUM(payment.tip), 0) AS paid_tips
  FROM read_bill AS bill CROSS JOIN read_payment AS payment ON payment.bill_seq = bill.bill_seq
  WHERE bill.business_day = ?1 AND bill.state <> ?4)
CROSS JOIN (
  SELECT COALESCE(SUM(refund.tip), 0) AS given_tips
  FROM read_bill AS bill CROSS JOIN read_refund AS refund ON refund.bill_seq = bill.bill_seq
  WHERE bill.business_day = ?1 AND bill.state <> ?4)
WHERE orders > 0 OR bills > 0;
