-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the day, ?2 BILL_VOIDED. Rows with the columns of read_day_hour.
SELECT ?1, bill.local_hour, COUNT(*), SUM(bill.total),
       SUM((SELECT COALESCE(SUM(tax.tax), 0) FROM read_bill_tax AS tax WHERE tax.bill_seq = bill.bill_seq)),
       SUM((SELECT COALESCE(SUM(payment.tip), 0) FROM read_payment AS payment WHERE payment.bill_seq = bill.bill_seq)
           - (SELECT COALESCE(SUM(refund.tip), 0) FROM read_refund AS refund WHERE refund.bill_seq = bill.bill_seq))
FROM read_bill AS bill WHERE bill.business_day = ?1 AND bill.state <> ?2
GROUP BY bill.local_hour;
