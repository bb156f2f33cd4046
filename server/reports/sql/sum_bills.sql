-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the first day, ?2 the last, ?3 BILL_VOIDED, ?4 DUE. A row for each day that has a bill. A bill that is due owes what
-- was paid and given back again.
SELECT business_day,
       COUNT(*),
       SUM(total),
       SUM(CASE state WHEN ?4 THEN
         total
         - (SELECT COALESCE(SUM(amount), 0) FROM read_payment AS payment WHERE payment.bill_seq = bill.bill_seq)
         + (SELECT COALESCE(SUM(amount), 0) FROM read_refund AS refund WHERE refund.bill_seq = bill.bill_seq)
       ELSE 0 END)
FROM read_bill AS bill WHERE business_day BETWEEN ?1 AND ?2 AND state <> ?3
GROUP BY business_day;
